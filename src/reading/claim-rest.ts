/** Reads what stands behind whom an act is against: who did it, why, where, compared with whom. */
import type { Mention } from "../book/names/mention.ts";
import type { Draft } from "./claim-draft.ts";
import { newDraft, placeAround, reasons } from "./claim-draft.ts";
import type { ClaimObject } from "./claim-object.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";
import { readActors } from "./claim-subject.ts";

interface RestContext {
  readonly isPassive?: true;
  readonly object: ClaimObject;
  readonly isNoun: boolean;
}

export function readRest(rest: readonly Part[], draft: Draft, context: RestContext): void {
  let isReason = false;
  for (const [at, part] of rest.entries()) {
    if (isPart(part, ...reasons) && rest[at + 1]?.kind !== "number") isReason = true;
    if (isPart(part, "by", "than", "from")) isReason = false;
    if (part.kind === "names") placeName(rest, at, draft, { ...context, isReason });
    else if (part.kind === "number") placeNumber(rest, at, draft, isReason);
    else if (part.kind === "unknown" && context.isNoun) continue;
    else if (isReason && part.kind === "word") continue;
    else placeAround(part, draft, isReason);
  }
}

function placeName(
  rest: readonly Part[],
  at: number,
  draft: Draft,
  { object, isNoun, isPassive, isReason }: RestContext & { readonly isReason: boolean },
): void {
  const part = rest[at];
  if (part?.kind !== "names") return;
  const before = rest[at - 1];
  const isFewer = object.isFewer;
  const isLeft =
    at === 0 || isPart(before, "leave") || (isPart(before, "from") && object.of.length > 0);
  if (isPart(before, "by")) draft.by.push(...part.mentions);
  else if (isLeft && isPassive && draft.by.length === 0) draft.by.push(...part.mentions);
  else if (isPart(before, "than") || (object.isMore && isPart(before, "more-than")))
    (isFewer ? draft.fewerThan : draft.moreThan).push(...part.mentions);
  else if (isPart(before, "without")) draft.without.push(...part.mentions);
  else if (isReason) return;
  else if (object.of.length === 0 && isPart(before, "from", "of", "against", "with"))
    draft.of.push(...part.mentions);
  else if (!isNoun && !isKnownPlace(part.mentions, [...object.of, ...draft.by]))
    draft.leftOver.push(part.typed);
}

/** "from Berlin", of German diplomats or by Germany. */
const isKnownPlace = (mentions: readonly Mention[], known: readonly Mention[]): boolean =>
  mentions.every(({ codes }) => known.some((each) => each.codes[0] === codes[0]));

function placeNumber(rest: readonly Part[], at: number, draft: Draft, isReason: boolean): void {
  const part = rest[at];
  if (part?.kind !== "number") return;
  const next = rest[at + 1];
  if (isPart(next, "days")) {
    draft.days = part.value;
    return;
  }
  if (isPart(rest[at - 1], "by", "more-than", "at-least", "about-number")) {
    const own = newDraft();
    readActors(rest, at, own);
    if (own.actors !== undefined) {
      draft.actors = own.actors;
      return;
    }
  }
  if (!isReason) draft.leftOver.push(part.typed);
}
