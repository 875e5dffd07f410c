/** Draws bars, the largest first: the name beside its bar or above it, the number at the bar's end. */
import type { Bar, BarsPicture } from "../../answer/picture.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { drawFrame } from "../frame.ts";
import { stripePattern, tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { BarRow } from "./bar-layout.ts";
import { baselineOf, layOutBars } from "./bar-layout.ts";

/** Between the heading and the first name. */
const marginTop = 8;

export function drawBars(tools: DrawingContext, theme: Theme, picture: BarsPicture): string {
  return drawFrame(tools, theme, picture, (whole) => {
    const space = { ...whole, y: whole.y + marginTop, height: whole.height - marginTop };
    const { rows, size } = layOutBars(tools, picture.bars, space);
    const unit = unitOf(tools, rows, size);
    const drawn = rows.map((row) => [
      ...drawName(theme, row, space.x, size),
      drawBar(tools, theme, row, { size, unit }),
    ]);
    return stripePattern(theme) + drawn.flat().join("");
  });
}

/** The width of 1: as large as leaves room for every text at its bar's end. */
function unitOf(tools: DrawingContext, rows: readonly BarRow[], size: number): number {
  const units = rows.flatMap(({ bar, box }) =>
    bar.value ? [(box.width - endTexts(tools, bar, size).width) / bar.value] : [],
  );
  return Math.min(...units, ...rows.map(({ box }) => box.width));
}

const drawName = (theme: Theme, { lines, nameY }: BarRow, x: number, size: number) =>
  lines.map((text, at) =>
    textElement({ text, x, y: baselineOf(nameY, size, at), size, weight: 400, fill: theme.ink }),
  );

interface BarScale {
  readonly size: number;
  /** The width of 1. */
  readonly unit: number;
}

function drawBar(
  tools: DrawingContext,
  theme: Theme,
  { bar, box }: BarRow,
  { size, unit }: BarScale,
): string {
  const width = bar.value === undefined ? 0 : Math.max(unit * bar.value, 4);
  const fill = bar.isApart ? "url(#apart)" : shadeOf(theme, 5).fill;
  const { number, remark, remarkAt } = endTexts(tools, bar, size);
  const x = box.x + width + (width > 0 ? numberGap : 0);
  const y = box.y + box.height / 2 + size * 0.36;
  return [
    width > 0 ? tag("rect", { ...box, width, fill, rx: 2 }) : "",
    textElement({ text: number, x, y, size: size * 1.1, weight: 700, fill: theme.ink }),
    textElement({ text: remark, x: x + remarkAt, y, size, weight: 400, fill: theme.faint }),
  ].join("");
}

/** Between a bar and its number. */
const numberGap = 12;

/** The texts at the end of a bar, its number and a remark, and how much room they take. */
function endTexts(
  { plain, widthOf }: DrawingContext,
  { value, remark: remarkLine }: Bar,
  size: number,
) {
  const number = value === undefined ? "" : plain([{ kind: "count", value }]);
  const remark = plain(remarkLine);
  const remarkAt = number === "" ? 0 : widthOf(number, size * 1.1, 700) + 10;
  return { number, remark, remarkAt, width: numberGap + remarkAt + widthOf(remark, size, 400) + 2 };
}
