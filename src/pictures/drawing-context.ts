/** Types of what the application hands to drawing: shapes of countries, widths of texts, and lines as plain text. */
import type { MultiPolygon } from "geojson";
import type { Line } from "../answer/answer.ts";

export type Weight = 400 | 700;

export interface DrawingContext {
  readonly atlas: Atlas;
  /** How wide a text is set, in the units of its size. */
  readonly widthOf: (text: string, size: number, weight: Weight) => number;
  /** A line as one text, numbers and dates written out. */
  readonly plain: (line: Line) => string;
}

/** The same countries twice: as fine as a picture of Europe shows them, and as coarse as one of the world. */
export interface Atlas {
  readonly fine: readonly Land[];
  readonly coarse: readonly Land[];
}

export interface Land {
  /** ISO 3166-1 alpha-2; `XK` for Kosovo. */
  readonly code: string;
  readonly shape: MultiPolygon;
}
