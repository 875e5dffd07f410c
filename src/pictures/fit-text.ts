/** Sets a text into a width: smaller where it must be, then on more lines. Nothing of it is left out. */
import type { DrawingContext, Weight } from "./drawing-context.ts";

export interface TextBounds {
  readonly width: number;
  readonly lines: number;
  /** From the wanted to the smallest that can be read. */
  readonly sizes: readonly number[];
  readonly weight: Weight;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

export function fitText(tools: DrawingContext, text: string, room: TextBounds): FittedText {
  const tried = room.sizes.map((size) => ({
    size,
    lines: wrapText(tools, text, { ...room, size }),
  }));
  const last = tried.at(-1) ?? { size: 0, lines: [] };
  return tried.find(({ lines }) => lines.length <= room.lines) ?? last;
}

interface Setting {
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
}

/** Lines no wider than the width, broken between words; a word that is wider has a line of its own. */
export function wrapText(
  { widthOf }: DrawingContext,
  text: string,
  { width, size, weight }: Setting,
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
