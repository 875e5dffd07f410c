/** Finds a wave's timeline: the numbers announced on each day, and those expelled in return. */
import type { Book } from "../book/book.ts";
import { sumCounts } from "../book/count-expelled.ts";
import { isCountry } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";

export interface TimelineFinding {
  readonly days: readonly TimelineEntry[];
  /** Countries that expelled, and how many they expelled together. */
  readonly countries: number;
  readonly expelled: number;
  /** Of organisations themselves, in no sum. */
  readonly apart: number;
  readonly inReturn: number;
  /** The last day on which anything happened. */
  readonly last: string;
}

export interface TimelineEntry {
  readonly day: string;
  readonly expelled: number;
  readonly apart: number;
  readonly inReturn: number;
  /** The sum of all countries until the end of the day. */
  readonly total: number;
}

/** @param wave as it stood on the day asked about */
export function findTimeline(book: Book, wave: Wave): TimelineFinding {
  const own = wave.expulsions.filter(({ by }) => isCountry(book, by[0]));
  const others = wave.expulsions.filter(({ by }) => !isCountry(book, by[0]));
  const events = [...wave.expulsions, ...wave.answers].map(({ on }) => on).sort();
  const days = [...new Set(events)].map((day) => ({
    day,
    expelled: sumOn(own, day),
    apart: sumOn(others, day),
    inReturn: sumOn(wave.answers, day),
    total: sumCounts(own.filter(({ on }) => on <= day)),
  }));
  return {
    days,
    countries: new Set(own.flatMap(({ by }) => by)).size,
    expelled: sumCounts(own),
    apart: sumCounts(others),
    inReturn: sumCounts(wave.answers),
    last: days.at(-1)?.day ?? wave.from,
  };
}

interface CountedRow {
  readonly on: string;
  readonly count: number;
}

const sumOn = (rows: readonly CountedRow[], day: string): number =>
  sumCounts(rows.filter(({ on }) => on === day));
