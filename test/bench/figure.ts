/** One measured ratio and the bound it is held against. */
import type { Ratios } from "./ratios.ts";

export interface Figure {
  readonly what: string;
  readonly beside: string;
  readonly ratios: Ratios;
  /** None for a control, which shows how exact the others are. */
  readonly bound?: Bound;
}

export type Bound =
  | { readonly kind: "at-most" | "at-least"; readonly value: number }
  /** Told beside what is bound. */
  | { readonly kind: "none" };

export type Verdict = "holds" | "falls short" | "no bound" | "control";

/** Figures that are taken in one way. */
export interface Chapter {
  readonly title: string;
  /** How its figures are taken. */
  readonly how: string;
  readonly measure: () => readonly Figure[] | Promise<readonly Figure[]>;
}

export const atMost = (value: number): Bound => ({ kind: "at-most", value });
export const atLeast = (value: number): Bound => ({ kind: "at-least", value });
export const noBound: Bound = { kind: "none" };

export function verdictOn({ ratios, bound }: Figure): Verdict {
  if (bound === undefined) return "control";
  switch (bound.kind) {
    case "at-most":
      return ratios.median <= bound.value ? "holds" : "falls short";
    case "at-least":
      return ratios.median >= bound.value ? "holds" : "falls short";
    case "none":
      return "no bound";
  }
}

/** The columns of a figure's row, in the order of `headings`. */
export function columnsOf(figure: Figure): readonly string[] {
  const { what, beside, ratios, bound } = figure;
  const middle = `${shown(ratios.low)} to ${shown(ratios.high)}`;
  return [what, beside, shown(ratios.median), middle, boundOf(bound), verdictOn(figure)];
}

export const headings = ["what", "beside", "ratio", "middle half", "bound", "verdict"];

function boundOf(bound: Bound | undefined): string {
  if (bound === undefined || bound.kind === "none") return "";
  return `${bound.kind === "at-most" ? "≤" : "≥"} ${bound.value}`;
}

/** Three digits, which is more than the noise allows. */
function shown(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}
