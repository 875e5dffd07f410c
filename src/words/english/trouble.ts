/** Everything that the bot can say when something is off. What was typed comes in already cleaned. */
import type { Line } from "../../answer/answer.ts";
import { date, line } from "../../answer/pen.ts";
import type { Actor } from "../actor.ts";
import { listed, named } from "./grammar.ts";

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

export const trouble = {
  title: "That did not work",
  titleUnknown: (typed: string): Line => line`“${typed}” is no name I know`,
  titleUnread: "I did not understand that",
  titleAmbiguous: (typed: string): Line => line`“${typed}” can mean several`,

  titleClose: (typed: string): Line => line`“${typed}” is close to several names`,

  whichOne: "Which one is meant?",
  didYouMean: (actors: readonly Actor[]): Line =>
    actors.length === 1
      ? line`Did you mean ${listed(actors.map(named))}?`
      : line`Something like it: ${listed(actors.map(named))}.`,
  nothingSaid: "Nobody of that name is quoted, and the words stand in no quote on record.",
  usage: "What can be asked:",
  andMore: (others: readonly Actor[]): Line => line`It can also mean ${listed(others.map(named))}.`,
  leftOut: (typed: readonly string[]): Line =>
    line`Not in this answer, for I did not understand it: ${typed.map((each) => `“${each}”`).join(", ")}.`,
  leftOutAmbiguous: (typed: string, actors: readonly Actor[]): Line =>
    line`Not in this answer: “${typed}” can mean ${listed(actors.map(named))}.`,
  noException: (typed: string): Line => line`I can’t leave anybody out (“${typed}”) but Britain`,
  isPerson: (name: string): Line => line`${name} is quoted in the record, but expelled nobody.`,
  read: (typed: string, as: string): Line => line`${typed} → ${as}`,

  unknownCommand: (found: string, known: readonly string[]): Line =>
    line`There is no command “${found}”. There are ${orList(known.map((name) => `/${name}`)).replace(" or ", " and ")}.`,
  unknownOption: (found: string, command: string, known: readonly string[]): Line =>
    known.length === 0
      ? line`/${command} takes no option; “${found}” was given.`
      : line`/${command} has no option “${found}”; it takes ${orList(known)}.`,
  optionTwice: (option: string): Line =>
    line`The option “${option}” was given twice; once is right.`,
  emptyOption: (option: string): Line => line`The option “${option}” was given without a value.`,
  unknownWave: (found: string, known: readonly string[]): Line =>
    line`There is no wave “${found}” on record; there is ${orList(known)}.`,
  notADay: (found: string, example: string): Line =>
    line`“${found}” is no day of the calendar; right is year-month-day, like ${example}.`,
  notYesOrNo: (option: string, found: string): Line =>
    line`“${found}” is no value for “${option}”; right is yes or no.`,
  notAPage: (found: string, last: number): Line =>
    line`There is no page “${found}”; right is a number from 1 to ${String(last)}.`,
  nearest: (right: string): Line => line`The nearest that is right: ${right}.`,
  beforeWave: (day: string, first: string): Line =>
    line`Nothing was announced by ${date(day)}; the wave began on ${date(first)}.`,
};
