/** Descriptions of the commands and their options, a line each; labels of buttons; reasons of completions. */
import type { Line } from "../../answer/answer.ts";
import { line } from "../../answer/builders.ts";

export const catalogueStrings = {
  commands: {
    expelled: "How many diplomats a country or an organisation expelled",
    total: "What a group of countries expelled together",
    quote: "Who said what",
    map: "Who expelled how many, on a map",
    timeline: "What was announced on which day, and what came in return",
    waves: "The events on record, newest first, or one of them",
    sources: "Who says so, with dates and links",
    verify: "Which claims of a text the record bears out",
    help: "What can be asked",
  },
  options: {
    text: "A text with claims about expulsions",
    who: "A country, an organisation, or several: germany, france and poland",
    group: "nato, eu, outside eu, g7, nordics … or all",
    wave: "An event, a year or a decade: houla, 2022, 1980s, all",
    from: "Whose diplomats: russia from:germany",
    without: "Whom to leave out: nato without:us",
    when: "Who or when: canada, 1980s, houla",
    what: "A country, or the id of a record: germany, 2012-houla/FR",
    "as-of": "How things stood on a day: 2018-03-26",
    detail: "With what others counted, and what else was done",
    private: "Only you see the answer",
    page: "Which page of a long answer",
  },
  /** By command, where an option of the same name takes something else. */
  optionsOf: {
    quote: { who: "A person, an office, a country, or words of the quote" },
    map: { who: "Whom to emphasise: nato, or germany and france" },
  },
  examples: "Examples",
  next: {
    quotes: (name: string) => `Quotes: ${name}`,
    total: (name: string) => `Total: ${name}`,
    expelled: (name: string) => `Expelled: ${name}`,
    detail: "In detail",
    everyone: "All countries",
    ranked: "The ranked list",
    help: "Help",
    otherWaves: "Other waves",
    allWaves: "All events",
    wavesWith: (name: string) => `Events: ${name}`,
    wave: "The whole event",
    morePages: (left: number) => `${left} more`,
    speakers: "All speakers",
    map: "Map",
    mapOf: (name: string) => `Map: ${name}`,
    timeline: "Timeline",
    figures: "The figures",
    inReturn: "What came in return",
  },
  help: {
    title: "What can be asked",
    intro: (span: Line, version: string): Line =>
      line`Diplomatic expulsions, with a source for every figure and quote. On record: ${span} (record ${version}).`,
    plain: (who: string, speaker: string | undefined): string =>
      speaker === undefined
        ? `Plain words work too: “how many did ${who} expel?”.`
        : `Plain words work too: “how many did ${who} expel?”, “what did ${speaker} say”.`,
    names:
      "Names are understood in some 30 languages, as codes, flags, capitals and demonyms, with typos.",
  },
  /** Why a completion is offered. */
  why: {
    /** Another name than the one that is shown, as it is written: "Holland". */
    also: (name: string) => `also ${name}`,
    /** A capital, or the seat of its government. */
    capital: (name: string) => `seat: ${name}`,
    role: (name: string) => `office: ${name}`,
    code: "code",
    flag: "flag",
    typo: "close in spelling",
    /** Words, with the number of quotes that have them. */
    words: (quotes: number) => (quotes === 1 ? "in 1 quote" : `in ${quotes} quotes`),
    noExpulsion: "none on record",
    otherWaves: "in other events",
    target: "its diplomats were expelled",
    biggest: (value: number) => `${value} expelled`,
    organisation: "organisation",
    group: "group",
    speaker: (quotes: number) =>
      quotes === 0 ? "no quote" : quotes === 1 ? "1 quote" : `${quotes} quotes`,
    wave: "wave on record",
    day: (announced: number) => `${announced} announced`,
  },
};
