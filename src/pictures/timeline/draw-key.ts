/** Draws the timeline's key: only of what occurs in it, on more than one row where it is long. */
import type { TimelinePicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";

interface KeyEntry {
  readonly text: string;
  readonly fill: string;
  readonly height: number;
  readonly row: number;
  readonly left: number;
}

export interface TimelineKey {
  readonly height: number;
  readonly draw: (space: Box) => string;
}

const size = 22;
const swatch = { width: 22, gap: 10 };
const entryGap = 28;
const rowHeight = 32;

export function layOutKey(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
  width: number,
): TimelineKey {
  let [row, left] = [0, 0];
  const entries = entriesOf(theme, picture).map(({ line, ...entry }): KeyEntry => {
    const text = tools.plain(line);
    const whole = swatch.width + swatch.gap + tools.widthOf(text, size, 400);
    if (left > 0 && left + whole > width) [row, left] = [row + 1, 0];
    const placed = { ...entry, text, row, left };
    left += whole + entryGap;
    return placed;
  });
  return {
    height: 44 + row * rowHeight,
    draw: (space) => entries.map((entry) => drawEntry(theme, entry, space)).join(""),
  };
}

function entriesOf(theme: Theme, { columns, labels }: TimelinePicture) {
  const has = (
    ...names: readonly ("expelled" | "apart" | "inReturn" | "unnumbered" | "unnumberedInReturn")[]
  ) => columns.some((column) => names.some((name) => column[name] > 0));
  const entry = (isThere: boolean, name: keyof typeof labels, fill: string, height = 22) =>
    isThere ? [{ line: labels[name], fill, height }] : [];
  const hasTotal = has("expelled") && columns.some(({ total }) => total !== undefined);
  const isAbove = has("expelled") || (has("unnumbered") && !has("apart"));
  const dots = `url(#${has("unnumbered") ? "unnumbered" : "unnumbered-in-return"})`;
  return [
    ...entry(isAbove, "above", shadeOf(theme, 5).fill),
    ...entry(has("apart"), "apart", "url(#apart)"),
    ...entry(has("inReturn", "unnumberedInReturn"), "below", theme.answer.fill),
    ...entry(has("unnumbered", "unnumberedInReturn"), "unnumbered", dots),
    ...entry(hasTotal, "total", theme.faint, 4),
  ];
}

function drawEntry(
  theme: Theme,
  { text, fill, height, row, left }: KeyEntry,
  { x, y }: Box,
): string {
  const [at, top] = [x + left, y + row * rowHeight];
  const from = at + swatch.width + swatch.gap;
  return [
    tag("rect", { x: at, y: top + 16 - height / 2, width: swatch.width, height, fill }),
    textElement({ text, x: from, y: top + 24, size, weight: 400, fill: theme.ink }),
  ].join("");
}
