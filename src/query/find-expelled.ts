/** Finds the facts about one actor: its number and rank, that it has none on record, or that it is the target. */
import type { Book } from "../book/book.ts";
import type { Sum } from "../book/count-expelled.ts";
import { countExpelled, sumCounts } from "../book/count-expelled.ts";
import type { ActorFacts, Expulsion, Wave } from "../book/wave.ts";
import { factsOf } from "../book/wave.ts";
import { headline } from "./headline.ts";
import type { Ranking } from "./ranking.ts";
import { allCountries, organisationsIn, rankingOf } from "./ranking.ts";

export interface AnsweredFinding {
  readonly outcome: "answered";
  readonly code: string;
  readonly expulsions: readonly [Expulsion, ...Expulsion[]];
  readonly facts: ActorFacts;
  readonly value: Values;
  /** None for an organisation: it stands in no list of countries. */
  readonly ranking: Ranking | undefined;
}

export interface NotListedFinding {
  readonly outcome: "not-listed";
  readonly code: string;
  readonly facts: ActorFacts;
  /** Its first expulsion after the day that was asked about. */
  readonly later: Expulsion | undefined;
}

/** The country expelled from. */
export interface WrongRoleFinding {
  readonly outcome: "wrong-role";
  readonly code: string;
  /** The sum of all countries, and what organisations expelled themselves. */
  readonly all: Sum;
  readonly organisations: Sum;
  /** The expulsions in return: rows, their sum, and the number of countries they hit. */
  readonly answers: readonly Expulsion[];
  readonly inReturn: number;
  readonly countries: number;
  readonly quotes: number;
}

/** The three outcomes for one actor; the others come from reading its name. */
export type ExpelledFinding = AnsweredFinding | NotListedFinding | WrongRoleFinding;

/** An actor's number in each scope that has one: the record has every expulsion. */
export interface Values {
  readonly article?: number;
  readonly record: number;
}

/** The number that an answer leads with: the article's, where it has one. */
export const headlineValue = ({ article, record }: Values): number => article ?? record;

/**
 * @param wave as it stood on the day asked about
 * @param whole the same wave with all that came later
 */
export function findExpelled(book: Book, wave: Wave, whole: Wave, code: string): ExpelledFinding {
  if (code === wave.target) return wrongRoleFinding(book, wave);
  const facts = factsOf(wave, code);
  const [first, ...others] = facts.expulsions;
  const value = valuesOf(wave, code);
  if (first === undefined || value === undefined) {
    return { outcome: "not-listed", code, facts, later: factsOf(whole, code).expulsions[0] };
  }
  const scope = value.article === undefined ? "record" : "article";
  const ranking = rankingOf(book, wave, code, scope);
  return { outcome: "answered", code, expulsions: [first, ...others], facts, value, ranking };
}

/** The number that an actor expelled, by scope; undefined where it expelled nobody. */
export function valuesOf(wave: Wave, code: string): Values | undefined {
  const article = countExpelled(wave, code, "article");
  const record = countExpelled(wave, code, "record");
  if (record === undefined) return undefined;
  return article === undefined ? { record } : { article, record };
}

function wrongRoleFinding(book: Book, wave: Wave): WrongRoleFinding {
  const { scope } = headline(wave);
  const all = allCountries(book, wave, scope);
  const { answers, target } = wave;
  return {
    outcome: "wrong-role",
    code: target,
    all,
    organisations: organisationsIn(book, wave, scope),
    answers,
    inReturn: sumCounts(answers),
    countries: new Set(answers.flatMap(({ of }) => of)).size,
    quotes: factsOf(wave, target).quotes.length,
  };
}
