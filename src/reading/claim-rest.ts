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
    else if (!isPassedOver(part, context.isNoun, isReason)) placeAround(part, draft, isReason);
  }
}

/** What is said of an expulsion, "made headlines", and the words of a reason. */
const isPassedOver = ({ kind }: Part, isNoun: boolean, isReason: boolean): boolean =>
  (kind === "unknown" && isNoun) || (kind === "word" && isReason);

type NameContext = RestContext & { readonly isReason: boolean };

function placeName(rest: readonly Part[], at: number, draft: Draft, context: NameContext): void {
  const part = rest[at];
  if (part?.kind !== "names") return;
  const list = listFor(rest, at, draft, context);
  if (list !== undefined) list.push(...part.mentions);
  else if (!context.isReason && !context.isNoun && !isPlace(part.mentions, draft, context))
    draft.leftOver.push(part.typed);
}

/** What the names are: who acted, with whom they are compared, whom they leave out, whose diplomats. */
function listFor(
  rest: readonly Part[],
  at: number,
  draft: Draft,
  context: NameContext,
): Mention[] | undefined {
  const { object, isReason } = context;
  const before = rest[at - 1];
  if (isPart(before, "by") || isLeft(rest, at, draft, context)) return draft.by;
  if (isPart(before, "than") || (object.isMore && isPart(before, "more-than")))
    return object.isFewer ? draft.fewerThan : draft.moreThan;
  if (isPart(before, "without")) return draft.without;
  const isOf = object.of.length === 0 && isPart(before, "from", "of", "against", "with");
  return isOf && !isReason ? draft.of : undefined;
}

/** "told to leave Germany", "expelled from Germany". */
function isLeft(rest: readonly Part[], at: number, { by }: Draft, context: NameContext): boolean {
  const { object, isPassive } = context;
  if (isPassive !== true || by.length > 0) return false;
  const before = rest[at - 1];
  return at === 0 || isPart(before, "leave") || (isPart(before, "from") && object.of.length > 0);
}

/** "from Berlin", of German diplomats or by Germany. */
const isPlace = (mentions: readonly Mention[], { by }: Draft, { object }: NameContext): boolean =>
  mentions.every(({ codes }) => [...object.of, ...by].some((each) => each.codes[0] === codes[0]));

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
