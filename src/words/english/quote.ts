/** Texts around quotes; the quotes themselves are never changed. */
import type { Line } from "../../answer/answer.ts";
import { count, date, line, text } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import {
  countOf,
  listOf,
  nameAtStart,
  nameInSentence,
  plainName,
  seriesOf,
  spellNumber,
} from "./grammar.ts";

export interface QuoteCredit {
  /** Empty where nobody is named. */
  readonly people: readonly string[];
  readonly role?: string;
  /** The country or organisation spoken for. */
  readonly of: Actor;
  /** The name printed where no person is named: a ministry. */
  readonly as?: string;
}

interface QuotePage {
  readonly from: number;
  readonly to: number;
  readonly of: number;
  /** Other printings of these quotes, which stand below them. */
  readonly versions: number;
}

const who = ({ people, role, of, as }: QuoteCredit): Line => {
  if (people.length === 0)
    return as === undefined ? line`${plainName(of)}` : line`${as} (${plainName(of)})`;
  const names = listOf(people.map((name) => [text(name)]));
  return role === undefined
    ? line`${names} (${plainName(of)})`
    : line`${names}, ${role} (${plainName(of)})`;
};

export const quoteStrings = {
  who,
  credit: (speaking: QuoteCredit, day: string): Line => line`${who(speaking)}, ${date(day)}`,
  /** Reported speech is kept as the clause after "said". */
  reported: (clause: string): string => `Said ${clause}`,
  forms: {
    verbatim: "verbatim",
    fragment: "fragment of a sentence",
    reported: "reported speech, not a quotation",
  },
  versions: {
    "official-text": "The official text differs:",
    "full-sentence": "The whole sentence:",
    translation: "Another translation:",
  },
  languages: new Map([
    ["nl", "in Dutch"],
    ["mk", "in Macedonian"],
  ]),

  titlePerson: (person: string, role: string, of: Actor): Line =>
    line`${person}, ${role} (${plainName(of)})`,
  titleActors: (actors: readonly Actor[]): Line => line`Quotes: ${seriesOf(actors)}`,
  titleWords: (words: string, quotes: number): Line =>
    line`${countOf(quotes, "quote")} with “${words}”`,
  titleSpeakers: (quotes: number, speakers: number): Line =>
    quotes === 0
      ? line`No quote is on record`
      : line`${countOf(quotes, "quote")} by ${countOf(speakers, "speaker")}`,
  noDirect: (person: string, publisher: string): Line =>
    line`${publisher} has no direct quote of ${person}, only reported speech.`,
  nobodyNamed: (of: Actor, publisher: string): Line =>
    line`${publisher} names nobody for these words, only ${nameInSentence(of)}.`,
  none: (actor: Actor): Line => line`${nameAtStart(actor)}: no quote on record`,
  noneBody: "The record has no words of theirs on this.",
  /** The quotes on a page of several; another version of a quote is none of its own. */
  page({ from, to, of, versions }: QuotePage): Line {
    const quotes = line`${count(of)} quotes`;
    const shown =
      from === to ? line`The last of ${quotes}` : line`${count(from)} to ${count(to)} of ${quotes}`;
    if (versions === 0) return line`${shown}.`;
    return line`${shown}, and ${spellNumber(versions)} other ${versions === 1 ? "version" : "versions"}.`;
  },
  pick: "Whom do you want to hear?",
  inArticle: (publisher: string): string => `Quoted by ${publisher}`,
  further: "Elsewhere",
  speaker: (name: string, of: Actor, quotes: number): Line =>
    quotes === 1
      ? line`${name} (${plainName(of)})`
      : line`${name} (${plainName(of)}, ${count(quotes)})`,
  unnamed: (of: Actor, as?: string): Line =>
    as === undefined ? line`${plainName(of)} (nobody named)` : line`${as} (${plainName(of)})`,
  uncertain: "less certain",
};
