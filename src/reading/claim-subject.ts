/** Finds who acts in a clause: the last name before its verb that is not told of otherwise. */
import type { Sense } from "../words/lexicon.ts";
import type { Claim } from "./claim.ts";
import type { Draft, SubjectSource } from "./claim-draft.ts";
import { placeAround, reasons } from "./claim-draft.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";
import { daysAt } from "./claim-times.ts";

/** Words after which who acted is named anew: said that …, announced that …. */
const reporting: readonly Sense[] = ["say", "announce", "that"];

export function readSubject(before: readonly Part[], draft: Draft): SubjectSource {
  const subject = subjectIn(before);
  let isReason = false;
  for (const [at, part] of before.entries()) {
    isReason = at !== subject.names && (isReason || isPart(part, ...reasons));
    placeBefore(part, draft, { before, at, isReason, subject });
  }
  const names = before[subject.names];
  if (names?.kind === "names") {
    const list = isBeside(before, subject.names, draft) ? draft.alongside : draft.by;
    list.push(...names.mentions);
  }
  return sourceOf(before, subject, draft);
}

/** "25 countries and NATO", "NATO and 25 countries": who acts beside so many. */
const isBeside = (before: readonly Part[], names: number, { actors }: Draft): boolean =>
  actors !== undefined && isPart(before[names - 1] ?? before[names + 1], "and");

/** Where the subject stands; -1 where there is none. */
interface SubjectPlace {
  readonly names: number;
  readonly pronoun: number;
}

const subjectIn = (before: readonly Part[]): SubjectPlace => ({
  names: before.findLastIndex((part, at) => part.kind === "names" && canAct(before, at)),
  pronoun: before.findLastIndex((part) => isPart(part, "pronoun")),
});

function sourceOf(
  before: readonly Part[],
  { names, pronoun }: SubjectPlace,
  { actors, alongside, flags }: Draft,
): SubjectSource {
  if (names >= 0 && alongside.length === 0) return "named";
  if (actors !== undefined || flags.has("nobody")) return "everybody";
  const isAround = before.every((part) => isPart(part, ...aroundSubject));
  return pronoun >= 0 || isAround ? "taken" : "unknown";
}

interface SubjectPartContext {
  readonly before: readonly Part[];
  readonly at: number;
  readonly isReason: boolean;
  readonly subject: SubjectPlace;
}

function placeBefore(part: Part, draft: Draft, context: SubjectPartContext): void {
  const { before, at, subject } = context;
  if (at === subject.names) return;
  if (part.kind === "number" && isLeftOver(before, at)) leaveSoMany(draft);
  if (part.kind === "names") placeOtherNames(part, draft, context);
  else if (part.kind === "number" && at < endOfLead(context)) readActors(before, at, draft);
  else if (at < subject.names) placeBeforeNames(part, draft, context);
  else placeAround(part, draft, context.isReason);
}

/** "Most EU countries"; of "only Germany" nobody knows who else is meant. */
function placeBeforeNames(
  part: Part,
  draft: Draft,
  { before, at, isReason }: SubjectPartContext,
): void {
  if (isPart(part, "exactly") && before[at + 1]?.kind === "names") draft.leftOver.push(part.typed);
  else if (isPart(part, "most")) draft.isMost = true;
  else placeAround(part, draft, isReason);
}

/** "All but eight NATO members" */
const isLeftOver = (before: readonly Part[], at: number): boolean =>
  isPart(before[at - 1], "without") && isPart(before[at - 2], "all");

/** So many are those who did nothing. */
function leaveSoMany({ flags }: Draft): void {
  flags.delete("all");
  flags.add("not");
}

/** How many acted stands before the subject, or anywhere where there is none. */
function endOfLead({ before, subject: { names, pronoun } }: SubjectPartContext): number {
  const last = Math.max(names, pronoun);
  if (isPart(before[names + 1], "and")) return before.length;
  return last < 0 ? before.length : last;
}

type Names = Extract<Part, { readonly kind: "names" }>;

/** Names that do not act: who speaks, who is joined or answered, who is left out. */
function placeOtherNames(part: Names, draft: Draft, context: SubjectPartContext): void {
  const { before, at, isReason } = context;
  if (isReported(before, at)) return;
  if (isPart(before[at - 1], "without", "join")) draft.without.push(...part.mentions);
  else if (isAnswered(before, at)) draft.of.push(...part.mentions);
  else placeAround(part, draft, isReason);
}

/** "Germany said that it …": who speaks is no word too much. */
const isReported = (before: readonly Part[], at: number): boolean =>
  before.slice(at + 1).some((part) => isPart(part, ...reporting));

/** "joined Britain in expelling", "answered Britain by expelling". */
const isAnswered = (before: readonly Part[], at: number): boolean =>
  isPart(before[at - 1], "answer", "join", "tell");

/** In a place, or after somebody's step, nobody acts. */
function canAct(before: readonly Part[], at: number): boolean {
  const [first, previous, next] = [before[at - 2], before[at - 1], before[at + 1]];
  const isTold = isPart(previous, "announce") && isPart(next, "to");
  if (isAnswered(before, at) || isTold) return false;
  if (!isPart(previous, "of")) return !isPart(previous, ...beforeOthers);
  return first?.kind === "number" || isPart(first, "country", "member", "remark", "nobody");
}

/** Words behind which a name is a place, a reason or somebody beside who acts. */
const beforeOthers: readonly Sense[] = [
  "in",
  "from",
  "after",
  "over",
  "for",
  "with",
  "without",
  "by",
  "to",
  "more-than",
];

const aroundSubject: readonly Sense[] = [
  "did",
  "was",
  "and",
  "not",
  "remark",
  "in-return",
  "each",
  "announce",
  "by",
  "later",
  "follow",
  "total",
  "together",
];

/** "Seventeen EU states", "29 countries". */
export function readActors(parts: readonly Part[], at: number, draft: Draft): void {
  const part = parts[at];
  if (part?.kind !== "number" || daysAt(parts, at) !== undefined) return;
  const next = parts.slice(at + 1).find((each) => !isPart(each, "of", "adjective"));
  if (next?.kind === "names" || isPart(next, "country", "member"))
    draft.actors = numberAt(parts, at, part.value);
  else draft.leftOver.push(part.typed);
}

function numberAt(parts: readonly Part[], at: number, value: number): Claim["actors"] {
  const before = parts[at - 1];
  const kinds = ["more-than", "fewer-than", "at-least", "at-most", "exactly"] as const;
  const kind = isPart(before, "about-number")
    ? "about"
    : kinds.find((sense) => isPart(before, sense));
  return { kind: kind ?? "exactly", value };
}
