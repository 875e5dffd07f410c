/** Bars, the largest first: the name above its bar, the number at the bar's end. */
import type { Bar, BarsPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { framed } from "../frame.ts";
import { stripes } from "../stripes.ts";
import { lettering, tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { Tools } from "../tools.ts";
import type { BarRow } from "./bar-rows.ts";
import { rowsFitting } from "./bar-rows.ts";

/** Between the heading and the first name. */
const top = 8;

export function drawBars(tools: Tools, theme: Theme, picture: BarsPicture): string {
  return framed(tools, theme, picture, (whole) => {
    const space = { ...whole, y: whole.y + top, height: whole.height - top };
    const { rows, size } = rowsFitting(tools, picture.bars, space);
    const taken = rows.reduce((sum, { height }) => sum + height, 0);
    const spare = Math.min((space.height - taken) / Math.max(rows.length, 1), 34);
    const unit = unitOf(tools, picture.bars, space.width, size);
    let { y } = space;
    const drawn = rows.map((row) => {
      const box = { ...space, y, height: row.height };
      y += row.height + spare;
      return drawRow(tools, theme, row, { box, size, unit });
    });
    return stripes(theme) + drawn.join("");
  });
}

interface Place {
  readonly box: Box;
  readonly size: number;
  /** How wide one is. */
  readonly unit: number;
}

/** As wide as every number has room behind its bar. */
function unitOf(tools: Tools, bars: readonly Bar[], width: number, size: number): number {
  const units = bars.flatMap((bar) =>
    bar.value ? [(width - endOf(tools, bar, size).width) / bar.value] : [],
  );
  return Math.min(...units, width);
}

function drawRow(
  tools: Tools,
  theme: Theme,
  { bar, lines }: BarRow,
  { box, size, unit }: Place,
): string {
  const names = lines.map((text, index) =>
    lettering({
      ...{ text, x: box.x, y: box.y + size * (0.95 + index * 1.22), size, weight: 400 },
      fill: theme.ink,
    }),
  );
  const under = box.y + size * (lines.length * 1.22 + 0.08);
  return [...names, drawBar(tools, theme, bar, { box: { ...box, y: under }, size, unit })].join("");
}

/** The number stands behind the bar, and behind it what is to be said of it. */
function drawBar(tools: Tools, theme: Theme, bar: Bar, { box, size, unit }: Place): string {
  const width = bar.value === undefined ? 0 : Math.max(unit * bar.value, 4);
  const height = size * 1.06;
  const fill = bar.apart ? "url(#apart)" : shadeOf(theme, 5).fill;
  const { number, remark, remarkAt } = endOf(tools, bar, size);
  const x = box.x + width + (width > 0 ? gap : 0);
  const y = box.y + height * 0.84;
  return [
    width > 0 ? tag("rect", { x: box.x, y: box.y, width, height, fill, rx: 2 }) : "",
    lettering({ text: number, x, y, size: size * 1.1, weight: 700, fill: theme.ink }),
    lettering({ text: remark, x: x + remarkAt, y, size, weight: 400, fill: theme.faint }),
  ].join("");
}

/** Between a bar and what stands behind it. */
const gap = 12;

/** What stands behind a bar, and how much room it takes. */
function endOf({ plain, widthOf }: Tools, { value, remark: said }: Bar, size: number) {
  const number = value === undefined ? "" : plain([{ kind: "count", value }]);
  const remark = plain(said);
  const remarkAt = number === "" ? 0 : widthOf(number, size * 1.1, 700) + 10;
  return { number, remark, remarkAt, width: gap + remarkAt + widthOf(remark, size, 400) + 2 };
}
