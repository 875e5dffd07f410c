/** Reads a typo in a word of the lexicon, or in a name, where nothing else is near. */
import { distance } from "fastest-levenshtein";
import type { NameMatch } from "../book/name-indexes.ts";
import { fold } from "../book/names/fold.ts";
import type { TokenContext, TokenStep } from "./token.ts";
import { typedAt } from "./token.ts";

/** The corrected token; undefined where the word is near nothing, or near several. */
export function correctTypo(context: TokenContext, at: number): TokenStep | undefined {
  const folded = context.words[at]?.folded ?? "";
  const typed = typedAt(context, at, 1);
  const known = nearestWord(context, folded);
  const sense = known === undefined ? undefined : context.index.senses.get(known);
  const month = known === undefined ? undefined : context.index.months.get(known);
  if (sense !== undefined && month === undefined)
    return { token: { kind: "word", sense, ...typed }, length: 1 };
  const match = nameNear(context, folded);
  if (match === undefined) return undefined;
  const mention = { typed: typed.typed, ...match };
  return { token: { kind: "name", mention, ...typed }, length: 1 };
}

/** The long word of the lexicon that the letters are nearest to; none where a name is as near. */
function nearestWord({ index, book }: TokenContext, folded: string): string | undefined {
  if (
    folded.length < minLength ||
    index.noTypos.has(folded) ||
    book.names.actors.fuzzy(folded) !== undefined
  )
    return undefined;
  const allowed = folded.length < 9 ? 1 : 2;
  const near = index.typos.filter(
    (word) =>
      word[0] === folded[0] &&
      Math.abs(word.length - folded.length) <= allowed &&
      (distance(word, folded) <= allowed || isTransposed(word, folded)),
  );
  const senses = new Set(near.map((word) => index.senses.get(word)));
  return senses.size === 1 ? near[0] : undefined;
}

/** In shorter words a typo makes another word too easily. */
const minLength = 5;

/** Two neighbours in each other's place count as one slip. */
function isTransposed(word: string, typed: string): boolean {
  if (word.length !== typed.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== typed[index]);
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2) === typed;
}

/** The same letters, but for two in each other's place, or one that is missing or doubled. */
const isSlipOf = (name: string, typed: string): boolean =>
  isTransposed(name, typed) ||
  isMissingOne(name, typed) ||
  (isMissingOne(typed, name) && /(.)\1/.test(typed));

function isMissingOne(whole: string, part: string): boolean {
  if (whole.length !== part.length + 1 || part.length < minLength) return false;
  const at = [...whole].findIndex((letter, index) => letter !== part[index]);
  return at > 0 && whole.slice(0, at) + whole.slice(at + 1) === part;
}

/** Among other words, a shorter one is too easily near a name: Angela is not Angola. */
const minNameLength = 7;

/** In a shorter name, two letters in each other's place are a slip as well, or one that is missing or doubled: "frnace", "germny". */
function nameNear({ book, words, index }: TokenContext, folded: string): NameMatch | undefined {
  const { actors, entities } = book.names;
  if (words.length === 1) return actors.byPrefix(folded) ?? actors.fuzzy(folded);
  // "islands" is the plural of a name in another language, and no typo
  if (folded.endsWith("s") && actors.exact(folded.slice(0, -1)) !== undefined) return undefined;
  if (index.noTypos.has(folded)) return undefined;
  const match = actors.fuzzy(folded);
  const isSlip = match?.codes.some((code) =>
    isSlipOf(fold(entities.get(code)?.name ?? ""), folded),
  );
  return folded.length >= minNameLength || isSlip === true ? match : undefined;
}
