/** Texts of answers to plain questions: their first lines, and what is said where a question was not understood. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { NamedAct } from "../named-act.ts";
import {
  countOf,
  diplomatsOf,
  diplomatsWithoutNumber,
  listOf,
  nameAtStart,
  nameInSentence,
  ordinal,
  spellNumber,
} from "./grammar.ts";
import { questionSums } from "./question-sums.ts";

/** "4 Russian diplomats on 26 March 2018". */
function numberOn({ count: value, of: [of], on }: NamedAct): Line {
  const when = line`${on.length === 10 ? "on" : "in"} ${date(on)}`;
  return value === undefined
    ? line`${diplomatsWithoutNumber(of)} ${when}, in a number that was not published`
    : line`${diplomatsOf(of)(value)} ${when}`;
}

const numbersOn = (acts: readonly NamedAct[]): Line => listOf(acts.map(numberOn));

const namesAtStart = (actors: readonly Actor[]): Line =>
  listOf(actors.map((each, at) => (at === 0 ? nameAtStart(each) : nameInSentence(each))));

/** So many that took a step are named. */
const maxListed = 8;

/** So many that fulfil a condition are named in a first line. */
const maxNamed = 4;

const dayAtStart = (day: string): Line => line`${day.length === 10 ? "On" : "In"} ${date(day)}`;

const namesOrNumber = (actors: readonly Actor[]): Line =>
  actors.length > maxNamed ? line`${count(actors.length)} countries` : namesAtStart(actors);

const dayOf = (day: string): Line => line`${day.length === 10 ? "on" : "in"} ${date(day)}`;

interface RankDetails {
  readonly isFewest: boolean;
  /** "second most": its place, where one is asked for. */
  readonly place: number | undefined;
  /** Are several events asked about, whose numbers are not added? */
  readonly isOfOneEvent: boolean;
}

/** How many days an answer came after what it answers. */
interface DaysAfter {
  readonly days: number;
  readonly actor: Actor;
}

function daysAfter({ days, actor }: DaysAfter): Line {
  if (days === 0) return line`, on the same day as ${nameInSentence(actor)}`;
  const number = days === 1 ? "the day" : line`${spellNumber(days)} days`;
  return line`, ${number} after ${nameInSentence(actor)}`;
}

