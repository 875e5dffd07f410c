/** Finds the name of a country, an organisation, a group or a person that begins at a word of a question. */

import type { NameMatch } from "../book/name-indexes.ts";
import { noEntity } from "../book/name-indexes.ts";
import { nominativesOf } from "../book/names/inflections.ts";
import { shortNames, towardsUs } from "../book/names/stop-words.ts";
import type { TokenContext, TokenStep } from "./token.ts";
import { phraseAt, typedAt } from "./token.ts";

/** The longest one. A person's name gives way to a country's of the same length. */
export function nameAt(context: TokenContext, at: number): TokenStep | undefined {
  const { actors, people } = context.book.names;
  const maxWords = Math.max(actors.maxWords(), people.maxWords());
  for (let length = Math.min(maxWords, context.words.length - at); length > 0; length--) {
    const key = phraseAt(context, at, length);
    if (key === undefined) continue;
    const actor = exactActor(context, key);
    if (actor !== undefined && (length > 1 || canName(context, at)))
      return stepOf(context, at, length, "name", actor);
    const person = people.exact(key);
    if (person !== undefined) return stepOf(context, at, length, "person", person);
  }
  return codeAt(context, at) ?? inflectedAt(context, at);
}

/** "russische": the lexicon's own words for the people of a state come first. */
function exactActor({ index, book }: TokenContext, key: string): NameMatch | undefined {
  const code = index.peoples.get(key);
  return code === undefined
    ? book.names.actors.exact(key)
    : { codes: [code], matchedBy: "demonym" };
}

function stepOf(
  context: TokenContext,
  at: number,
  length: number,
  kind: "name" | "person",
  { codes, matchedBy }: NameMatch,
): TokenStep {
  const typed = typedAt(context, at, length);
  if (codes.includes(noEntity)) return { token: { kind: "unknown", ...typed }, length };
  const mention = { typed: typed.typed, codes, matchedBy };
  return { token: { kind, mention, ...typed }, length };
}

/** A word of one or two letters names nobody in small letters, but for a few; "us" behind "tell" is ourselves. */
function canName({ words, isMixedCase }: TokenContext, at: number): boolean {
  const { raw = "", folded = "" } = words[at] ?? {};
  if (isMixedCase && isShouted(raw)) return true;
  if (shortNames.has(folded))
    return (
      folded !== "us" ||
      !towardsUs.has(words[at - 1]?.folded ?? "") ||
      words[at - 1]?.folded === "the"
    );
  return words.length === 1 || !/^[a-z]{1,2}$/.test(folded);
}

/** In capitals, like a code: US, U.S., DEU. */
const isShouted = (raw: string): boolean => /^\p{Lu}[\p{Lu}.]+$/u.test(raw);

/** `DE`, `DEU`: in capitals, or all that was typed. */
function codeAt(context: TokenContext, at: number): TokenStep | undefined {
  const { words, book, isMixedCase } = context;
  const { raw = "" } = words[at] ?? {};
  const isCode =
    /^\p{L}{2,3}$/u.test(raw) && (words.length === 1 || (isMixedCase && isShouted(raw)));
  const code = isCode ? book.names.codes.get(raw.toUpperCase()) : undefined;
  return code === undefined
    ? undefined
    : stepOf(context, at, 1, "name", { codes: [code], matchedBy: "code" });
}

/** One word as other languages inflect it: "Rosji". */
function inflectedAt(context: TokenContext, at: number): TokenStep | undefined {
  const { raw = "", folded = "" } = context.words[at] ?? {};
  if (!/[^\p{ASCII}]|^\p{Lu}/u.test(raw)) return undefined;
  for (const nominative of nominativesOf(folded)) {
    const match = context.book.names.actors.exact(nominative);
    if (match?.matchedBy === "name" || match?.matchedBy === "alias")
      return stepOf(context, at, 1, "name", match);
  }
  return undefined;
}
