/** Bars as a block: beside a comparison, a ranked list or a sum, which say the same in their table. */
import type { Answer, Block, Line } from "../../answer/answer.ts";
import { count } from "../../answer/builders.ts";
import type { Bar } from "../../answer/picture.ts";
import type { CommandContext } from "./command.ts";
import { pictureSource, pictureSubtitle } from "./picture-captions.ts";

/** More can't be read on a phone. */
const maxBars = 10;

/** No block where there is nothing to compare. */
export function barsBlock(
  context: CommandContext,
  { title, sources = [] }: Pick<Answer, "title"> & Partial<Answer>,
  bars: readonly Bar[],
  record?: { readonly value: number; readonly countries: number },
): readonly Block[] {
  if (bars.filter(({ value }) => value !== undefined).length < 2) return [];
  const { bars: strings } = context.words.pictures;
  const shown = bars.length <= maxBars ? bars : bars.slice(0, maxBars - 1);
  const left = bars.length - shown.length;
  const more = left === 0 ? [] : [{ label: strings.more(left), remark: [], isApart: false }];
  const figures = bars.map(({ label, value, remark }) =>
    strings.altBar(label, numberOf(value), remark),
  );
  return [
    {
      kind: "picture",
      picture: {
        kind: "bars",
        title,
        subtitle: pictureSubtitle(context, record),
        source: pictureSource(context, sources),
        bars: [...shown, ...more],
      },
      alt: { what: strings.alt(), figures },
      instead: [],
    },
  ];
}

const numberOf = (value: number | undefined): Line => (value === undefined ? [] : [count(value)]);
