/** Reads one clause into a claim: who acted, against whom, how many, when, and which words have no place. */
import type { Mention } from "../book/names/mention.ts";
import type { Wave } from "../book/wave.ts";
import type { Sense } from "../words/lexicon.ts";
import type { Claim } from "./claim.ts";
import type { ClauseAct } from "./claim-act.ts";
import type { ClaimObject } from "./claim-object.ts";
import { readObject } from "./claim-object.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";

export type ClauseReading = Omit<
  Claim,
  "kind" | "text" | "when" | "isTimeTaken" | "isMembers" | "isOfTaken"
> & {
  /** Is whoever acted taken from before? */
  readonly subject: "named" | "taken" | "everybody" | "unknown";
  readonly object: ClaimObject["kind"];
  readonly isTotal: boolean;
  readonly form: ClauseAct["form"];
};

/** What is gathered while the words around the verb are read. */
interface Draft {
  by: Mention[];
  of: Mention[];
  moreThan: Mention[];
  fewerThan: Mention[];
  without: Mention[];
  waves: Wave[];
  reason: string[];
  leftOver: string[];
  flags: Set<Sense>;
  days?: number;
  actors?: Claim["actors"];
}

const newDraft = (): Draft => ({
  by: [],
  of: [],
  moreThan: [],
  fewerThan: [],
  without: [],
  waves: [],
  reason: [],
  leftOver: [],
  flags: new Set(),
});

export function readClause(found: ClauseAct): ClauseReading {
  const draft = newDraft();
  switch (found.form) {
    case "active":
      return activeClause(found, draft);
    case "passive":
      return passiveClause(found, draft);
    case "noun":
      return nounClause(found, draft);
  }
}

function activeClause(found: ClauseAct, draft: Draft): ClauseReading {
  const subject = readSubject(found.before, draft);
  const object = objectOf(found);
  if (found.isOnlyAnswer) placeAnswered(found.after, draft);
  else readRest(object.rest, draft, { object, isNoun: false });
  return readingOf(found, draft, object, draft.by.length > 0 ? "named" : subject);
}

/** Of a staff cut, the number stands behind it: by 45 people. */
function objectOf({ act, after, isOnlyAnswer }: ClauseAct): ClaimObject {
  if (isOnlyAnswer) return readObject(after.filter((part) => !isPart(part, "with")));
  const object = readObject(after);
  const at = object.rest.findIndex((part) => part.kind === "number");
  if (act !== "staff-cut" || object.count !== undefined || !isPart(object.rest[at - 1], "by"))
    return object;
  const { count } = readObject(object.rest.slice(at));
  return { ...object, ...(count !== undefined && { count }), rest: object.rest.slice(at + 2) };
}

/** Whom somebody answered: the first who is named. */
function placeAnswered(after: readonly Part[], draft: Draft): void {
  const [first] = after.flatMap((part) => (part.kind === "names" ? part.mentions : []));
  if (first !== undefined) draft.of.push(first);
  else if (!after.every((part) => part.kind === "number" || isPart(part, "with")))
    draft.leftOver.push(...after.map(({ typed }) => typed));
}

function passiveClause(found: ClauseAct, draft: Draft): ClauseReading {
  const before = withoutLead(withoutRow(found.before, draft), draft);
  const object = readObject(before);
  readRest(object.rest, draft, { object, isNoun: false });
  readRest(found.after, draft, { object, isNoun: false, isPassive: true });
  const subject = draft.by.length > 0 ? "named" : "everybody";
  return readingOf(found, draft, object, subject);
}

/** "Britain's expulsion of 90 Soviet officials", "announced the expulsion of four by Germany". */
function nounClause(found: ClauseAct, draft: Draft): ClauseReading {
  const subject = readSubject(found.before, draft);
  const object = readObject(found.after);
  readRest(object.rest, draft, { object, isNoun: true });
  const isNamed = draft.by.length > 0;
  return readingOf(
    found,
    draft,
    object,
    isNamed ? "named" : subject === "taken" ? "unknown" : subject,
  );
}

function readingOf(
  { act, isAnswer, isOnlyAnswer, form }: ClauseAct,
  draft: Draft,
  object: ClaimObject,
  subject: ClauseReading["subject"],
): ClauseReading {
  const { flags, by, of, moreThan, fewerThan, without, waves, reason, leftOver } = draft;
  const isNegated = flags.has("not");
  const rank =
    object.count !== undefined
      ? undefined
      : (object.rank ??
        (["most", "fewest", "first", "last"] as const).find((each) => flags.has(each)));
  return {
    act,
    by,
    of: object.of.length > 0 ? object.of : of,
    ...(object.count !== undefined && { count: object.count }),
    ...(draft.actors !== undefined && { actors: draft.actors }),
    ...(draft.days !== undefined && { days: draft.days }),
    ...(rank !== undefined && { rank }),
    isEach: flags.has("each"),
    isAll: flags.has("all"),
    isTogether: flags.has("together") || flags.has("total"),
    isNone: object.isNone || isNegated || flags.has("nobody"),
    isAmbassador: object.isAmbassador,
    isAnybody: object.isAnybody,
    moreThan,
    fewerThan,
    without,
    isInReturn: isAnswer || flags.has("in-return"),
    waves,
    reason,
    place: [],
    leftOver:
      isNegated && object.count !== undefined
        ? [...leftOver, String(object.count.value)]
        : leftOver,
    subject,
    form,
    object: isOnlyAnswer ? "people" : object.kind,
    isTotal: flags.has("total") || flags.has("together"),
  };
}

