/** Bars, the largest first: the name beside its bar or above it, the number at the bar's end. */
import type { Bar, BarsPicture } from "../../answer/picture.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { drawFrame } from "../frame.ts";
import { stripes, tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { BarRow } from "./bar-layout.ts";
import { lineBelow, rowsIn } from "./bar-layout.ts";

/** Between the heading and the first name. */
const top = 8;

export function drawBars(tools: DrawingContext, theme: Theme, picture: BarsPicture): string {
  return drawFrame(tools, theme, picture, (whole) => {
    const space = { ...whole, y: whole.y + top, height: whole.height - top };
    const { rows, size } = rowsIn(tools, picture.bars, space);
    const unit = unitOf(tools, rows, size);
    const drawn = rows.map((row) => [
      ...namesIn(theme, row, space.x, size),
      drawBar(tools, theme, row, { size, unit }),
    ]);
    return stripes(theme) + drawn.flat().join("");
  });
}

/** As wide as every number has room behind its bar. */
function unitOf(tools: DrawingContext, rows: readonly BarRow[], size: number): number {
  const units = rows.flatMap(({ bar, box }) =>
    bar.value ? [(box.width - endOf(tools, bar, size).width) / bar.value] : [],
  );
  return Math.min(...units, ...rows.map(({ box }) => box.width));
}

const namesIn = (theme: Theme, { lines, nameY }: BarRow, x: number, size: number) =>
  lines.map((text, at) =>
    textElement({ text, x, y: lineBelow(nameY, size, at), size, weight: 400, fill: theme.ink }),
  );

interface Scale {
  readonly size: number;
  /** How wide one is. */
  readonly unit: number;
}

/** The number stands behind the bar, and behind it what is to be said of it. */
function drawBar(
  tools: DrawingContext,
  theme: Theme,
  { bar, box }: BarRow,
  { size, unit }: Scale,
): string {
  const width = bar.value === undefined ? 0 : Math.max(unit * bar.value, 4);
  const fill = bar.apart ? "url(#apart)" : shadeOf(theme, 5).fill;
  const { number, remark, remarkAt } = endOf(tools, bar, size);
  const x = box.x + width + (width > 0 ? gap : 0);
  const y = box.y + box.height / 2 + size * 0.36;
  return [
    width > 0 ? tag("rect", { ...box, width, fill, rx: 2 }) : "",
    textElement({ text: number, x, y, size: size * 1.1, weight: 700, fill: theme.ink }),
    textElement({ text: remark, x: x + remarkAt, y, size, weight: 400, fill: theme.faint }),
  ].join("");
}

/** Between a bar and what stands behind it. */
const gap = 12;

/** What stands behind a bar, and how much room it takes. */
function endOf({ plain, widthOf }: DrawingContext, { value, remark: strings }: Bar, size: number) {
  const number = value === undefined ? "" : plain([{ kind: "count", value }]);
  const remark = plain(strings);
  const remarkAt = number === "" ? 0 : widthOf(number, size * 1.1, 700) + 10;
  return { number, remark, remarkAt, width: gap + remarkAt + widthOf(remark, size, 400) + 2 };
}
