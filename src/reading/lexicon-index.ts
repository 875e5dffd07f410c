/** Indexes the lexicon of a language, so that its words are looked up at once. */
import { fold } from "../book/names/fold.ts";
import type { Lexicon, Sense, WordOrder } from "../words/lexicon.ts";

/** A lexicon that is ready to be looked up in. */
export interface LexiconIndex {
  readonly senses: ReadonlyMap<string, Sense>;
  readonly maxWords: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly decades: ReadonlyMap<string, number>;
  readonly partsOfYear: ReadonlyMap<string, readonly [first: number, last: number]>;
  /** Units of a time to leave, in days; none where a text is read that claims something, for its own reader takes them. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly relative: ReadonlySet<string>;
  readonly misspelt: ReadonlyMap<string, string>;
  readonly order: readonly WordOrder[];
  /** The codes of states by words for their people, and adjectives. */
  readonly peoples: ReadonlyMap<string, string>;
  /** The words in which a typo is read, and those that are none. */
  readonly typos: readonly string[];
  readonly noTypos: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly phrases: PhraseTable;
}

/** Makes the index of a lexicon; every phrase is folded as names are. */
export const indexLexicon = (lexicon: Lexicon): LexiconIndex =>
  indexOf(lexicon, [lexicon.phrases], lexicon.misspelt);

/** Makes the index for texts that claim something: in running text, a short word is what it is. */
export const indexClaimLexicon = (lexicon: Lexicon): LexiconIndex => ({
  ...indexOf(lexicon, [lexicon.phrases, lexicon.claims ?? {}], {}),
  lengths: new Map(),
});

/** The first phrase of a sense: the plainest word for it. */
export const phraseOf = ({ phrases }: LexiconIndex, sense: Sense): string =>
  phrasesIn(phrases[sense] ?? "")[0] ?? "";

type PhraseTable = Readonly<Partial<Record<Sense, string>>>;

/** A phrase that stands in several tables is what the last says. */
function indexOf(
  { numbers, ordinals, times, order, peoples, endings, typos, noTypos, pronouns, phrases }: Lexicon,
  tables: readonly PhraseTable[],
  misspelt: Lexicon["misspelt"],
): LexiconIndex {
  const senses = new Map<string, Sense>();
  for (const table of tables)
    for (const [sense, listed] of entriesOf(table))
      for (const phrase of phrasesIn(listed)) senses.set(phrase, sense);
  const months = times.months.flatMap((names, at) =>
    phrasesIn(names).map((name) => [name, at + 1] as const),
  );
  return {
    senses,
    maxWords: Math.max(...[...senses.keys()].map((phrase) => phrase.split(" ").length)),
    numbers: new Map(Object.entries(numbers)),
    ordinals: new Map(Object.entries(ordinals)),
    months: new Map(months),
    doubtfulMonths: new Set(phrasesIn(times.doubtfulMonths)),
    decades: new Map(Object.entries(times.decades)),
    partsOfYear: new Map(Object.entries(times.partsOfYear)),
    lengths: new Map(Object.entries(times.lengths)),
    relative: new Set(phrasesIn(times.relative)),
    misspelt: new Map(Object.entries(misspelt)),
    order,
    peoples: new Map(
      Object.entries(peoples).flatMap(([code, listed]) =>
        withEndings(phrasesIn(listed), endings).map((word) => [word, code] as const),
      ),
    ),
    typos: phrasesIn(typos),
    noTypos: new Set(phrasesIn(noTypos)),
    pronouns: new Set(phrasesIn(pronouns)),
    phrases,
  };
}

const phrasesIn = (listed: string): readonly string[] =>
  listed.split(/[,\n]/).flatMap((phrase) => fold(phrase) || []);

const withEndings = (stems: readonly string[], endings: string): readonly string[] =>
  stems.flatMap((stem) => endings.split(",").map((ending) => stem + ending.trim()));

const entriesOf = (phrases: PhraseTable): readonly (readonly [Sense, string])[] =>
  Object.entries(phrases) as [Sense, string][]; // proved: the type of the table has no other keys
