/** When a day is, for a platform that shows it in the reader's own language and zone. */
import type { IsoDate } from "../answer/answer.ts";

/**
 * Ten in the morning, UTC, is the same day from Hawaii to New Zealand.
 * @returns seconds since 1970; nothing for what is less exact than a day, or is none
 */
export function secondsOf(date: IsoDate): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T10:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / 1000;
}
