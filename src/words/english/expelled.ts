/** Texts of answers about one country. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line, share } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import {
  countOf,
  diplomatsOf,
  listOf,
  nameAtStart,
  nameInSentence,
  ordinal,
  spellNumber,
} from "./grammar.ts";

interface ExpulsionTitle {
  readonly actor: Actor;
  readonly target: Actor;
  readonly value: number;
  readonly verb: "expelled" | "ousted" | "kicked-out" | "told-to-leave";
  readonly days: number | undefined;
}

/** Slang of a report is not repeated: the record is neutral. */
const verbs = { expelled: "expelled", ousted: "ousted", "kicked-out": "expelled" } as const;

/** "seven days" */
const daysLine = (days: number): Line => line`${spellNumber(days)} ${days === 1 ? "day" : "days"}`;

export const expelledStrings = {
  /** The number first, then the step as it was reported: "4 Russian diplomats expelled by Germany". */
  title({ actor, target, value, verb, days }: ExpulsionTitle): Line {
    const people = diplomatsOf(target)(value);
    if (verb !== "told-to-leave") return line`${people} ${verbs[verb]} by ${nameInSentence(actor)}`;
    const step = days === undefined ? line`told to leave` : line`given ${daysLine(days)} to leave`;
    return line`${people} ${step} by ${nameInSentence(actor)}`;
  },

  /** The one announcement: its day and the time that was given. */
  announced: (day: string, days?: number): Line =>
    days === undefined
      ? line`Announced on ${date(day)}.`
      : line`Announced on ${date(day)}, with ${daysLine(days)} to leave.`,

  /** One of several announcements. */
  announcedPart: (value: number, day: string): Line =>
    line`${count(value)} announced on ${date(day)}.`,

  /** The article's list does not have it. */
  notInArticle: (actor: Actor, publisher: string): Line =>
    line`The ${publisher} list does not have ${nameInSentence(actor)}; this is from the fuller record.`,

  /** The article's number is smaller than the record's. */
  unlistedToo: (value: number): Line => line`With what the list does not have: ${count(value)}.`,
  rank(rank: number, of: number, even: readonly Actor[]): Line {
    const place = line`${ordinal(rank)} of ${count(of)}`;
    return even.length === 0 ? place : line`${place}, with ${listOf(even.map(nameInSentence))}`;
  },

  /** Thirteen countries may share a place; then their number says it. */
  rankAmongMany: (rank: number, of: number, others: number): Line =>
    line`${ordinal(rank)} of ${count(of)}, with ${count(others)} others`,
  share: (part: number, whole: number): Line => line`${share(part)} of all ${count(whole)}`,

  /** If the whole is more than the headline's, the countries are named with it: Russia expelled as many in return. */
  shareOfRecord: (part: number, whole: number, countries: number): Line =>
    line`${share(part)} of the ${count(whole)} by ${countOf(countries, "country", "countries")}`,
  inReturn: (target: Actor, value: number, day: string): Line =>
    value === 0
      ? line`${nameAtStart(target)} expelled nobody in return (${date(day)})`
      : line`${nameAtStart(target)} expelled ${count(value)} (${date(day)})`,
  denied: (value: number, day: string): Line =>
    line`denied accreditation to ${countOf(value, "more diplomat")} (${date(day)})`,

  /** A measure: "recalled its ambassador (27 March 2018)". */
  did: (what: Line, day: string, reason?: string): Line =>
    reason === undefined
      ? line`${what} (${date(day)})`
      : line`${what} (${date(day)}; reason given: ${reason})`,
  didTo: (target: Actor, what: Line, day: string): Line =>
    line`${nameAtStart(target)} ${what} (${date(day)})`,
  uncertain: "less certain than the rest of the record",
  today: (name: string, until: string): Line => line`${name}, since ${date(until)}`,

  notListed: {
    title: (actor: Actor): Line => line`${nameAtStart(actor)}: no expulsion on record`,
    /** Asked as of a day before the first step. */
    titleYet: (actor: Actor, asOf: string): Line =>
      line`${nameAtStart(actor)}: none yet on ${date(asOf)}`,
    nothing: (actor: Actor): Line =>
      line`The record has no step by ${nameInSentence(actor)} in this wave.`,
    /** Nor in any other wave. */
    nothingAtAll: (actor: Actor, first: string, reaches: string): Line =>
      line`The record, from ${first} to ${date(reaches)}, has no step by ${nameInSentence(actor)}.`,
    instead: (steps: readonly Line[]): Line => line`Instead it ${listOf(steps)}.`,
    stance: (day: string): Line => line`On ${date(day)} its government had announced no measure.`,
    /** Asked as of a day before the step. */
    notYet: (day: string, value: number): Line =>
      line`It announced ${countOf(value, "expulsion")} on ${date(day)}.`,
  },

  wrongRole: {
    title: (target: Actor): Line =>
      line`${nameAtStart(target)} is the one whose diplomats were expelled`,
    suffered: ({ value, countries }: SumValues): Line =>
      line`${countOf(countries, "country", "countries")} expelled ${count(value)} of its diplomats.`,
    /** @param organisations that expelled some themselves @param whole with them */
    sufferedWith: (
      { value, countries }: SumValues,
      organisations: readonly Actor[],
      whole: number,
    ): Line =>
      line`${countOf(countries, "country", "countries")} expelled ${count(value)} of its diplomats; with ${listOf(organisations.map(nameInSentence))} ${organisations.length === 1 ? "itself" : "themselves"} it is ${count(whole)}.`,
    inReturn: (target: Actor, value: number, countries: number): Line =>
      line`In return ${nameInSentence(target)} expelled ${countOf(value, "diplomat")} of ${countOf(countries, "country", "countries")}:`,
  },

  labels: {
    rank: "Rank",
    share: "Share",
    inReturn: "In return",
    also: "Also",
    differ: "Sources differ",
    today: "Name today",
  },
};
