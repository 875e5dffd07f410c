/** The numbers of the days' bars: in the bar where it is tall, else behind its end, and never one over another. */
import type { Box } from "../box.ts";
import { bottom, expand, touches } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";

export interface DayNumber {
  readonly text: string;
  /** The middle of the bar. */
  readonly x: number;
  /** Where the bar begins, how long it is, and which way it goes: up is negative. */
  readonly base: number;
  readonly length: number;
  readonly away: 1 | -1;
  /** Its colour on the bar; none where it can't stand there. */
  readonly onBar?: string;
}

const size = 26;
/** Of a figure. */
const tall = size * 0.74;
const gap = 9;
const longEnough = tall + 2 * gap;

interface Placed {
  readonly number: DayNumber;
  readonly box: Box;
}

export function drawNumbers(
  tools: DrawingContext,
  theme: Theme,
  numbers: readonly DayNumber[],
): string {
  const placed: Placed[] = [];
  for (const number of numbers) placed.push({ number, box: freeBox(tools, number, placed) });
  return placed.map(({ number, box }) => drawNumber(theme, number, box)).join("");
}

/** Gives way to those that stand already, away from the bar. */
function freeBox(tools: DrawingContext, number: DayNumber, placed: readonly Placed[]): Box {
  let box = firstBox(tools, number);
  while (placed.some((other) => touches(expand(other.box, 3), box)))
    box = { ...box, y: box.y + 2 * number.away };
  return box;
}

function firstBox({ widthOf }: DrawingContext, number: DayNumber): Box {
  const { text, x, base, length, away } = number;
  const width = widthOf(text, size, 700);
  const near = isOnBar(number) ? length - gap - tall : length + gap;
  const y = away === 1 ? base + near : base - near - tall;
  return { x: x - width / 2, y, width, height: tall };
}

const isOnBar = ({ length, onBar }: DayNumber): boolean =>
  onBar !== undefined && length >= longEnough;

function drawNumber(theme: Theme, number: DayNumber, box: Box): string {
  const on = isOnBar(number);
  const colours = on ? { fill: number.onBar ?? theme.ink } : { fill: theme.ink, rim: theme.page };
  return textElement({
    text: number.text,
    x: box.x,
    y: bottom(box),
    size,
    weight: 700,
    ...colours,
  });
}
