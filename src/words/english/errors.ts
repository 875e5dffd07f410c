/** Texts of errors. Typed text in them is already sanitized. */
import type { Line } from "../../answer/answer.ts";
import { date, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import { alternativesOf, listOf, nameAtStart, nameInSentence } from "./grammar.ts";

const questions = (max: number): string => (max === 1 ? "1 question" : `${max} questions`);

const inSeconds = (seconds: number): string => (seconds === 1 ? "a second" : `${seconds} seconds`);

export const trouble = {
  title: "That did not work",
  titleUnknown: (typed: string): Line => line`Nothing on record is called “${typed}”`,
  /** On Discord and Slack, the number of a member stands in its place. */
  titleMention: "A mention of a member is no name on record",
  titleUnread: "I did not understand that",
  titleAmbiguous: (typed: string): Line => line`“${typed}” can mean several`,
  titleClose: (typed: string): Line => line`“${typed}” is close to several names`,
  whichOne: "Which one is meant?",
  whichEvent: "Which of these events is meant?",
  didYouMean: (actors: readonly Actor[]): Line =>
    actors.length === 1
      ? line`Did you mean ${listOf(actors.map(nameInSentence))}?`
      : line`Something like it: ${listOf(actors.map(nameInSentence))}.`,
  nothingSaid: "Nobody of that name is quoted, and no quote on record has these words.",
  usage: "What can be asked:",
  andMore: (others: readonly Actor[]): Line =>
    line`It can also mean ${listOf(others.map(nameInSentence))}.`,
  leftOut: (typed: readonly string[]): Line =>
    line`I did not understand this part, and the answer leaves it out: ${typed.map((each) => `“${each}”`).join(", ")}.`,
  leftOutAmbiguous: (typed: string, actors: readonly Actor[]): Line =>
    line`Not in this answer: “${typed}” can mean ${listOf(actors.map(nameInSentence))}.`,
  /** Somebody is to be left out of one country, or of several. */
  noGroup: (actors: readonly Actor[], left: readonly Actor[]): Line =>
    line`${listOf(actors.map((each, at) => (at === 0 ? nameAtStart(each) : nameInSentence(each))))} ${actors.length === 1 ? "is no group" : "are no groups"}: ${listOf(left.map(nameInSentence))} can’t be left out`,
  noGroupHelp: "Name a group, an organisation, or all: /total nato without:us.",
  nobodyLeft: (group: Actor, left: readonly Actor[]): Line =>
    line`Nobody is left of ${nameInSentence(group)} without ${listOf(left.map(nameInSentence))}`,
  isPerson: (name: string): Line => line`${name} is quoted in the record, but expelled nobody.`,
  read: (typed: string, as: string): Line => line`${typed} → ${as}`,

  unknownCommand: (found: string, known: readonly string[]): Line =>
    line`There is no command “${found}”. There are ${alternativesOf(known.map((name) => `/${name}`)).replace(" or ", " and ")}.`,
  unknownOption: (found: string, command: string, known: readonly string[]): Line =>
    known.length === 0
      ? line`/${command} takes no option; “${found}” was given.`
      : line`/${command} has no option “${found}”; it takes ${alternativesOf(known)}.`,
  optionTwice: (option: string): Line =>
    line`The option “${option}” was given twice. Give it once.`,
  emptyOption: (option: string): Line => line`The option “${option}” was given without a value.`,
  unknownWave: (found: string): Line =>
    line`There is no wave “${found}” on record. /waves lists all of them; a year or a decade works too.`,
  notWhose: (found: string): Line =>
    line`“${found}” does not say whose diplomats. Write one country or organisation: from:germany, from:"south korea".`,
  notLeftOut: (found: string): Line =>
    line`“${found}” does not say whom to leave out. Write countries, organisations or groups: without:us, without:"us, canada".`,
  notADay: (found: string, example: string): Line =>
    line`“${found}” is not a day. Write a day as year-month-day, like ${example}.`,
  notYesOrNo: (option: string, found: string): Line =>
    line`“${found}” is not a value of “${option}”. Write yes or no.`,
  notAPage: (found: string, last: number): Line =>
    line`“${found}” is not a page. Write a number from 1 to ${String(last)}.`,
  nearest: (right: string): Line => line`Did you mean ${right}?`,
  beforeWave: (day: string, first: string): Line =>
    line`Nothing was announced by ${date(day)}; the wave began on ${date(first)}.`,

  /** In a chat, to the member who pressed or asked, and to nobody else. */
  oldButton:
    "This button is from another version of the bot, and I can’t read it. Please ask again.",
  tooLongForButton:
    "That question is too long for a button. Please type it; you find it at the end of the answer.",
  notYours: "Only the person who asked can delete this answer.",
  unknownEvent: "I don’t know what that was; this is what can be asked.",
  tooManyOfOne: (max: number, seconds: number): string =>
    `That was more than ${questions(max)} within a minute, which is as many as I answer for one person. Please ask again in ${inSeconds(seconds)}.`,
  tooManyHere: (max: number, seconds: number): string =>
    `Together you have asked more than ${questions(max)} within a minute, which is as many as I answer in one place. Please ask again in ${inSeconds(seconds)}.`,
  ending: "I am being restarted. Please ask again in a minute.",
  mayNotPost: "I am not allowed to post in this channel, so I can’t share it here.",
  youMayNotPost: "You are not allowed to write in this channel, so I can’t share it here for you.",
  bug: (reference: string): string =>
    `Something went wrong here, and it is not your fault. If you report it, please name ${reference}.`,
};
