/** Reads one clause into a claim: who acted, against whom, how many, when, and which words have no place. */

import type { Claim, ClaimedNumber } from "./claim.ts";
import type { ClauseAct } from "./claim-act.ts";
import type { Draft, SubjectSource } from "./claim-draft.ts";
import { newDraft, placeAround } from "./claim-draft.ts";
import type { ClaimObject } from "./claim-object.ts";
import { readObject } from "./claim-object.ts";
import type { Part } from "./claim-parts.ts";
import { isPart, isPossessive } from "./claim-parts.ts";
import { readRest } from "./claim-rest.ts";
import { readSubject } from "./claim-subject.ts";

export type ClauseReading = Omit<
  Claim,
  | "kind"
  | "text"
  | "when"
  | "isTimeTaken"
  | "isMembers"
  | "isOfTaken"
  | "isReported"
  | "isSameEvent"
> & {
  /** Is who acted taken from before? */
  readonly subject: SubjectSource;
  readonly object: ClaimObject["kind"];
  readonly isTotal: boolean;
  /** Are diplomats named, or so many that a sum must be meant? */
  readonly isCountOfDiplomats: boolean;
  readonly form: ClauseAct["form"];
};

export function readClause(found: ClauseAct): ClauseReading {
  const draft = newDraft();
  const last = found.before.at(-1);
  // "almost expelled four"
  if (found.form !== "noun" && last !== undefined && isPart(last, "about-number"))
    draft.leftOver.push(last.typed);
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
  if (found.only === "answer") placeAnswered(found.after, draft);
  else readRest(object.rest, draft, { object, isNoun: false });
  return readingOf(found, draft, object, draft.by.length > 0 ? "named" : subject);
}

/** Of a staff cut, the number stands behind it: by 45 people. */
function objectOf({ act, after, only }: ClauseAct): ClaimObject {
  if (only === "answer") return readObject(after.filter((part) => !isPart(part, "with")));
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
  const { after, count } = withoutCount(found.after);
  const read = readObject(before);
  const object = { ...read, ...(read.count === undefined && count !== undefined && { count }) };
  readRest(object.rest, draft, { object, isNoun: false });
  readRest(after, draft, { object, isNoun: false, isPassive: true });
  const subject = draft.by.length > 0 ? "named" : "everybody";
  return readingOf(found, draft, object, subject);
}

/** "Russian diplomats expelled by Germany: 4": how many stands last. */
function withoutCount(after: readonly Part[]): {
  readonly after: readonly Part[];
  readonly count?: ClaimedNumber;
} {
  const [names, number] = after.slice(-2);
  if (names?.kind !== "names" || number?.kind !== "number") return { after };
  return { after: after.slice(0, -1), count: { kind: "exactly", value: number.value } };
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
  found: ClauseAct,
  draft: Draft,
  object: ClaimObject,
  subject: SubjectSource,
): ClauseReading {
  const { act, isAnswer, form, only } = found;
  const { flags, by, of, moreThan, fewerThan, without, alongside, waves, reason, leftOver } = draft;
  const isTotal = object.isTotal || flags.has("total") || flags.has("together");
  return {
    act,
    by,
    of: object.of.length > 0 ? object.of : of,
    ...numbersOf(object, draft),
    isEach: flags.has("each"),
    isAll: flags.has("all"),
    isMost: draft.isMost,
    isTogether: isTotal,
    isNone: object.isNone || flags.has("not") || flags.has("nobody"),
    isAmbassador: object.isAmbassador,
    isAnybody: object.isAnybody,
    moreThan,
    fewerThan,
    without,
    alongside,
    isInReturn: isAnswer || flags.has("in-return"),
    waves,
    reason,
    place: [],
    leftOver: [...leftOver, ...negatedNumber(object, draft)],
    subject,
    form,
    object: only !== undefined && only !== "days" ? "people" : objectKind(found, draft, object),
    isTotal,
    isCountOfDiplomats: object.isDiplomat || object.count?.kind !== "exactly",
    isJoining: only === "join",
    isPartial: flags.has("staff"),
  };
}

/** How many, by how many, in how many days, at which place in a ranking. */
function numbersOf(
  object: ClaimObject,
  draft: Draft,
): Pick<ClauseReading, "count" | "actors" | "days" | "rank"> {
  const { count } = object;
  const { actors, days } = draft;
  const rank = rankOf(object, draft);
  return {
    ...(count !== undefined && { count }),
    ...(actors !== undefined && { actors }),
    ...(days !== undefined && { days }),
    ...(rank !== undefined && { rank }),
  };
}

/** A deadline, a comparison and a rank say enough without an object: "was the first to expel". */
function objectKind(
  { after, only }: ClauseAct,
  { flags, days, moreThan, fewerThan, leftOver }: Draft,
  { kind }: ClaimObject,
): ClaimObject["kind"] {
  if (only === "days") return days !== undefined && leftOver.length === 0 ? "people" : "other";
  const isRanked = after.length === 0 && (flags.has("first") || flags.has("last"));
  const isCompared = moreThan.length + fewerThan.length > 0;
  return kind === "other" && (isRanked || isCompared || isLikened(after)) ? "number" : kind;
}

/** "the same number as Poland", "twice as many as Italy", "as many diplomats as France" */
function isLikened(after: readonly Part[]): boolean {
  const [noun, sign, names] = after.slice(-3);
  const [first] = after;
  if (after.at(-1)?.kind !== "names") return false;
  if (isPart(first, "same") || isPart(after.at(-2), "exactly")) return true;
  const isAs = first?.kind === "unknown" && sign?.kind === "unknown" && names?.kind === "names";
  return isAs && isPart(noun, "diplomat");
}

/** A number says more than a rank beside it. */
function rankOf({ count, rank }: ClaimObject, { flags }: Draft): ClauseReading["rank"] {
  if (count !== undefined) return undefined;
  return rank ?? (["most", "fewest", "first", "last"] as const).find((each) => flags.has(each));
}

/** "did not expel 15" may mean nobody, or another number. */
const negatedNumber = ({ count }: ClaimObject, { flags }: Draft): readonly string[] =>
  flags.has("not") && count !== undefined ? [String(count.value)] : [];

/** "Romania: one diplomat expelled": who acted stands first, as in a table. */
function withoutRow(before: readonly Part[], draft: Draft): readonly Part[] {
  const [first, second] = before;
  if (first?.kind !== "names" || second?.kind !== "number" || isPossessive(first)) return before;
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
        "several",
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
