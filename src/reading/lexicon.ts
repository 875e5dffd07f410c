/**
 * The lexicon of a language: every word and phrase that a question may hold beside names, dates and numbers, by what it
 * says. A word that stands in none of these lists is left over, and a question with a word left over is not answered.
 */
import { fold } from "../book/names/fold.ts";

/** What a word says that only a text with claims has. */
export type ClaimSense =
  /** Takes a subject from before: it, the country. */
  | "pronoun"
  | "article"
  | "dozens"
  /** Goes with a second word: called … home, told … to leave. */
  | "call"
  | "tell"
  | "follow"
  /** Units of time: seven days to leave. */
  | "days"
  /** What is not, or not yet: would, could, is expected to. */
  | "modal"
  /** The same in what somebody said: it would expel four. */
  | "would"
  /** The text says of itself that it is made up. */
  | "made-up"
  /** Says of a diplomat nothing that the record could deny: alleged, senior. */
  | "adjective"
  /** Behind a claim, says nothing about it: came as no surprise. */
  | "remark"
  /** Says where one part of a sentence ends: while, when, which. */
  | "clause"
  | "later"
  | "same-time"
  /** Whom a number of persons is part of: among them. */
  | "among";

/** What a word of a question or of a claim says. */
export type Sense = QuestionSense | ClaimSense;

/** What a word of a question says. */
export type QuestionSense =
  // what is asked
  | "how-many"
  | "how-long"
  | "who"
  | "whom"
  | "which"
  | "what"
  | "when"
  | "why"
  | "how"
  | "compare"
  | "difference"
  | "total"
  | "list"
  | "map"
  | "timeline"
  | "sources"
  | "waves"
  | "is-it-true"
  // verbs around the act
  | "did"
  | "was"
  | "opinion"
  | "future"
  // acts
  | "expel"
  | "expelled"
  | "throw"
  | "deport"
  | "event"
  | "itself"
  | "conditional"
  | "away"
  | "leave"
  | "expulsion"
  | "do"
  | "answer"
  | "announce"
  | "join"
  | "say"
  | "recall"
  | "close"
  | "deny"
  | "cut"
  | "sever"
  | "downgrade"
  | "ban"
  | "measure"
  // whom or what an act is about
  | "diplomat"
  | "person"
  | "ambassador"
  | "consulate"
  | "accreditation"
  | "staff"
  | "relations"
  | "entry"
  | "country"
  | "member"
  | "number"
  // conditions
  | "not"
  | "nobody"
  | "nothing"
  | "anybody"
  | "anything"
  | "each"
  | "most"
  | "fewest"
  | "first"
  | "last"
  | "top"
  | "more"
  | "fewer"
  | "more-than"
  | "fewer-than"
  | "at-least"
  | "at-most"
  | "exactly"
  | "about-number"
  | "in-return"
  | "together"
  | "without"
  | "outside"
  | "listed"
  // words between names, and before times
  | "by"
  | "from"
  | "of"
  | "to"
  | "against"
  | "in"
  | "on"
  | "for"
  | "with"
  | "over"
  | "than"
  | "and"
  | "or"
  | "that"
  | "before"
  | "after"
  | "since"
  | "until"
  | "between"
  | "during"
  // words that say nothing
  | "filler";

/** Time words of a language. */
export interface TimeWords {
  /** The twelve months with their short forms, in order. */
  readonly months: readonly string[];
  /** "fifties" and the like, with the year that each begins with. */
  readonly decades: Readonly<Record<string, number>>;
  /** Times that only a clock could tell. */
  readonly relative: string;
  /** A month that is also another word is one only behind one of these senses, or beside a year or a day. */
  readonly doubtfulMonths: string;
}

/** Phrases stand between commas. */
export interface Lexicon {
  readonly phrases: Readonly<Record<QuestionSense, string>>;
  /** Words of texts that claim something, before those of questions. */
  readonly claims: Readonly<Partial<Record<QuestionSense, string>> & Record<ClaimSense, string>>;
  /** Numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly times: TimeWords;
  /** Question words so short that a typo in them is looked for among these alone. */
  readonly misspelt: Readonly<Record<string, string>>;
}

/** A lexicon that is ready to be looked up in. */
export interface LexiconIndex {
  readonly senses: ReadonlyMap<string, Sense>;
  readonly maxWords: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly decades: ReadonlyMap<string, number>;
  readonly relative: ReadonlySet<string>;
  readonly misspelt: ReadonlyMap<string, string>;
  /** The single words in which a typo is read. */
  readonly longWords: readonly string[];
}

/** In shorter words a typo makes another word too easily. */
const minTypoLength = 6;

/** Makes the index of a lexicon; every phrase is folded as names are. */
export const indexLexicon = ({ phrases, ...lexicon }: Lexicon): LexiconIndex =>
  indexOf(lexicon, [phrases], lexicon.misspelt);

/** Makes the index for texts that claim something: in running text, a short word is what it is. */
export const indexClaimLexicon = ({ phrases, claims, ...lexicon }: Lexicon): LexiconIndex =>
  indexOf(lexicon, [phrases, claims], {});

type PhraseTable = Readonly<Partial<Record<Sense, string>>>;

/** A phrase that stands in several tables is what the last says. */
function indexOf(
  { numbers, times }: Pick<Lexicon, "numbers" | "times">,
  tables: readonly PhraseTable[],
  misspelt: Lexicon["misspelt"],
): LexiconIndex {
  const senses = new Map<string, Sense>();
  for (const table of tables)
    for (const [sense, listed] of Object.entries(table) as [Sense, string][])
      for (const phrase of phrasesIn(listed)) senses.set(phrase, sense);
  const months = times.months.flatMap((names, at) =>
    phrasesIn(names).map((name) => [name, at + 1] as const),
  );
  const words = [...senses.keys(), ...months.map(([name]) => name)];
  return {
    senses,
    maxWords: Math.max(...[...senses.keys()].map((phrase) => phrase.split(" ").length)),
    numbers: new Map(Object.entries(numbers)),
    months: new Map(months),
    doubtfulMonths: new Set(phrasesIn(times.doubtfulMonths)),
    decades: new Map(Object.entries(times.decades)),
    relative: new Set(phrasesIn(times.relative)),
    misspelt: new Map(Object.entries(misspelt)),
    longWords: words.filter((word) => word.length >= minTypoLength && !word.includes(" ")),
  };
}

const phrasesIn = (listed: string): readonly string[] =>
  listed.split(/[,\n]/).flatMap((phrase) => fold(phrase) || []);