/** Words after which whoever acted is named anew: said that …, announced that …. */
const reporting: readonly Sense[] = ["say", "announce", "that"];

function readSubject(before: readonly Part[], draft: Draft): ClauseReading["subject"] {
  const names = before.findLastIndex((part, at) => part.kind === "names" && canAct(before, at));
  const pronoun = before.findLastIndex((part) => isPart(part, "pronoun"));
  const at = names < 0 && pronoun < 0 ? before.length : Math.max(names, pronoun);
  const subject = before[names];
  let isReason = false;
  for (const [index, part] of before.entries()) {
    if (isPart(part, ...reasons)) isReason = true;
    if (index === names) isReason = false;
    else if (part.kind === "names" && isReported(before, index)) continue;
    else if (part.kind === "names" && isPart(before[index - 1], "without"))
      draft.without.push(...part.mentions);
    else if (part.kind === "names" && isPart(before[index - 1], "join"))
      draft.without.push(...part.mentions);
    else if (isPart(part, "exactly") && before[index + 1]?.kind === "names")
      draft.leftOver.push(part.typed);
    else if (part.kind === "number" && isPart(before[index + 1], "days")) continue;
    else if (part.kind === "names" && isAnswered(before, index)) draft.of.push(...part.mentions);
    else if (part.kind === "number" && index < at) readActors(before, index, draft);
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
function readActors(parts: readonly Part[], at: number, draft: Draft): void {
  const part = parts[at];
  if (part?.kind !== "number") return;
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

/** "Romania: one diplomat expelled": who acted stands first, as in a table. */
function withoutRow(before: readonly Part[], draft: Draft): readonly Part[] {
  const [first, second] = before;
  if (first?.kind !== "names" || second?.kind !== "number") return before;
  draft.by.push(...first.mentions);
  return before.slice(1);
}

/** Words before a passive's object: where it was, how it is reported. */
function withoutLead(before: readonly Part[], draft: Draft): readonly Part[] {
  const from = before.findIndex(
    (part) =>
      part.kind === "number" ||
      part.kind === "names" ||
      isPart(
        part,
        "diplomat",
        "article",
        "nobody",
        "dozens",
        "more-than",
        "fewer-than",
        "at-least",
        "at-most",
        "about-number",
        "exactly",
      ),
  );
  for (const part of before.slice(0, Math.max(from, 0))) placeAround(part, draft);
  return before.slice(Math.max(from, 0));
}

const reasons: readonly Sense[] = ["over", "after", "for", "more-than", "answer", "before"];

/** Words that may stand around a claim without changing it. */
const harmless: readonly Sense[] = [
  "did",
  "was",
  "say",
  "announce",
  "that",
  "remark",
  "adjective",
  "and",
  "country",
  "member",
  "itself",
  "pronoun",
  "in",
  "on",
  "of",
  "by",
  "to",
  "from",
  "with",
  "for",
  "over",
  "after",
  "event",
  "article",
  "leave",
  "away",
  "join",
  "answer",
  "would",
  "later",
  "same-time",
  "exactly",
  "about-number",
  "follow",
  "more-than",
  "at-least",
  "fewer-than",
  "days",
  "call",
  "tell",
  "clause",
  "or",
  "accreditation",
  "at-most",
  "among",
  "staff",
  "than",
  "most",
];

const told: readonly Sense[] = [
  "each",
  "not",
  "nobody",
  "first",
  "last",
  "most",
  "fewest",
  "in-return",
  "total",
  "together",
  "more",
  "fewer",
  "all",
];

function placeAround(part: Part, draft: Draft, isReason = false): void {
  switch (part.kind) {
    case "wave":
      draft.waves.push(...part.waves);
      return;
    case "word":
      if (told.includes(part.sense)) draft.flags.add(part.sense);
      else if (!isReason && !harmless.includes(part.sense)) draft.leftOver.push(part.typed);
      return;
    case "person":
    case "time":
      return;
    case "names":
    case "number":
    case "unknown":
      if (!isReason) draft.leftOver.push(part.typed);
      else if (part.kind === "unknown") draft.reason.push(part.typed);
  }
}

interface RestContext {
  readonly isPassive?: true;
  readonly object: ClaimObject;
  readonly isNoun: boolean;
}

function readRest(rest: readonly Part[], draft: Draft, context: RestContext): void {
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
  const isLeft = at === 0 || isPart(before, "leave") || (isPart(before, "from") && object.of.length > 0);
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
