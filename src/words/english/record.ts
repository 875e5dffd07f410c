/** Texts about the record itself: its version, and what it reaches over. */
import type { IsoDate, Line } from "../../answer/answer.ts";
import { count, date, line, text } from "../../answer/builders.ts";

export interface RecordVersion {
  readonly version: string;
  readonly date: IsoDate;
  readonly reaches: IsoDate;
}

interface RecordSpan {
  /** The names of the waves. */
  readonly names: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const recordStrings = {
  /** "2026.1 of 30 November 2026, to 31 March 2026". */
  version: ({ version, date: day, reaches }: RecordVersion): Line =>
    line`${version} of ${date(day)}, to ${date(reaches)}`,
  /** "286 events from 1971 to March 2026"; a single one by its name. */
  span: ({ names, from, to }: RecordSpan): Line => {
    const [name, ...more] = names;
    return name !== undefined && more.length === 0
      ? [text(name)]
      : line`${count(names.length)} events from ${date(from.slice(0, 4))} to ${date(to.slice(0, 7))}`;
  },
};
