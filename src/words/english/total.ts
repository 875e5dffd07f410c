/** Texts of answers about sums and comparisons. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import {
  countOf,
  diplomatsOf,
  leavingOut,
  listOf,
  nameAtStart,
  nameInSentence,
  plainName,
  spellNumber,
} from "./grammar.ts";

const by = ({ value, countries }: SumValues): Line => line`${count(value)} by ${count(countries)}`;

interface PrintedStatement {
  readonly value?: number | undefined;
  readonly countries?: number | undefined;
  /** Organisations that are in it. */
  readonly with: readonly Actor[];
  readonly without: readonly Actor[];
  readonly means: keyof typeof bounds;
  readonly publisher: string;
  readonly on: string;
  readonly note?: string | undefined;
  readonly confidence: "high" | "medium";
}

/** "29 countries and NATO". */
const actorsOfSum = (countries: Line, organisations: readonly Actor[]): Line =>
  listOf([countries, ...organisations.map(nameInSentence)]);

/** "NATO itself", "NATO and the European Union themselves". */
const themselves = (organisations: readonly Actor[]): Line => {
  const [only, ...others] = organisations;
  return only !== undefined && others.length === 0
    ? line`${nameAtStart(only)} itself`
    : line`${listOf(organisations.map(nameInSentence))} themselves`;
};

const bounds = { exactly: "", "at-least": "more than ", snapshot: "" };

