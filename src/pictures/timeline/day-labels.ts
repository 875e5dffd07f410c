/** Places the numbers of the days' bars: in the bar where it is tall, else beyond its end, and none over another. */
import type { Box } from "../box.ts";
import { bottom, expand, touches } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";

export interface DayNumber {
  readonly text: string;
  /** The middle of the bar. */
  readonly x: number;
  /** Of the bar. */
  readonly width: number;
  /** The bar's y where it begins. */
  readonly base: number;
  readonly length: number;
  /** Up is negative. */
  readonly direction: 1 | -1;
  /** Its colour on the bar; none where the bar has no place for it. */
  readonly inkOnBar?: string;
}

/** Smaller between narrow bars. */
const sizes = { usual: 26, narrow: 20, narrowBelow: 40 };
const gap = 9;
const heightOf = (size: number): number => size * 0.74;
const sizeOf = ({ width }: Pick<DayNumber, "width">): number =>
  width < sizes.narrowBelow ? sizes.narrow : sizes.usual;

interface PlacedNumber {
  readonly number: DayNumber;
  readonly box: Box;
}

export function drawNumbers(
  tools: DrawingContext,
  theme: Theme,
  numbers: readonly DayNumber[],
): string {
  const placed: PlacedNumber[] = [];
  for (const number of numbers) placed.push({ number, box: freeBox(tools, number, placed) });
  return placed.map(({ number, box }) => drawNumber(theme, number, box)).join("");
}

/** Moved along the bar's direction until it touches none of those that are placed. */
function freeBox(tools: DrawingContext, number: DayNumber, placed: readonly PlacedNumber[]): Box {
  let box = firstBox(tools, number);
  while (placed.some((other) => touches(expand(other.box, 3), box)))
    box = { ...box, y: box.y + 2 * number.direction };
  return box;
}

function firstBox({ widthOf }: DrawingContext, number: DayNumber): Box {
  const { text, x, base, length, direction } = number;
  const size = sizeOf(number);
  const figureHeight = heightOf(size);
  const width = widthOf(text, size, 700);
  const distance = isOnBar(number, width) ? length - gap - figureHeight : length + gap;
  const y = direction === 1 ? base + distance : base - distance - figureHeight;
  return { x: x - width / 2, y, width, height: figureHeight };
}

const isOnBar = ({ length, width, inkOnBar }: DayNumber, textWidth: number): boolean =>
  inkOnBar !== undefined && length >= heightOf(sizeOf({ width })) + 2 * gap && textWidth <= width;

function drawNumber(theme: Theme, number: DayNumber, box: Box): string {
  const colours = isOnBar(number, box.width)
    ? { fill: number.inkOnBar ?? theme.ink }
    : { fill: theme.ink, rim: theme.page };
  return textElement({
    text: number.text,
    x: box.x,
    y: bottom(box),
    size: sizeOf(number),
    weight: 700,
    ...colours,
  });
}
