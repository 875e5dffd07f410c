/** Days that a date as exact as its source gives it can mean: `1986`, `1986-04`, `1986-04-14`. */
import type { IsoDate } from "../answer/answer.ts";

/** The first day that it can mean. */
export const firstDayOf = (date: IsoDate): string => `${date}-01-01`.slice(0, 10);

/** The last day that it can mean. */
export function lastDayOf(date: IsoDate): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number);
  return `${date}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`;
}
