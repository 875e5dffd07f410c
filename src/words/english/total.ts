/** What is said of sums. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import { bare, diplomatsOf, listed, Named, named, some, spelled } from "./grammar.ts";

interface Summed {
  readonly value: number;
  readonly countries: number;
}

const by = ({ value, countries }: Summed): Line => line`${count(value)} by ${count(countries)}`;

interface Stated {
  readonly value?: number | undefined;
  readonly countries?: number | undefined;
  readonly withNato: boolean;
  readonly without: readonly Actor[];
  readonly means: keyof typeof bounds;
  readonly publisher: string;
  readonly on: string;
  readonly note?: string | undefined;
  readonly confidence: "high" | "medium";
}

const bounds = { exactly: "", "at-least": "more than ", snapshot: "" };

export const total = {
  /** "140 Russian diplomats, expelled by 25 countries". */
  titleAll: (target: Actor, { value, countries }: Summed): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${some(countries, "country", "countries")}`,
  titleNobodyYet: (asOf: string): Line => line`No expulsion yet on ${date(asOf)}`,
  titleMembers: (group: Actor, target: Actor, { value, countries }: Summed): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${some(countries, "member")} of ${named(group)}`,
  /** "by 4 of the Nordic countries": whoever belongs to a group is no member of it. */
  titleSome: (group: Actor, target: Actor, { value, countries }: Summed): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${count(countries)} of ${named(group)}`,
  titleOutside: (of: Actor, target: Actor, { value, countries }: Summed): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${some(countries, "country", "countries")} outside ${named(of)}`,
  titleItself: (group: Actor, own: number, { value }: Summed): Line =>
    line`${count(own)} expelled by ${named(group)} itself, ${count(value)} by its members`,

  by,
  bySize: ({ value, countries }: Summed, size: number): Line =>
    countries === 0
      ? line`none of ${count(size)}`
      : line`${count(value)} by ${count(countries)} of ${count(size)}`,
  /** The record's sum behind the article's. */
  later: ({ value, countries }: Summed): Line =>
    line`; with what was announced later ${count(value)} by ${count(countries)}`,
  laterAll: (sum: Summed, withNato: boolean): Line =>
    line`With what was announced later: ${count(sum.value)}, by ${some(sum.countries, "country", "countries")}${withNato ? " and NATO" : ""}.`,
  withNato: (nato: number, value: number): Line =>
    line`NATO itself expelled ${count(nato)} more: ${count(value)} with NATO. An organisation is in no sum of countries.`,
  itself: (value: number, denied: number, day: string): Line =>
    denied === 0
      ? line`${count(value)} expelled (${date(day)})`
      : line`${count(value)} expelled, and accreditation denied to ${count(denied)} more (${date(day)})`,
  apart: (group: Actor, own: number): Line =>
    line`${named(group)}’s own ${count(own)} are in no sum of its members`,

  rule: {
    members: (day: string, size: number): Line =>
      line`The ${count(size)} that belonged on ${date(day)}`,
    outside: (of: Actor, day: string): Line =>
      line`Every country that was not in ${named(of)} on ${date(day)}`,
    everyone: (): Line => line`Every country; NATO, an organisation, stands apart`,
  },
  section: (publisher: string, name: string, sum: Summed, whom: readonly Actor[]): Line =>
    line`The ${publisher} section “${name}” has ${count(sum.value)} of them, by ${listed(whom.map((each) => [bare(each)]))}`,
  inReturn: (target: Actor, { value, countries }: Summed): Line =>
    line`${Named(target)} expelled ${count(value)}, of ${some(countries, "country", "countries")}`,

  /** The day up to which each of the two is told. */
  asOf: (publisher: string | undefined, article: string, record: string): Line =>
    publisher === undefined
      ? [date(record)]
      : line`${date(article)} for the ${publisher} list, ${date(record)} for the fuller record`,
  uncertain: (value: number): Line =>
    line`; ${count(value)} of them ${value === 1 ? "is" : "are"} less certain`,

  /** "United States 60" in a run of them. */
  addend: (actor: Actor, value: number): Line => line`${bare(actor)} ${count(value)}`,

  /** A sum that somebody else printed: "153 by 29 countries and NATO (The Guardian, 31 March 2018)". */
  statement({
    value,
    countries,
    withNato,
    without,
    means,
    publisher,
    on,
    note,
    confidence,
  }: Stated): Line {
    const whom = countries === undefined ? [] : some(countries, "country", "countries");
    const sum =
      value === undefined ? whom : line`${count(value)}${whom.length > 0 ? " by " : ""}${whom}`;
    const whole = line`${bounds[means]}${sum}${withNato ? " and NATO" : ""}`;
    const except = without.length === 0 ? [] : line` without ${listed(without.map(named))}`;
    const told = line`${whole}${except} (${publisher}, ${date(on)})`;
    const sure = confidence === "medium" ? line`${told}, less certain` : told;
    return note === undefined ? sure : line`${sure}. ${note}`;
  },

  othersCounted: "What others counted:",

  labels: {
    itself: "Itself",
    members: "Members",
    countries: "Countries",
    withoutBritain: "Without Britain",
    rule: "Who counts",
    asOf: "As of",
    section: "In the list",
    silent: "Expelled nobody",
    inReturn: "In return",
    also: "Also",
    later: "Announced later",
    expelled: "Expelled",
    by: "By",
    of: "Of",
    share: "Share",
    who: "Who",
  },

  compare: {
    title: (first: Line, value: number): Line =>
      line`${count(value)} expelled by ${first}, the most of these`,
    titleEven: (first: readonly Line[], value: number): Line =>
      line`${count(value)} each: ${listed(first)}`,
    titleMany: (actors: number, value: number): Line =>
      line`${count(value)} each by the first ${spelled(actors)}`,
    titleNobody: (): Line => line`None of them is on record with an expulsion`,
    titleNobodyYet: (asOf: string): Line => line`None of them yet on ${date(asOf)}`,
    together: (sum: Summed, part: Line): Line =>
      line`Together ${count(sum.value)}, by ${some(sum.countries, "country", "countries")}: ${part}.`,
    later: (sum: Summed): Line => line`With what was announced later: ${count(sum.value)}.`,
    none: "none on record",
    noneYet: "none yet",
    announcedLater: (value: number): Line => line`${count(value)} (later)`,
    itself: (group: Actor): Line => line`${named(group)} itself`,
    membersOf: (group: Actor): Line => line`the members of ${named(group)}`,
    target: (target: Actor): Line =>
      line`${Named(target)} is left out: its diplomats were the ones expelled.`,
  },
};
