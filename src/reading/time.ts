/** The type of a time as a question names it: a day, a month, a year, or from one to another. */

/** A time as a question names it. */
export type Time =
  /** A day, month or year as exact as it was said, `2018-03-26`; `isYearGuessed` where the year was left out. */
  | { readonly kind: "date"; readonly date: string; readonly isYearGuessed: boolean }
  /** From one day to another. */
  | { readonly kind: "span"; readonly from: string; readonly to: string }
  /** A day that can be read in two ways: 03/04/2018. */
  | { readonly kind: "two-days"; readonly days: readonly [string, string] }
  /** A day that is none: 31 February. */
  | { readonly kind: "no-day" }
  /** What only a clock could tell: "last year". */
  | { readonly kind: "relative" };
