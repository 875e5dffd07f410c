/** Finds who acts in a clause: the last name before its verb that is not told of otherwise. */
import type { Sense } from "../words/lexicon.ts";
import type { Claim } from "./claim.ts";
import type { Draft, SubjectSource } from "./claim-draft.ts";
import { placeAround, reasons } from "./claim-draft.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";

/** Words after which who acted is named anew: said that …, announced that …. */
const reporting: readonly Sense[] = ["say", "announce", "that"];

export function readSubject(before: readonly Part[], draft: Draft): SubjectSource {
  const names = before.findLastIndex((part, at) => part.kind === "names" && canAct(before, at));
  const pronoun = before.findLastIndex((part) => isPart(part, "pronoun"));
  const at = names < 0 && pronoun < 0 ? before.length : Math.max(names, pronoun);
  const subject = before[names];
  let isReason = false;
  for (const [index, part] of before.entries()) {
    if (isPart(part, ...reasons)) isReason = true;
    if (index === names) isReason = false;
    else if (part.kind === "names") placeOtherName(before, index, draft, isReason);
    else if (part.kind === "number" && index < at) readActors(before, index, draft);
    else if (isPart(part, "exactly") && before[index + 1]?.kind === "names")
      draft.leftOver.push(part.typed);
    else placeAround(part, draft, isReason);
  }
  if (subject?.kind === "names") {
    draft.by.push(...subject.mentions);
    return "named";
  }
  if (draft.actors !== undefined) return "everybody";
  if (pronoun >= 0) return "taken";
  return before.every((part) => isPart(part, ...aroundSubject)) ? "taken" : "unknown";
}

/** A name that does not act: who speaks, who is joined or answered, who is left out. */
function placeOtherName(
  before: readonly Part[],
  at: number,
  draft: Draft,
  isReason: boolean,
): void {
  const part = before[at];
  if (part?.kind !== "names" || isReported(before, at)) return;
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
  const previous = before[at - 1];
  if (isAnswered(before, at)) return false;
  if (isPart(previous, "announce") && isPart(before[at + 1], "to")) return false;
  if (isPart(previous, "of"))
    return (
      isPart(before[at - 2], "country", "member", "remark", "nobody") ||
      before[at - 2]?.kind === "number"
    );
  return !isPart(
    previous,
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
  );
}

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
  if (part?.kind !== "number" || isPart(parts[at + 1], "days")) return;
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
