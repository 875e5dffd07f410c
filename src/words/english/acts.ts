/** Texts of acts: an expulsion, a denial or another step, in a sentence of its own and in the line of a list. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { NamedAct } from "../named-act.ts";
import { adjectiveOf } from "./adjectives.ts";
import {
  countOf,
  diplomatsOf,
  diplomatsWithoutNumber,
  listOf,
  nameAtStart,
  nameInSentence,
  spellNumber,
} from "./grammar.ts";
import { measures } from "./measures.ts";

/** More states than this are counted and not named. */
const maxNamed = 4;

/** "6 Indian diplomats", "11 British diplomats and others". */
const people = (act: NamedAct): Line =>
  act.isMixed ? line`${diplomatsIn(act)} and others` : diplomatsIn(act);

/** "6 Indian diplomats", "Indian diplomats", "17 diplomats of ten states". */
function diplomatsIn({ of, count: value }: NamedAct): Line {
  const [only, ...others] = of;
  if (others.length === 0)
    return value === undefined ? diplomatsWithoutNumber(only) : diplomatsOf(only)(value);
  const whose =
    of.length > maxNamed
      ? line`${spellNumber(of.length)} states`
      : listOf(of.map((each) => nameInSentence(each)));
  return value === undefined
    ? line`diplomats of ${whose}`
    : line`${countOf(value, "diplomat")} of ${whose}`;
}

/** What was done, without who did it: "expelled 6 Indian diplomats". */
function deed(act: NamedAct): Line {
  if (act.kind === "accreditations-denied") return line`denied accreditation to ${people(act)}`;
  if (act.kind !== "expelled") return measures[act.kind]({ ...act, whose: whoseIn(act) });
  return line`expelled ${people(act)}`;
}

/** The adjective of the one state that it was against. */
const whoseIn = ({ of: [only, ...others] }: NamedAct): string | undefined =>
  others.length > 0 ? undefined : adjectiveOf(only);

const isUnpublished = ({ kind, count: value }: NamedAct): boolean =>
  kind === "expelled" && value === undefined;

const actorsAtStart = ([first, ...others]: NamedAct["by"]): Line =>
  listOf([nameAtStart(first), ...others.map((each) => nameInSentence(each))]);

/** How many acts of which kind and direction a title is over. */
interface ActNumbers {
  readonly own: number;
  readonly suffered: number;
  readonly others: number;
}

/** "48 hours" is two days here. */
const daysLine = (days: number): Line => line`${spellNumber(days)} ${days === 1 ? "day" : "days"}`;

