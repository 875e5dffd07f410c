/** Texts on timelines, and their alternative texts. */
import type { Line } from "../../answer/answer.ts";
import { count, date, joinLines, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import { namesOrNumber } from "./actor-names.ts";
import {
  countOf,
  diplomatsOf,
  diplomatsWithoutNumber,
  listOf,
  nameAtStart,
  nameInSentence,
  seriesOf,
} from "./grammar.ts";

export const timelineStrings = {
  /** A side of which no sum is claimed has no number in the title. */
  title: (who: readonly Actor[], whose: readonly Actor[], sums: TimelineSums): Line => {
    const { expelled, inReturn } = sums;
    const first =
      expelled === undefined
        ? titleOf(who, whose)
        : line`${diplomatsOfAll(whose, expelled)} expelled`;
    if (inReturn === undefined) return first;
    const between = expelled === undefined ? ";" : ",";
    return line`${first}${between} ${count(inReturn)} expelled in return`;
  },
  subtitle: (who: readonly Actor[], answeredBy: Actor | undefined, period: Period): Line => {
    const answered =
      answeredBy === undefined ? [] : line` and answered by ${nameInSentence(answeredBy)}`;
    return line`Announced by ${namesOrNumber(who)}${answered}, ${periodOf(period)}`;
  },
  /** Where no sum is claimed. */
  subtitleActs: (acts: number, period: Period): Line =>
    line`${countOf(acts, "expulsion")} on record, ${periodOf(period)}`,
  above: (by?: Actor): Line =>
    by === undefined ? line`Announced by countries` : line`Announced by ${nameInSentence(by)}`,
  apart: (by: readonly Actor[]): Line => line`by ${namesOrNumber(by)} itself`,
  /** Not all of it came in return. */
  below: (by: Actor | undefined, isAllInReturn: boolean): Line => {
    if (by === undefined) return line`in return`;
    return isAllInReturn
      ? line`by ${nameInSentence(by)} in return`
      : line`by ${nameInSentence(by)}`;
  },
  unnumbered: (): Line => line`no number published`,
  total: (): Line => line`Total of countries`,
  /** The label of a column that is of a month or a year and of no day in it: "in" above "1983". */
  undated: (): Line => line`in`,
  months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  undatedNote: (parts: readonly Line[]): Line =>
    line`The day is not known of: ${joinLines(parts, ", ")}`,
  unnumberedNote: (parts: readonly Line[]): Line =>
    line`No number was published by ${listOf(parts)}`,
  /** "Denmark 15". */
  actNumber: (by: readonly Actor[], value: number): Line => line`${seriesOf(by)} ${count(value)}`,
  /** "3 of Latvia". */
  actNumberOf: (value: number, of: readonly Actor[]): Line =>
    line`${count(value)} of ${namesOrNumber(of)}`,
  /** Where no sum is claimed, and several acts are in one column. */
  actsNote: (): Line =>
    line`Each bar counts announcements, not persons: no sum is given of their numbers`,
  /** "Bangladesh 18 (1983)". */
  notePart: (by: readonly Actor[], value: number | undefined, day: string): Line => {
    const number = value === undefined ? [] : line` ${count(value)}`;
    return line`${namesOrNumber(by)}${number} (${date(day)})`;
  },
  apartToo: (by: Actor, value: number): Line =>
    line`${nameAtStart(by)} itself expelled ${count(value)} more, which are in no sum of countries.`,
  list: (publisher: string, { value, countries }: SumValues, day: string): Line =>
    line`The ${publisher} list of ${date(day)} has ${count(value)} of them, by ${countOf(countries, "country", "countries")}.`,
  alt: (): Line => line`A chart of the days on which expulsions were announced, and answered`,
  altDay: (day: string, parts: readonly Line[]): Line =>
    line`${date(day)}: ${joinLines(parts, ", ")}`,
  altExpelled: (value: number): Line => line`${count(value)} expelled`,
  altApart: (by: readonly Actor[], value: number): Line =>
    line`${count(value)} by ${namesOrNumber(by)} itself`,
  altInReturn: (value: number): Line => line`${count(value)} in return`,
  names: (actors: readonly Actor[]): Line => seriesOf(actors),
  altUnnumbered: (by: readonly Actor[]): Line => line`${namesOrNumber(by)} without a number`,
  columns: {
    day: "Day",
    expelled: "Expelled",
    unnumbered: "No number",
    inReturn: "In return",
    total: "Total",
  },
};

export const yearsStrings = {
  title: (from: string, to: string): Line =>
    line`Expulsions on record by year, ${date(from)} to ${date(to)}`,
  titleNone: (asOf: string): Line => line`No expulsion on record by ${date(asOf)}`,
  subtitle: (waves: number, asOf?: string): Line =>
    line`Announcements of ${countOf(waves, "event")}${asOf === undefined ? "" : line` until ${date(asOf)}`}; not a complete list`,
  source: (): Line => line`Each event, with its sources: /waves`,
  text: (asOf?: string): Line =>
    line`Each number counts announcements on record${asOf === undefined ? "" : line` until ${date(asOf)}`}, not persons. The record does not pretend to be complete: it has what was found, and more of it for recent years.`,
  above: (): Line => line`Announced`,
  below: (): Line => line`In return`,
  alt: (): Line => line`A chart of the expulsions on record by year, not of persons`,
  altYear: (year: string, announced: number, inReturn: number): Line =>
    line`${date(year)}: ${count(announced)} announced, ${count(inReturn)} in return`,
  columns: { year: "Year", announced: "Announced", inReturn: "In return" },
};

interface TimelineSums {
  readonly expelled?: number;
  readonly inReturn?: number;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

const periodOf = ({ from, to }: Period): Line =>
  from === to ? [date(from)] : line`${date(from)} to ${date(to)}`;

function titleOf(who: readonly Actor[], whose: readonly Actor[]): Line {
  const [first, ...others] = who;
  const names =
    first !== undefined && others.length === 0 ? nameAtStart(first) : namesOrNumber(who);
  const [target, ...more] = whose;
  return target !== undefined && more.length === 0
    ? line`${names} expelled ${diplomatsWithoutNumber(target)}`
    : line`${names} expelled diplomats of ${namesOrNumber(whose)}`;
}

function diplomatsOfAll(whose: readonly Actor[], value: number): Line {
  const [target, ...others] = whose;
  return target !== undefined && others.length === 0
    ? diplomatsOf(target)(value)
    : line`${countOf(value, "diplomat")} of ${namesOrNumber(whose)}`;
}