export const questionStrings = {
  ...questionSums,
  yes: (acts: readonly NamedAct[]): Line => line`Yes: ${numbersOn(acts)}`,
  /** A number was named that is not the record's. */
  notSo: (acts: readonly NamedAct[], claimed: number): Line =>
    line`No: ${numbersOn(acts)}, not ${count(claimed)}`,
  no: (title: Line): Line => line`No. ${title}`,
  /** "Yes, though nobody in “Salisbury, 2018”: 1 Russian diplomat on 30 September 2025". */
  yesElsewhere: (acts: readonly NamedAct[], wave: string): Line =>
    line`Yes, though nobody on record in “${wave}”: ${numbersOn(acts)}`,
  /** "No: Germany expelled 4 Russian diplomats; Austria expelled nobody". */
  notAll: (isSo: boolean, told: Line, others: readonly Actor[]): Line =>
    line`${isSo ? "Yes" : "No"}: ${told}; ${listOf(others.map(nameInSentence))} expelled nobody on record there`,
  yesOn: (days: readonly string[]): Line => line`Yes, ${listOf(days.map(dayOf))}`,
  yesTitle: (title: Line): Line => line`Yes: ${title}`,
  noStep: (actors: readonly Actor[], where: Line): Line =>
    actors.length === 0
      ? line`No such step is on record${spaced(where)}`
      : line`No such step by ${listOf(actors.map(nameInSentence))} is on record${spaced(where)}`,
  steps: (acts: number, actors: readonly Actor[], where: Line): Line =>
    line`${countOf(acts, "such step is", "such steps are")} on record${spaced(where)}${actors.length === 0 || actors.length > maxListed ? "" : line`: by ${listOf(actors.map(nameInSentence))}`}`,
  /** "6 states and the European Union did so in 2018: …" */
  didSo: (who: Line, actors: readonly Actor[], where: Line): Line =>
    line`${who} did so${spaced(where)}${actors.length < 2 || actors.length > maxListed ? "" : line`: ${listOf(actors.map(nameInSentence))}`}`,
  /** "In St Petersburg". */
  places: (places: readonly string[]): Line =>
    places.length === 0
      ? line`The record does not name the place`
      : line`In ${listOf(places.map((each) => line`${each}`))}`,
  answers: (acts: number, where: Line): Line =>
    line`${countOf(acts, "expulsion")} in return ${acts === 1 ? "is" : "are"} on record${spaced(where)}`,
  noAnswer: (where: Line): Line => line`No expulsion in return is on record${spaced(where)}`,
  when: (actor: Actor, acts: readonly NamedAct[], after?: DaysAfter): Line => {
    const days = listOf([...new Set(acts.map(({ on }) => on))].map(dayOf));
    return line`${nameAtStart(actor)} announced ${acts.length === 1 ? "it" : "them"} ${days}${after === undefined ? "" : daysAfter(after)}`;
  },
  howLong: (actor: Actor, days: readonly number[]): Line =>
    line`${nameAtStart(actor)} gave them ${listOf(days.map((each) => line`${spellNumber(each)} ${each === 1 ? "day" : "days"}`))} to leave`,
  howLongUnknown: (actor: Actor): Line =>
    line`The record does not say how long they had to leave ${nameInSentence(actor)}`,
  howLongNoted: (note: string): Line => line`${note}`,
  /** "Five states gave seven days to leave: …" */
  gaveDays: (who: Line, actors: readonly Actor[], days: number): Line => {
    const time = line`${spellNumber(days)} ${days === 1 ? "day" : "days"} to leave`;
    if (who.length === 0) return line`Nobody on record gave ${time}`;
    return line`${who} gave ${time}${actors.length === 0 ? "" : line`: ${listOf(actors.map(nameInSentence))}`}`;
  },
  why: (trigger: string): Line => line`${trigger}`,
  whyStep: (reason: string): Line => line`Reason given: ${reason}`,
  whyUnknown: (title: Line): Line => line`The record does not say why. ${title}`,
  whyNot: (actor: Actor, wave: string): Line =>
    line`${nameAtStart(actor)} expelled nobody on record in “${wave}”, and the record does not say why`,
  instead: (acts: number): Line =>
    acts === 1 ? line`One of them took another step:` : line`Some of them took other steps:`,
  /** "The United States expelled the most: 60", "13 countries expelled the fewest: 1 each". */
  most: (
    actors: readonly Actor[],
    value: number,
    { isFewest, place, isOfOneEvent }: RankDetails,
  ): Line => {
    const rank = `${place === undefined ? "" : `${ordinal(place)} `}${isFewest ? "fewest" : "most"}`;
    return line`${namesOrNumber(actors)} expelled the ${rank}${isOfOneEvent ? " in one event" : ""}: ${count(value)}${actors.length > 1 ? " each" : ""}`;
  },
  first: (actors: readonly Actor[], day: string, isLast: boolean): Line =>
    line`${namesOrNumber(actors)} ${actors.length === 1 ? "was" : "were"} ${isLast ? "the last" : "first"}, ${dayOf(day)}`,
  top: (size: number, isFewest: boolean): Line =>
    line`The ${spellNumber(size)} ${isFewest ? "smallest" : "largest"} numbers`,
  /** "13 expelled exactly 1". */
  filtered(actors: readonly Actor[], comparison: string, value: number): Line {
    const told = line`${actors.length === 0 ? "Nobody" : count(actors.length)} expelled ${comparison} ${count(value)}`;
    return actors.length === 0 || actors.length > maxNamed
      ? told
      : line`${told}: ${listOf(actors.map(nameInSentence))}`;
  },
  comparisons: {
    "more-than": "more than",
    "fewer-than": "fewer than",
    "at-least": "at least",
    "at-most": "at most",
    exactly: "exactly",
  },
  did: (actors: Line, where: Line): Line => line`${actors} expelled diplomats${spaced(where)}`,
  didOf: (actors: number, of: number, group: Actor, where: Line): Line =>
    line`${actors === 0 ? "None" : count(actors)} of the ${count(of)} members of ${nameInSentence(group)} expelled diplomats${spaced(where)}`,
  didNot: (actors: readonly Actor[], of: number, group: Actor, where: Line): Line =>
    line`${count(actors.length)} of the ${count(of)} members of ${nameInSentence(group)} did not${spaced(where)}: ${listOf(actors.map(nameInSentence))}`,
  allDid: (of: number, group: Actor, where: Line): Line =>
    line`All ${count(of)} members of ${nameInSentence(group)} did${spaced(where)}`,
  actors: (states: number): Line => countOf(states, "country", "countries"),
  about: (speaker: Line, topic: string): Line => line`${speaker}, about “${topic}”`,
  notAbout: (topic: string): Line =>
    line`No quote on record has a word of “${topic}”; these are about other things.`,
  /** "Romania expelled 10 Russian diplomats on 5 April 2022 and 1 …". */
  numbers: (actor: Actor, acts: readonly NamedAct[]): Line =>
    line`${nameAtStart(actor)} expelled ${numbersOn(acts)}`,
  named: (actors: readonly Actor[]): Line => line`${namesAtStart(actors)}.`,
  numbersOf: (acts: readonly NamedAct[]): Line => numbersOn(acts),
  span: (first: string, last: string): Line =>
    first === last ? dayAtStart(first) : line`Between ${date(first)} and ${date(last)}`,
  isMore: (isSo: boolean, told: Line): Line => line`${isSo ? "Yes" : "No"}: ${told}`,
  readAs: (command: string): Line => line`Read as ${command}.`,
  yearGuessed: (day: string): Line => line`No year was said; it was read as ${date(day)}.`,
  unread: {
    "left-over": "I did not understand all of that",
    "several-questions": "One question at a time, please",
    opinion: "I know what was done, and not what is right",
    future: "I know what was done, and not what will be",
    "nothing-asked": "I did not understand that",
    time: "I did not understand the time",
  },
  /** Where what was said is asked about at a time at which not all of it was said. */
  otherQuotes: {
    title: "Quotes are told together, and not by their days",
    days: (first: string, last: string): Line =>
      first === last
        ? line`What is on record was said ${dayOf(first)}.`
        : line`What is on record was said between ${date(first)} and ${date(last)}.`,
  },
  mention: "a mention of a member",
  leftOver: (words: readonly string[]): Line =>
    line`These words have no place in a question that I can answer: ${words.map((each) => `“${each}”`).join(", ")}.`,
  relative: "That time is not clear to me. Name a year, a month or a day.",
  noDay: "There is no such day.",
  twoDays: (days: readonly [string, string]): Line =>
    line`That can be ${date(days[0])} or ${date(days[1])}. Which one is meant?`,
  severalTimes: "There is more than one time in it. Ask about one.",
};

const spaced = (where: Line): Line => (where.length === 0 ? [] : line` ${where}`);
