/** Finds words in quotation marks that a sentence gives to somebody. */
import type { QuoteClaim } from "./claim.ts";
import { isSense } from "./clauses.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./token.ts";

export function quoteClaims(sentence: Sentence, tokens: readonly Token[]): readonly QuoteClaim[] {
  if (sentence.quotes.length === 0) return [];
  const isSaid =
    tokens.some((token) => isSense(token, "say", "call", "announce", "tell")) ||
    /:\s*["“„«]/u.test(sentence.text);
  const people = tokens.filter(({ kind }) => kind === "person");
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
