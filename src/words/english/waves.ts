/** Texts of a wave's own answer, of the list of waves, and of the sources behind a record. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import { countOf, diplomatsOf, leavingOut, listOf, nameInSentence } from "./grammar.ts";

export const waveStrings = {
  titleAll: (
    waves: number,
    years: readonly [string, string],
    without: readonly Actor[] = [],
  ): Line => line`${countOf(waves, "event")} on record${leavingOut(without)}, ${spanOf(years)}`,
  titleOf: (waves: number, about: Line): Line =>
    line`${countOf(waves, "event")} on record ${about}`,
  titleBetween: (waves: number, about: Line, years: readonly [string, string]): Line =>
    line`${countOf(waves, "event")} on record ${about}, ${spanOf(years)}`,
  titleNone: (about: Line): Line => line`No event on record ${about}`,
  /** A year, a decade or words that were typed. */
  about: (typed: string): Line => line`for “${typed}”`,
  with: (actors: readonly Actor[]): Line =>
    line`with ${listOf(actors.map((each) => nameInSentence(each)))}`,
  /** Behind the title of an exchange: "6 Indian diplomats expelled by Canada, 6 in return". */
  andBack: (title: Line, back: number | undefined): Line =>
    back === undefined
      ? line`${title}, and others in return`
      : line`${title}, ${count(back)} in return`,
  days: (from: string, to: string): Line =>
    from === to ? [date(from)] : line`${date(from)} to ${date(to)}`,
  by: (actors: readonly Actor[]): Line => listOf(actors.map((each) => nameInSentence(each))),
  /** "9 Russian diplomats, expelled by Poland and Latvia". */
  titleSum: (target: Actor, value: number, by: Line): Line =>
    line`${diplomatsOf(target)(value)}, expelled by ${by}`,
  backHeading: "In return:",
  /** "By Russia:". */
  byHeading: (by: Line): Line => line`By ${by}:`,
  /** "146 for 146, one for one." */
  ratio: (back: number, own: number): Line =>
    back === own
      ? line`One for one: ${count(back)} for ${count(own)}.`
      : line`In return ${count(back)} for ${count(own)}.`,
  /** In the place of who expelled, where only sums are on record that others reported. */
  totalsOnly: "reported totals",
  noTotal: "no total",
  total: (value: number): Line => [count(value)],
  labels: {
    event: "Event",
    when: "When",
    by: "By",
    total: "Expelled",
    besides: "Besides",
  },
  sources: {
    title: (acts: number): Line => line`Who says so: ${countOf(acts, "record")}`,
    titleNone: (typed: string): Line => line`No record for “${typed}”`,
    usage:
      "Name a country, or the id of a record: /sources germany, /sources canada from:india, /sources 2018-salisbury/DE.",
    toCopy: "To cite:",
    /** "German Federal Foreign Office, 26 March 2018, via Non Grata, record 2026.1, 2018-salisbury/DE". */
    citation: (publisher: string, day: string | undefined, version: string, id: string): Line =>
      day === undefined
        ? line`${publisher}, via Non Grata, record ${version}, ${id}`
        : line`${publisher}, ${date(day)}, via Non Grata, record ${version}, ${id}`,
    kinds: {
      official: "official",
      wire: "news agency",
      press: "press",
      "state-media": "state media",
      reference: "reference",
    },
  },
};

const spanOf = ([first, last]: readonly [string, string]): string =>
  first === last ? first : `${first} to ${last}`;
