/** Fits a text into a width: in a smaller size, then on more lines. Nothing of it is left out. */
import type { DrawingContext, Weight } from "./drawing-context.ts";

export interface TextBounds {
  readonly width: number;
  readonly lines: number;
  /** From the preferred to the smallest that can be read. */
  readonly sizes: readonly number[];
  readonly weight: Weight;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

export function fitText(tools: DrawingContext, text: string, bounds: TextBounds): FittedText {
  const attempts = bounds.sizes.map((size) => ({
    size,
    lines: wrapText(tools, text, { ...bounds, size }),
  }));
  const last = attempts.at(-1) ?? { size: 0, lines: [] };
  return attempts.find(({ lines }) => lines.length <= bounds.lines) ?? last;
}

interface LineOptions {
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
}

/** Lines no wider than the width, broken between words; a word that is wider has a line of its own. */
export function wrapText(
  { widthOf }: DrawingContext,
  text: string,
  { width, size, weight }: LineOptions,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, weight) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