export const totalStrings = {
  /** "140 Russian diplomats, expelled by 25 countries". */
  titleAll: (
    target: Actor,
    { value, countries }: SumValues,
    without: readonly Actor[] = [],
  ): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${countOf(countries, "country", "countries")}${leavingOut(without)}`,
  titleNobodyYet: (asOf: string): Line => line`No expulsion yet on ${date(asOf)}`,
  titleMembers: (group: Actor, target: Actor, { value, countries }: SumValues): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${countOf(countries, "member")} of ${nameInSentence(group)}`,
  /** "by 4 of the Nordic countries": a country in a group is not called a member of it. */
  titleSome: (group: Actor, target: Actor, { value, countries }: SumValues): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${count(countries)} of ${nameInSentence(group)}`,
  titleOutside: (of: Actor, target: Actor, { value, countries }: SumValues): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${countOf(countries, "country", "countries")} outside ${nameInSentence(of)}`,
  titleItself: (group: Actor, own: number, { value }: SumValues): Line =>
    line`${count(own)} expelled by ${nameInSentence(group)} itself, ${count(value)} by its members`,

  by,
  bySize: ({ value, countries }: SumValues, size: number): Line =>
    countries === 0
      ? line`none of ${count(size)}`
      : line`${count(value)} by ${count(countries)} of ${count(size)}`,
  /** The record's sum behind the article's. */
  unlisted: ({ value, countries }: SumValues): Line =>
    line`; with what the list does not have ${count(value)} by ${count(countries)}`,
  unlistedAll: (sum: SumValues, organisations: readonly Actor[]): Line =>
    line`With what the list does not have: ${count(sum.value)}, by ${actorsOfSum(countOf(sum.countries, "country", "countries"), organisations)}.`,
  /** @param organisations that acted themselves @param value theirs @param whole of the countries and them */
  withOrganisations: (
    organisations: readonly Actor[],
    { value, whole }: { readonly value: number; readonly whole: number },
    citation: Line,
  ): Line =>
    line`${themselves(organisations)} expelled ${count(value)} more${citation}: ${count(whole)} with ${listOf(organisations.map(nameInSentence))}. An organisation is in no sum of countries.`,
  /** Below a map: one sum less to read. */
  organisationsApart: (organisations: readonly Actor[], value: number, citation: Line): Line =>
    line`${themselves(organisations)} expelled ${count(value)} more${citation}. An organisation is in no sum of countries.`,
  itself: (value: number, denied: number, day: string): Line =>
    denied === 0
      ? line`${count(value)} expelled (${date(day)})`
      : line`${count(value)} expelled, and accreditation denied to ${count(denied)} more (${date(day)})`,
  apart: (group: Actor, own: number): Line =>
    line`${nameInSentence(group)}’s own ${count(own)} are in no sum of its members`,

  members: (value: number): Line => countOf(value, "member"),
  rule: {
    /** @param isPart whether some are left out */
    members: (day: string, size: number, isPart = false): Line =>
      line`The ${count(size)}${isPart ? " others" : ""} that belonged on ${date(day)}`,
    outside: (of: Actor, day: string, isPart = false): Line =>
      line`Every${isPart ? " other" : ""} country that was not in ${nameInSentence(of)} on ${date(day)}`,
    everyone: (): Line => line`Every country; organisations stand apart`,
  },
  /** Those left out did not belong: "Ukraine is no member of NATO". */
  noMember(left: Actor, group: Actor): Line {
    const isMember = group.kind === "organisation";
    const name = nameInSentence(group);
    switch (left.kind) {
      case "organisation":
        return line`No member of ${nameInSentence(left)} is ${isMember ? "a member" : "one"} of ${name}.`;
      case "group":
        return line`None of ${nameInSentence(left)} is ${isMember ? "a member" : "one"} of ${name}.`;
      case "country":
      case "person":
        return line`${nameAtStart(left)} is ${isMember ? "no member" : "not one"} of ${name}.`;
    }
  },
  section: (publisher: string, name: string, sum: SumValues, whom: readonly Actor[]): Line =>
    line`The ${publisher} section “${name}” has ${count(sum.value)} of them, by ${listOf(whom.map((each) => [plainName(each)]))}`,
  inReturn: (target: Actor, { value, countries }: SumValues): Line =>
    line`${nameAtStart(target)} expelled ${count(value)}, of ${countOf(countries, "country", "countries")}`,

  asOf: (day: string, citation: Line = []): Line => line`${date(day)}${citation}`,
  asOfBoth: (publisher: string, article: string, record: string, citation: Line): Line =>
    line`${date(article)} for the ${publisher} list${citation}, ${date(record)} for the fuller record`,
  uncertain: (value: number): Line =>
    line`; ${count(value)} of them ${value === 1 ? "is" : "are"} less certain`,

  /** "United States 60" in a run of them. */
  addend: (actor: Actor, value: number): Line => line`${plainName(actor)} ${count(value)}`,

  /** A sum that somebody else printed: "153 by 29 countries and NATO (The Guardian, 31 March 2018)". */
  statement({
    value,
    countries,
    with: organisations,
    without,
    means,
    publisher,
    on,
    note,
    confidence,
  }: PrintedStatement): Line {
    const whom = countries === undefined ? [] : countOf(countries, "country", "countries");
    const sum =
      value === undefined ? whom : line`${count(value)}${whom.length > 0 ? " by " : ""}${whom}`;
    const whole = line`${bounds[means]}${actorsOfSum(sum, organisations)}`;
    const except =
      without.length === 0 ? [] : line` without ${listOf(without.map(nameInSentence))}`;
    const told = line`${whole}${except} (${publisher}, ${date(on)})`;
    const sure = confidence === "medium" ? line`${told}, less certain` : told;
    return note === undefined ? sure : line`${sure}. ${note}`;
  },

  othersCounted: "What others counted:",

  labels: {
    itself: "Itself",
    members: "Members",
    countries: "Countries",
    without: (name: string) => `Without ${name}`,
    rule: "Who counts",
    asOf: "As of",
    section: "In the list",
    silent: "Expelled nobody",
    inReturn: "In return",
    also: "Also",
    unlisted: "Not in the list",
    expelled: "Expelled",
    by: "By",
    of: "Of",
    share: "Share",
    who: "Who",
  },

  compare: {
    title: (first: Line, value: number): Line =>
      line`${count(value)} expelled by ${first}, the most of these`,
    titleTwo: (first: Line, value: number, other: Line, otherCount: Line): Line =>
      line`${count(value)} expelled by ${first}, ${otherCount} by ${other}`,
    titleEven: (first: readonly Line[], value: number): Line =>
      line`${count(value)} each: ${listOf(first)}`,
    titleMany: (actors: number, value: number): Line =>
      line`${count(value)} each by the first ${spellNumber(actors)}`,
    titleNobody: (actors: readonly Actor[]): Line =>
      line`No expulsion on record for ${listOf(actors.map(nameInSentence))}`,
    titleNobodyYet: (asOf: string): Line => line`None of them yet on ${date(asOf)}`,
    together: (sum: SumValues, part: Line): Line =>
      line`Together ${count(sum.value)}, by ${countOf(sum.countries, "country", "countries")}: ${part}.`,
    none: "none here",
    noneYet: "none yet",
    unlistedNumber: (value: number): Line => line`${count(value)} (unlisted)`,
    itself: (group: Actor): Line => line`${nameInSentence(group)} itself`,
    membersOf: (group: Actor): Line => line`the members of ${nameInSentence(group)}`,
    target: (target: Actor): Line =>
      line`${nameAtStart(target)} is left out: its diplomats were the ones expelled.`,
  },
};
