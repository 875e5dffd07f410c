/** Texts on pictures, and their alternative texts. */
import type { Line } from "../../answer/answer.ts";
import { count, date, joinLines, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import {
  countOf,
  diplomatsOf,
  listOf,
  nameAtStart,
  nameInSentence,
  plainName,
  seriesOf,
} from "./grammar.ts";

const show = "Show the picture";

export const pictures = {
  /** Beside an answer without its picture. Shown to those who can press the button. */
  missing: {
    show,
    busy: (canPress: boolean): string =>
      canPress
        ? `Too many pictures are being drawn just now: press “${show}” in a minute.`
        : "Too many pictures are being drawn just now: ask again in a minute to see this one.",
    failed: (canPress: boolean): string =>
      canPress
        ? `The picture could not be drawn; its figures stand here in words. “${show}” tries again.`
        : "The picture could not be drawn; its figures stand here in words.",
  },

  asOf: (day: string): Line => line`As of ${date(day)}`,
  unlisted: ({ value, countries }: SumValues): Line =>
    line`; with what the list does not have ${count(value)}, by ${countOf(countries, "country", "countries")}`,

  /** "Source: AFP, Reuters and 3 more". */
  source: (publishers: readonly string[], left: number): Line => {
    const named = publishers.join(", ");
    const heading = publishers.length + left === 1 ? "Source" : "Sources";
    return left === 0
      ? line`${heading}: ${named}`
      : line`${heading}: ${named} and ${count(left)} more`;
  },

  map: {
    /** The credit for the shapes of the countries. */
    shapes: (isOfOtherTime: boolean): Line =>
      isOfOtherTime
        ? line`Map: Natural Earth, Visionscarto; borders of 2018`
        : line`Map: Natural Earth, Visionscarto`,
    title: (who: readonly Actor[], whose: readonly Actor[]): Line => titleOf(who, whose),
    /** "Diplomats expelled", or, where one alone expelled: "Diplomats expelled by Canada". */
    shades: (by?: Actor): Line =>
      by === undefined
        ? line`Diplomats expelled`
        : line`Diplomats expelled by ${nameInSentence(by)}`,
    unlisted: (): Line => line`not in the list`,
    none: (): Line => line`none`,
    unnumbered: (): Line => line`no number published`,
    more: (): Line => line`and more, without a number`,
    targets: (): Line => line`whose diplomats were expelled`,
    /** "expelled in return by India", or, where several did: "expelled in return". */
    inReturn: (by?: Actor): Line =>
      by === undefined
        ? line`expelled in return`
        : line`expelled by ${nameInSentence(by)} in return`,
    /** What the outline means: "members of NATO". */
    asked: (asked?: Actor): Line => {
      if (asked === undefined) return line`asked for`;
      return asked.kind === "organisation"
        ? line`members of ${nameInSentence(asked)}`
        : [plainName(asked)];
    },
    offMap: (): Line => line`Not on the map: `,
    /** An organisation, which has no land. */
    badge: (actor: Actor, denied: number, isInReturn: boolean): readonly Line[] => [
      line`${plainName(actor)} itself`,
      ...(isInReturn ? [line`in return`] : []),
      ...(denied === 0 ? [] : [line`and ${count(denied)} denied accreditation`]),
    ],
    /** An organisation whose diplomats were expelled. */
    targetBadge: (actor: Actor): readonly Line[] => [
      [plainName(actor)],
      line`its diplomats were expelled`,
    ],
    /** "Russia expelled in return: Estonia 2, Latvia 1, Germany (no number)". */
    told: (by: Actor, parts: readonly Line[]): Line =>
      line`Expelled by ${nameInSentence(by)} in return: ${joinLines(parts, ", ")}`,
    toldMany: (by: Actor, countries: number): Line =>
      line`${nameAtStart(by)} expelled diplomats of ${countOf(countries, "country", "countries")} in return.`,
    toldPart: (of: readonly Actor[], value: number | undefined): Line =>
      value === undefined
        ? line`${namesOf(of)} (no number)`
        : of.length > 1
          ? line`${countOf(value, "diplomat")} of ${namesOf(of)} together`
          : line`${namesOf(of)} ${count(value)}`,
    alt: (whose: readonly Actor[]): Line =>
      line`A map of who expelled diplomats of ${namesOf(whose)}, and how many`,
    /** One country in the alternative text: "Moldova 3 (not in the list)". */
    altFigure: (
      actor: Actor,
      value: number | undefined,
      marks: Readonly<Record<"isUnlisted" | "isUnnumbered" | "isInReturn", boolean>>,
    ): Line => {
      const own = value === undefined ? line`, no number published` : line` ${count(value)}`;
      const more = value !== undefined && marks.isUnnumbered ? " and more" : "";
      const back = marks.isInReturn ? " in return" : "";
      const list = marks.isUnlisted ? " (not in the list)" : "";
      return line`${plainName(actor)}${own}${more}${back}${list}`;
    },
    altNone: (actor: Actor): Line => line`${plainName(actor)} none`,
    altOrganisation: (actor: Actor, value: number | undefined): Line =>
      value === undefined
        ? line`${plainName(actor)} itself, no number published`
        : line`${plainName(actor)} itself ${count(value)}`,
  },

  bars: {
    alt: (): Line => line`A bar chart of diplomats expelled`,
    members: (group: Actor): Line => line`Members of ${nameInSentence(group)}`,
    each: (): Line => line`each`,
    unlisted: (): Line => line`not in the list`,
    apart: (): Line => line`in no sum of countries`,
    more: (left: number): Line => line`and ${count(left)} more`,
    altBar: (label: Line, number: Line, remark: Line): Line =>
      joinLines([label, number, remark], " "),
  },

  timeline: {
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
      return line`Announced by ${namesOf(who)}${answered}, ${periodOf(period)}`;
    },
    /** Where no sum is claimed. */
    subtitleActs: (acts: number, period: Period): Line =>
      line`${countOf(acts, "expulsion")} on record, ${periodOf(period)}`,
    above: (by?: Actor): Line =>
      by === undefined ? line`Announced by countries` : line`Announced by ${nameInSentence(by)}`,
    apart: (by: readonly Actor[]): Line => line`by ${namesOf(by)} itself`,
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
    /** "Bangladesh 18 (1983)". */
    notePart: (by: readonly Actor[], value: number | undefined, day: string): Line => {
      const number = value === undefined ? [] : line` ${count(value)}`;
      return line`${namesOf(by)}${number} (${date(day)})`;
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
      line`${count(value)} by ${namesOf(by)} itself`,
    altInReturn: (value: number): Line => line`${count(value)} in return`,
    names: (actors: readonly Actor[]): Line => seriesOf(actors),
    altUnnumbered: (by: readonly Actor[]): Line => line`${namesOf(by)} without a number`,
    columns: {
      day: "Day",
      expelled: "Expelled",
      unnumbered: "No number",
      inReturn: "In return",
      total: "Total",
    },
  },

  years: {
    title: (from: string, to: string): Line =>
      line`Expulsions on record by year, ${date(from)} to ${date(to)}`,
    subtitle: (waves: number): Line =>
      line`Announcements of ${countOf(waves, "event")}; not a complete list`,
    text: (): Line =>
      line`Each number counts announcements on record, not persons. The record does not pretend to be complete: it has what was found, and more of it for recent years.`,
    above: (): Line => line`Announced`,
    below: (): Line => line`In return`,
    alt: (): Line => line`A chart of the expulsions on record by year, not of persons`,
    altYear: (year: string, announced: number, inReturn: number): Line =>
      line`${date(year)}: ${count(announced)} announced, ${count(inReturn)} in return`,
    columns: { year: "Year", announced: "Announced", inReturn: "In return" },
  },
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

/** More than so many are counted. */
const maxNamed = 3;

/** "Spain and the United Kingdom", "15 countries", "37 countries and the European Union". */
function namesOf(actors: readonly Actor[]): Line {
  const names = (some: readonly Actor[]) => some.map((actor) => nameInSentence(actor));
  if (actors.length <= maxNamed) return listOf(names(actors));
  const countries = actors.filter(({ kind }) => kind === "country");
  const others = actors.filter(({ kind }) => kind !== "country");
  return listOf([countOf(countries.length, "country", "countries"), ...names(others)]);
}

function titleOf(who: readonly Actor[], whose: readonly Actor[]): Line {
  const [first, ...others] = who;
  const names = first !== undefined && others.length === 0 ? nameAtStart(first) : namesOf(who);
  return line`${names} expelled diplomats of ${namesOf(whose)}`;
}

function diplomatsOfAll(whose: readonly Actor[], value: number): Line {
  const [target, ...others] = whose;
  return target !== undefined && others.length === 0
    ? diplomatsOf(target)(value)
    : line`${countOf(value, "diplomat")} of ${namesOf(whose)}`;
}
