/** A line: a list of inlines. Numbers and dates in it stay values, and each platform formats them. */

/** As exact as the source gives it: `2018`, `2018-03` or `2018-03-26`. */
export type IsoDate = string;

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  | { readonly kind: "date"; readonly date: IsoDate }
  | { readonly kind: "count"; readonly value: number }
  /** A part of a whole, 0 to 1; shown in per cent. */
  | { readonly kind: "share"; readonly value: number }
  /** A country with its flag, where the platform shows flags. */
  | { readonly kind: "country"; readonly code: string; readonly name: string }
  /** The numbers of the sources that say so, as they stand in the answer's list. */
  | { readonly kind: "citation"; readonly numbers: readonly number[] };

export type Line = readonly Inline[];
