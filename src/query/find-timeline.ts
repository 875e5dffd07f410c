/** Finds timelines: a wave's expulsions by their dates, on both sides, and the acts of all waves by year. */
import type { IsoDate } from "../answer/answer.ts";
import type { Book } from "../book/book.ts";
import { firstDayOf, lastDayOf } from "../book/dates.ts";
import { isCountry } from "../book/members.ts";
import type { Act, Wave } from "../book/wave.ts";
import type { WaveSides } from "./wave-sides.ts";
import { actorsIn, findSides, hasNumber, sumPublished } from "./wave-sides.ts";
import { claimedSums } from "./wave-sums.ts";

export interface TimelineFinding {
  readonly sides: WaveSides;
  /** Of which sides a sum is claimed. */
  readonly claims: Readonly<Record<"announced" | "inReturn", boolean>>;
  /** By date, the first first; a date known to the month only has an entry of its own. */
  readonly days: readonly TimelineEntry[];
  /** Countries that announced expulsions, and how many they expelled together. */
  readonly countries: number;
  readonly expelled: number;
  /** Of organisations themselves, in no sum. */
  readonly apart: number;
  readonly inReturn: number;
  /** The first and the last day of an expulsion; where no day is known, as much of it as is. */
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export interface TimelineEntry {
  readonly day: IsoDate;
  readonly expelled: number;
  readonly apart: number;
  readonly inReturn: number;
  /** Acts without a published number. */
  readonly unnumbered: readonly Act[];
  readonly unnumberedInReturn: readonly Act[];
}

/** @param wave as it stood on the day asked about. @param whole with all that came later */
export function findTimeline(book: Book, wave: Wave, whole: Wave = wave): TimelineFinding {
  const sides = findSides(wave, whole);
  const isByCountry = ({ by }: Act) => by.some((code) => isCountry(book, code));
  const own = sides.announced.filter(isByCountry);
  const others = sides.announced.filter((act) => !isByCountry(act));
  const dates = [...sides.announced, ...sides.inReturn].map(({ on }) => on);
  const days = dates.filter((day) => day.length === exactLength);
  return {
    sides,
    claims: claimedSums(wave, sides),
    days: inOrder(dates).map((day) => ({
      day,
      expelled: sumPublished(actsOn(own, day)),
      apart: sumPublished(actsOn(others, day)),
      inReturn: sumPublished(actsOn(sides.inReturn, day)),
      unnumbered: actsOn(sides.announced, day).filter((act) => !hasNumber(act)),
      unnumberedInReturn: actsOn(sides.inReturn, day).filter((act) => !hasNumber(act)),
    })),
    countries: actorsIn(own).length,
    expelled: sumPublished(own),
    apart: sumPublished(others),
    inReturn: sumPublished(sides.inReturn),
    ...periodOf(days.length > 0 ? days : dates, wave.from),
  };
}

/** The same dates with the number of acts in the place of the number of persons. */
export function countActs(book: Book, { sides, days }: TimelineFinding): readonly TimelineEntry[] {
  const isByCountry = ({ by }: Act) => by.some((code) => isCountry(book, code));
  return days.map(({ day }) => {
    const announced = actsOn(sides.announced, day);
    const byCountries = announced.filter(isByCountry).length;
    return {
      day,
      expelled: byCountries,
      apart: announced.length - byCountries,
      inReturn: actsOn(sides.inReturn, day).length,
      unnumbered: [],
      unnumberedInReturn: [],
    };
  });
}

/** Of a date that has a day. */
const exactLength = 10;

function periodOf(
  dates: readonly IsoDate[],
  otherwise: IsoDate,
): Pick<TimelineFinding, "first" | "last"> {
  const byEnd = dates.toSorted((one, other) => (lastDayOf(one) < lastDayOf(other) ? -1 : 1));
  return { first: inOrder(dates)[0] ?? otherwise, last: byEnd.at(-1) ?? otherwise };
}

/** Each date once, by the first day that it can mean. */
const inOrder = (dates: readonly IsoDate[]): readonly IsoDate[] =>
  [...new Set(dates)].toSorted((one, other) =>
    firstDayOf(one) === firstDayOf(other)
      ? one.length - other.length
      : firstDayOf(one) < firstDayOf(other)
        ? -1
        : 1,
  );

const actsOn = (acts: readonly Act[], day: IsoDate): readonly Act[] =>
  acts.filter(({ on }) => on === day);

export interface YearEntry {
  readonly year: string;
  /** Acts on record, not persons: no sum is made across waves. */
  readonly announced: number;
  readonly inReturn: number;
}

export interface YearsFinding {
  readonly years: readonly YearEntry[];
  /** How many waves they are of. */
  readonly waves: number;
}

/**
 * The expulsions of all waves by year, from the first year on record to the last; also years that have none.
 *
 * @param asOf a day: what came later, or may have, is not in it
 */
export function findYears({ waves }: Pick<Book, "waves">, asOf?: IsoDate): YearsFinding {
  const isKnown = ({ on }: Act) => asOf === undefined || lastDayOf(on) <= asOf;
  const sides = waves
    .map((wave) => findSides(wave))
    .map(({ announced, inReturn }) => ({
      announced: announced.filter(isKnown),
      inReturn: inReturn.filter(isKnown),
    }));
  const begun = sides.filter(({ announced, inReturn }) => announced.length + inReturn.length > 0);
  return {
    years: yearsOf(sides),
    waves: asOf === undefined ? waves.length : begun.length,
  };
}

function yearsOf(
  sides: readonly Pick<WaveSides, "announced" | "inReturn">[],
): readonly YearEntry[] {
  const yearsIn = (acts: readonly Act[]) => acts.map(({ on }) => Number(on.slice(0, 4)));
  const announced = yearsIn(sides.flatMap((each) => each.announced));
  const inReturn = yearsIn(sides.flatMap((each) => each.inReturn));
  const all = [...announced, ...inReturn];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const countOf = (years: readonly number[], year: number) =>
    years.filter((each) => each === year).length;
  return Array.from({ length: all.length === 0 ? 0 : last - first + 1 }, (_, at) => ({
    year: String(first + at),
    announced: countOf(announced, first + at),
    inReturn: countOf(inReturn, first + at),
  }));
}
