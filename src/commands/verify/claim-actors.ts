/** Turns those that a claim names into codes of the record. */
import type { Book } from "../../book/book.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { ActKind } from "../../book/wave.ts";
import type { Actors } from "../../query/find-acts.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import type { Claim } from "../../reading/claim.ts";
import type { Finding } from "./claim-finding.ts";
import { codeOf } from "./claim-finding.ts";

/** Whose diplomats; taken from a sentence before, a state that is gone means its successor as well. */
export function ofClaimed(book: Book, { of, isOfTaken }: Claim): { readonly of?: Actors } {
  if (of.length === 0) return {};
  const later = isOfTaken
    ? of.flatMap(({ codes }) => book.states.get(codes[0])?.alsoFoundBy ?? [])
    : [];
  return { of: { kind: "codes", codes: [...codesOf(book, of), ...later] } };
}

export const isClear = (claim: Claim, by: Mention): boolean =>
  claim.leftOver.length === 0 &&
  by.codes.length === 1 &&
  claim.of.every(({ codes }) => codes.length === 1);

export function baseOf(claim: Claim, by: Mention | undefined): Finding {
  const of = codeOf(by);
  const from = codeOf(claim.of[0]);
  return {
    kind: claim.count === undefined ? "who" : "number",
    verdict: "not-on-record",
    acts: [],
    ...(claim.count !== undefined && { claimed: claim.count.value }),
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
  };
}

export const actorsMeant = (book: Book, mentions: readonly Mention[]): Actors => ({
  kind: "codes",
  codes: codesOf(book, mentions),
});

export const codesOf = (book: Book, mentions: readonly Mention[]): readonly string[] =>
  mentions.flatMap(({ codes }) => codesFoundBy(book, codes[0]));

/** Kinds that may be told in the same words. */
export function kindsOf({ act, isAnybody }: Claim): readonly ActKind[] {
  return act === "expelled" && isAnybody ? ["expelled", "persons-expelled"] : [act];
}
