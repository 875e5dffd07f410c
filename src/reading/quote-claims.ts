/** Finds words in quotation marks that a sentence gives to somebody. */
import type { QuoteClaim } from "./claim.ts";
import { isPossessive } from "./claim-parts.ts";
import { isSense } from "./clauses.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./token.ts";

export function quoteClaims(sentence: Sentence, tokens: readonly Token[]): readonly QuoteClaim[] {
  if (sentence.quotes.length === 0) return [];
  const isSaid =
    tokens.some((token) => isSense(token, "say", "call", "announce", "tell")) ||
    /:\s*["“„«]/u.test(sentence.text);
  const people = tokens.filter(({ kind }) => kind === "person");
  if (people.length > 0 && people.every((person) => isNamesake(tokens, person)))
    return isSaid
      ? sentence.quotes.map((words) => ({
          kind: "quote",
          text: sentence.text,
          speakers: [],
          words,
        }))
      : [];
  const named = people.length > 0 ? people : tokens.filter(({ kind }) => kind === "name");
  const speakers = named.flatMap((token) =>
    token.kind === "person" || token.kind === "name" ? [token.mention] : [],
  );
  if (!isSaid || speakers.length === 0) return [];
  return sentence.quotes.map((words) => ({
    kind: "quote",
    text: sentence.text,
    speakers,
    words,
  }));
}

/** "Stanley Johnson": a word with a capital, which is a place at most, before a surname, is another's first name. */
function isNamesake(tokens: readonly Token[], person: Token): boolean {
  const before = tokens[tokens.indexOf(person) - 1];
  return (
    before !== undefined &&
    (before.kind === "unknown" ||
      (before.kind === "name" && before.mention.matchedBy !== "demonym")) &&
    !isPossessive(before) &&
    /^\p{Lu}\p{Ll}/u.test(before.typed) &&
    person.gap.trim() === "" &&
    !person.typed.includes(" ")
  );
}
