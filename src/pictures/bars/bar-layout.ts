/** Lays bars out in a space, as large as they fit: with their names beside them, or above them where one is long. */
import type { Bar } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { wrapText } from "../fit-text.ts";

export interface BarRow {
  readonly bar: Bar;
  readonly lines: readonly string[];
  /** The baseline of the first. */
  readonly nameY: number;
  /** For the bar and the text at its end. */
  readonly box: Box;
}

export interface BarRows {
  /** Of the letters. */
  readonly size: number;
  readonly rows: readonly BarRow[];
}

export function layOutBars(tools: DrawingContext, bars: readonly Bar[], space: Box): BarRows {
  return namesBeside(tools, bars, space) ?? namesAbove(tools, bars, space);
}

/** From one row to the next, and of a bar: with two bars alone, they would be huge. */
const maxPitch = 140;
const maxThickness = 72;

const sizesBeside = [36, 34, 32, 30, 28, 26];

/** Of the width, for the names. */
const maxNameShare = 0.36;

/** Between the names and the bars. */
const nameGap = 20;

function namesBeside(tools: DrawingContext, bars: readonly Bar[], space: Box): BarRows | undefined {
  const names = bars.map(({ label }) => tools.plain(label));
  const pitch = Math.min(space.height / bars.length, maxPitch);
  const widthAt = (size: number): number =>
    Math.max(...names.map((name) => tools.widthOf(name, size, 400))) + nameGap;
  const size = sizesBeside.find(
    (each) => each <= pitch * 0.68 && widthAt(each) <= space.width * maxNameShare,
  );
  if (size === undefined) return undefined;
  const nameWidth = widthAt(size);
  const height = Math.min(pitch * 0.66, maxThickness);
  const top = space.y + (space.height - pitch * bars.length) / 2;
  const rows = bars.map((bar, at) => {
    const middle = top + pitch * (at + 0.5);
    const box = {
      x: space.x + nameWidth,
      y: middle - height / 2,
      width: space.width - nameWidth,
      height,
    };
    return { bar, lines: [names[at] ?? ""], nameY: middle + size * 0.36, box };
  });
  return { size, rows };
}

/** The smallest can be read on a phone. */
const sizesAbove = [30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20];

/** In font sizes: a line of a name, the space below the last one, and the bar. */
const heights = { line: 1.22, space: 0.08, bar: 1.06 } as const;

/** Between two rows. */
const minRowGap = 6;
const maxRowGap = 34;

function namesAbove(tools: DrawingContext, bars: readonly Bar[], space: Box): BarRows {
  const layouts = sizesAbove.map((size) => ({
    size,
    bars: wrapNames(tools, bars, space.width, size),
  }));
  const smallest = layouts.at(-1) ?? { size: 20, bars: [] };
  const isFitting = (layout: { readonly bars: readonly WrappedBar[] }) =>
    totalHeight(layout.bars) + layout.bars.length * minRowGap <= space.height;
  const { size, bars: wrapped } = layouts.find(isFitting) ?? smallest;
  const free = space.height - totalHeight(wrapped);
  const rowGap = Math.min(free / Math.max(wrapped.length, 1), maxRowGap);
  let { y } = space;
  const rows = wrapped.map(({ bar, lines, height }) => {
    const nameY = y + size * 0.95;
    const barY = y + size * (lines.length * heights.line + heights.space);
    y += height + rowGap;
    return { bar, lines, nameY, box: { ...space, y: barY, height: size * heights.bar } };
  });
  return { size, rows };
}

interface WrappedBar extends Pick<BarRow, "bar" | "lines"> {
  readonly height: number;
}

const totalHeight = (bars: readonly WrappedBar[]): number =>
  bars.reduce((sum, { height }) => sum + height, 0);

const wrapNames = (
  tools: DrawingContext,
  bars: readonly Bar[],
  width: number,
  size: number,
): readonly WrappedBar[] =>
  bars.map((bar) => {
    const lines = wrapText(tools, tools.plain(bar.label), { width, size, weight: 400 });
    const height = size * (lines.length * heights.line + heights.space + heights.bar);
    return { bar, lines, height };
  });

/** The baseline of a line of a name. */
export const baselineOf = (nameY: number, size: number, at: number): number =>
  nameY + size * at * heights.line;
