/** Reads what stands behind whom an act is against: who did it, why, where, compared with whom. */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import type { Draft } from "./claim-draft.ts";
import { newDraft, placeAround, reasons } from "./claim-draft.ts";
import type { ClaimObject } from "./claim-object.ts";
import type { Part } from "./claim-parts.ts";
import { isComparison, isPart } from "./claim-parts.ts";
import { readActors } from "./claim-subject.ts";
import { daysAt } from "./claim-times.ts";

interface RestContext {
  readonly isPassive?: true;
  readonly object: ClaimObject;
  readonly isNoun: boolean;
}

/** Where a part stands. */
interface RestPartContext extends RestContext {
  readonly rest: readonly Part[];
  readonly at: number;
  readonly isReason: boolean;
}

export function readRest(rest: readonly Part[], draft: Draft, context: RestContext): void {
  let isReason = false;
  for (const [at, part] of rest.entries()) {
    isReason = isReasonAt(rest, at, isReason);
    placePart(part, draft, { ...context, rest, at, isReason });
  }
}

/** A reason begins with its preposition, and ends where who acted, a comparison or a place begins. */
function isReasonAt(rest: readonly Part[], at: number, isReason: boolean): boolean {
  if (isPart(rest[at], "by", "than", "from")) return false;
  const isNext = rest[at + 1]?.kind === "names" && isComparison(rest[at]);
  return isReason || (isPart(rest[at], ...reasons) && rest[at + 1]?.kind !== "number" && !isNext);
}

function placePart(part: Part, draft: Draft, context: RestPartContext): void {
  const days = daysAt(context.rest, context.at);
  if (isPart(part, "staff", "consulate") && isPart(partBefore(context), "from", "to", "in"))
    draft.flags.add("staff");
  if (days !== undefined) draft.days = days;
  else if (part.kind === "names") placeNames(part, draft, context);
  else if (part.kind === "number") placeNumber(part, draft, context);
  else if (!isPassedOver(part, context)) placeAround(part, draft, context.isReason);
}

/** What is said of an expulsion, "made headlines", and the words of a reason. */
const isPassedOver = ({ kind }: Part, { isNoun, isReason }: RestPartContext): boolean =>
  (kind === "unknown" && isNoun) || (kind === "word" && isReason);

type PartOf<Kind extends Part["kind"]> = Extract<Part, { readonly kind: Kind }>;

function placeNames(part: PartOf<"names">, draft: Draft, context: RestPartContext): void {
  const list = listFor(draft, context);
  if (list !== undefined) list.push(...part.mentions);
  else if (!context.isReason && !context.isNoun && !isPlace(part.mentions, draft, context))
    draft.leftOver.push(part.typed);
}

/** What the names are: who acted, with whom they are compared, whom they leave out, whose diplomats. */
function listFor(draft: Draft, context: RestPartContext): Mention[] | undefined {
  const { object, isReason } = context;
  const isBehind = (...senses: readonly Sense[]) => isPart(partBefore(context), ...senses);
  const compared = isFewer(context) ? draft.fewerThan : draft.moreThan;
  const hasOf = object.of.length > 0;
  const lists = [
    [isBehind("than") || isCompared(context), compared],
    [isBehind("by") || isLeft(draft, context), draft.by],
    [isBehind("without"), draft.without],
    [draft.actors !== undefined && isBehind("and"), draft.alongside],
    [!hasOf && !isReason && isBehind("from", "of", "against", "with"), draft.of],
  ] as const;
  return lists.find(([isTheirs]) => isTheirs)?.[1];
}

/** "More Russians than Ukraine", "more than Ukraine", "fewer than Ukraine". */
function isCompared(context: RestPartContext): boolean {
  const { object, at } = context;
  const isMore = isPart(partBefore(context), "more-than", "fewer-than");
  // "by the US than by Britain"
  if (isPart(context.rest[at - 2], "than")) return isPart(partBefore(context), "by");
  const isAlone = at === 1 && object.kind === "other" && object.of.length === 0;
  return isMore && (object.isMore || isAlone);
}

const isFewer = (context: RestPartContext): boolean =>
  context.object.isFewer || isPart(partBefore(context), "fewer-than");

const partBefore = ({ rest, at }: RestPartContext): Part | undefined => rest[at - 1];

/** "told to leave Germany", "expelled from Germany". */
function isLeft({ by }: Draft, context: RestPartContext): boolean {
  const { object, isPassive, at } = context;
  if (isPassive !== true || by.length > 0) return false;
  const before = partBefore(context);
  return at === 0 || isPart(before, "leave") || (isPart(before, "from") && object.of.length > 0);
}

/** "from Berlin", of German diplomats or by Germany. */
const isPlace = (
  mentions: readonly Mention[],
  { by }: Draft,
  { object }: RestPartContext,
): boolean =>
  mentions.every(({ codes }) => [...object.of, ...by].some((each) => each.codes[0] === codes[0]));

function placeNumber(part: PartOf<"number">, draft: Draft, context: RestPartContext): void {
  const actors = actorsAt(context);
  if (actors !== undefined) draft.actors = actors;
  else if (!context.isReason) draft.leftOver.push(part.typed);
}

/** "by 29 countries", "by more than 20 states". */
function actorsAt(context: RestPartContext): Draft["actors"] {
  const isCounted = isPart(partBefore(context), "by", "more-than", "at-least", "about-number");
  if (!isCounted) return undefined;
  const own = newDraft();
  readActors(context.rest, context.at, own);
  return own.actors;
}
