/** One measured ratio and the bound it is held against. */
import type { Ratios } from "./ratios.ts";

export interface Figure {
  readonly what: string;
  readonly beside: string;
  readonly ratios: Ratios;
  /** None for a control, which shows how exact the others are. */
  readonly bound?: Bound;
}

export interface Bound {
  readonly kind: "at-most" | "at-least";
  readonly value: number;
}

export type Verdict = "holds" | "falls short" | "control";

/** Figures that are taken in one way. */
export interface Chapter {
  readonly title: string;
  /** How its figures are taken. */
  readonly how: string;
  readonly measure: () => readonly Figure[];
}

export const atMost = (value: number): Bound => ({ kind: "at-most", value });
export const atLeast = (value: number): Bound => ({ kind: "at-least", value });

export function verdictOn({ ratios, bound }: Figure): Verdict {
  if (bound === undefined) return "control";
  return isKept(bound, ratios.median) ? "holds" : "falls short";
}

/** The columns of a figure's row, in the order of `headings`. */
export function columnsOf(figure: Figure): readonly string[] {
  const { what, beside, ratios, bound } = figure;
  const middle = `${shown(ratios.low)} to ${shown(ratios.high)}`;
  return [what, beside, shown(ratios.median), middle, boundOf(bound), verdictOn(figure)];
}

export const headings = ["what", "beside", "ratio", "middle half", "bound", "verdict"];

function isKept({ kind, value }: Bound, measured: number): boolean {
  switch (kind) {
    case "at-most":
      return measured <= value;
    case "at-least":
      return measured >= value;
  }
}

function boundOf(bound: Bound | undefined): string {
  if (bound === undefined) return "";
  return `${bound.kind === "at-most" ? "≤" : "≥"} ${bound.value}`;
}

/** Three digits, which is more than the noise allows. */
function shown(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}