export const actStrings = {
  /** "Canada expelled 6 Indian diplomats in return (14 October 2024)". */
  line: (act: NamedAct): Line => line`${actorsAtStart(act.by)} ${actStrings.inside(act)}`,

  /** "Greece expelled 12 Russian diplomats (6 April 2022) and …" */
  told: (acts: readonly NamedAct[]): Line => listOf(acts.map((act) => actStrings.line(act))),

  /** The same without who did it. */
  inside: (act: NamedAct): Line =>
    line`${deed(act)}${act.isInReturn && act.kind !== "no-answer" ? " in return" : ""} (${date(act.on)}${isUnpublished(act) ? "; no number was published" : ""})`,

  /** The number first: "6 Indian diplomats expelled by Canada". */
  title(act: NamedAct): Line {
    const whom = people(act);
    const by = listOf(act.by.map((each) => nameInSentence(each)));
    return act.count === undefined
      ? line`${whom} expelled by ${by}; no number was published`
      : line`${whom} expelled by ${by}`;
  },
  /**
   * Several acts of one against another, the first first: "12, then 15 French diplomats expelled by Algeria", "1 Israeli
   * diplomat expelled by Turkey, twice".
   *
   * @param earlier all counts but the last, which the act has
   */
  titleCounts(last: NamedAct, earlier: readonly number[]): Line {
    const who = listOf(last.by.map((each) => nameInSentence(each)));
    const expelled = line`${people(last)} expelled by ${who}`;
    if (earlier.every((each) => each === last.count))
      return line`${expelled}, ${timesOf(earlier.length + 1)}`;
    return line`${earlier.flatMap((each) => line`${count(each)}, then `)}${expelled}`;
  },
  /** "Iran: 31 expulsions by it, 20 of its diplomats and 5 other steps on record". */
  titleBoth(actor: Actor, { own, suffered, others }: ActNumbers): Line {
    const parts = [
      ...(own > 0 ? [line`${countOf(own, "expulsion")}${suffered > 0 ? " by it" : ""}`] : []),
      ...(suffered > 0
        ? [
            own > 0
              ? line`${count(suffered)} of its diplomats`
              : line`${countOf(suffered, "expulsion")} of its diplomats`,
          ]
        : []),
      ...(others > 0 ? [countOf(others, own + suffered > 0 ? "other step" : "step")] : []),
    ];
    return line`${nameAtStart(actor)}: ${listOf(parts)} on record`;
  },
  /** Where a page is asked for that there is not. */
  lastPage: (pages: number): Line =>
    pages === 1
      ? line`There is one page only.`
      : line`There are ${count(pages)} pages; this is the last.`,
  andSteps: (left: number): Line => line`and ${countOf(left, "other step")}`,
  titleAgainst: (actor: Actor): Line =>
    line`${nameAtStart(actor)} is the one whose diplomats were expelled`,
  titleGroup(group: Actor, states: number, kind: string, of: readonly Actor[]): Line {
    const name = nameInSentence(group);
    if (kind === "organisation")
      return line`${countOf(states, "member")} of ${name} expelled ${whom(of)}`;
    const isNamedByRule = kind === "outside" && states > 1;
    return line`${count(states)} ${isNamedByRule ? "" : "of "}${name} expelled ${whom(of)}`;
  },
  /** "36 states and the European Union". */
  actorCount: (states: number, organisations: readonly Actor[]): Line =>
    listOf([
      ...(states > 0 ? [countOf(states, "state")] : []),
      ...organisations.map((each) => nameInSentence(each)),
    ]),
  actorNames: (actors: readonly Actor[]): Line =>
    listOf(actors.map((each, at) => (at === 0 ? nameAtStart(each) : nameInSentence(each)))),
  titleMany: (actors: Line, of: readonly Actor[]): Line => line`${actors} expelled ${whom(of)}`,
  /** "5 expelled by Spain and 3 by Canada". */
  titleRows: (acts: readonly NamedAct[]): Line =>
    listOf(
      acts.map(({ by, count: value }, at) => {
        const number = value === undefined ? line`an unpublished number` : [count(value)];
        const who = listOf(by.map((each) => nameInSentence(each)));
        return at === 0 ? line`${number} expelled by ${who}` : line`${number} by ${who}`;
      }),
    ),
  titleNobody: (actors: readonly Actor[], where: Line): Line =>
    actors.length === 0
      ? line`No expulsion is on record${spaced(where)}`
      : line`${listOf(actors.map((each, at) => (at === 0 ? nameAtStart(each) : nameInSentence(each))))}: no expulsion on record${spaced(where)}`,
  /** Of several, those who expelled nobody. */
  silent: (actors: readonly Actor[], where: Line): Line =>
    line`No expulsion is on record for ${listOf(actors.map((each) => nameInSentence(each)))}${spaced(where)}.`,
  titleNobodyOf: (actor: Actor, of: Actor, where: Line): Line =>
    line`${nameAtStart(actor)}: no expulsion of ${diplomatsWithoutNumber(of)} on record${spaced(where)}`,
  together: (value: number, actors: Line): Line => line`Together ${count(value)}, by ${actors}.`,

  announced(day: string, days?: number): Line {
    const time = days === undefined ? [] : line`, with ${daysLine(days)} to leave`;
    return day.length < exactDay.length
      ? line`In ${date(day)}${time}.`
      : line`Announced on ${date(day)}${time}.`;
  },
  lessCertain: "less certain",
  uncertain: "This is less certain than the rest of the record.",
  /** "in 2022", "in the 1980s", "on 26 March 2018", "since 2011", "from 1980 to 1985". */
  in(when: string): Line {
    const [, relation, limit = ""] = /^(since|after|until|before) (.+)$/.exec(when) ?? [];
    if (relation !== undefined) return line`${relation} ${dateIn(limit)}`;
    const [, first, last] = /^(.+) to (.+)$/.exec(when) ?? [];
    if (first !== undefined) return line`from ${dateIn(first)} to ${dateIn(last)}`;
    const isDay = /^\d{4}-\d\d-\d\d$/.test(when);
    return line`${isDay ? "on" : "in"} ${dateIn(when)}`;
  },
  inWave: (name: string): Line => line`in “${name}”`,
  /** Why the latest wave is told where another one is meant by default. */
  notAmong: (actor: Actor, name: string): Line =>
    line`${nameAtStart(actor)} expelled nobody on record in “${name}”; this is the latest event in which it did.`,
  ratio: (): Line => line`one for one`,
  instead: (): Line => line`Instead:`,
  elsewhere: (others: Line): Line => line`In other waves: ${others}.`,
  nothing: (actors: readonly Actor[]): Line =>
    line`The record has no step by ${listOf(actors.map((each) => nameInSentence(each)))} of this kind.`,
  /** Asked as of a day before the act. */
  notYet: (act: NamedAct): Line => line`Later: ${actStrings.line(act)}.`,
  alsoCounted: (others: readonly Actor[], what: string): Line =>
    line`${listOf(others.map((each) => nameInSentence(each)))} counted the same person: ${what}`,
  sameCounted: (actors: readonly Actor[], what: string): Line =>
    line`${listOf(actors.map((each) => nameInSentence(each)))} counted the same person: ${what}`,
  /** Why there is no sum. */
  noSum: {
    unpublished: (actors: readonly Actor[]): Line =>
      line`No sum is given: ${listOf(actors.map((each) => nameInSentence(each)))} published no number.`,
    incomplete: (): Line => line`No sum is given: the record of these expulsions is not complete.`,
    countedTwice: (): Line => line`No sum is given: some people were counted by two states.`,
    acrossWaves: (): Line => line`These are of several waves; no sum is made across waves.`,
  },
  before: (first: string): Line => line`The record begins with ${first}.`,
  reach: (version: string, day: string): Line =>
    line`The record (${version}) ends with ${date(day)}: of what came later it knows nothing.`,
  /** "40 in 2022", "an unpublished number in 2016". */
  other: (value: number | undefined, year: string): Line =>
    value === undefined ? line`an unpublished number in ${year}` : line`${count(value)} in ${year}`,
  otherOf: (value: number | undefined, of: Actor, year: string): Line =>
    value === undefined
      ? line`an unpublished number of ${diplomatsWithoutNumber(of)} in ${year}`
      : line`${diplomatsOf(of)(value)} in ${year}`,
  andMore: (more: number): Line => countOf(more, "more expulsion", "more expulsions"),
  labels: {
    trigger: "About",
    answerTo: "Answer to",
    inReturn: "In return",
    besides: "Besides",
    differ: "Sources differ",
    record: "Record",
    also: "Also",
    otherWaves: "Also",
    countedTwice: "Counted twice",
    who: "Who counts",
  },
};

const spaced = (where: Line): Line => (where.length === 0 ? [] : line` ${where}`);

/** A date as typed, in words where it is written in numbers; a decade has its article. */
function dateIn(typed = ""): Line {
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(typed)) return [date(typed)];
  return line`${typed.endsWith("s") ? `the ${typed.replace(/^the /, "")}` : typed}`;
}

const timesOf = (times: number): Line =>
  times === 2 ? line`twice` : line`${spellNumber(times)} times`;

/** As long as a day is written. */
const exactDay = "2018-03-26";

/** "Syrian diplomats", "diplomats of Germany, Poland and Sweden", "diplomats of seven states". */
function whom(of: readonly Actor[]): Line {
  const [only, ...others] = of;
  if (only === undefined) return line`diplomats`;
  if (others.length === 0) return diplomatsWithoutNumber(only);
  return of.length > maxNamed
    ? line`diplomats of ${spellNumber(of.length)} states`
    : line`diplomats of ${listOf(of.map((each) => nameInSentence(each)))}`;
}
