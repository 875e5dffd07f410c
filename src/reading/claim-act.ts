/** Finds the act that a clause tells of, and where its verb stands. */

import type { Sense } from "../words/lexicon.ts";
import type { ClaimAct } from "./claim.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";
import { daysAt } from "./claim-times.ts";

export interface ClauseAct {
  readonly act: ClaimAct;
  /** What stands before the verb, and behind it. */
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly form: "active" | "passive" | "noun";
  /** "answered by expelling", "in return". */
  readonly isAnswer: boolean;
  /** All that is told: "Russia did not answer", "Germany gave them a week", "Austria joined in". */
  readonly only?: "answer" | "days" | "join";
}

/** @param isContinued has the sentence told of an act before? */
export const actIn = (clause: readonly Part[], isContinued: boolean): ClauseAct | undefined =>
  dividedVerb(clause) ??
  joinIn(clause) ??
  expulsionIn(clause) ??
  otherActIn(clause) ??
  (isContinued ? refusalIn(clause) : undefined) ??
  onlyAct(clause);

function expulsionIn(clause: readonly Part[]): ClauseAct | undefined {
  const verb = clause.findIndex((part) => isPart(part, "expel", "expelled"));
  if (verb >= 0) return actAt(clause, "expelled", verb);
  const noun = clause.findIndex((part) => isPart(part, "expulsion"));
  const isAnswer = clause.some((part) => isPart(part, "answer"));
  return noun < 0 || isAnswer ? undefined : { ...actAt(clause, "expelled", noun), form: "noun" };
}

function otherActIn(clause: readonly Part[]): ClauseAct | undefined {
  const has = (...senses: readonly Sense[]) => clause.some((part) => isPart(part, ...senses));
  for (const [act, senses, needed] of otherActs) {
    const at = clause.findIndex((part) => isPart(part, ...senses));
    if (at >= 0 && (needed.length === 0 || has(...needed))) return actAt(clause, act, at);
  }
  return undefined;
}

/** "NATO expelled seven and refused three": accreditation, behind expulsions. */
function refusalIn(clause: readonly Part[]): ClauseAct | undefined {
  const at = clause.findIndex((part) => isPart(part, "deny"));
  return at >= 0 && clause[at + 1]?.kind === "number"
    ? actAt(clause, "accreditations-denied", at)
    : undefined;
}

/** An act of which a clause says no more than that it was, or how long it gave. */
function onlyAct(clause: readonly Part[]): ClauseAct | undefined {
  const answer = clause.findIndex((part) => isPart(part, "answer"));
  if (answer >= 0) return { ...actAt(clause, "expelled", answer), only: "answer" };
  const given = clause.findIndex((part, at) => isPart(part, "give") && isDeadline(clause, at));
  if (given >= 0) return { ...actAt(clause, "expelled", given), form: "active", only: "days" };
  const followed = clause.findIndex((part) => isPart(part, "follow"));
  if (followed < 0) return undefined;
  const act = actAt(clause, "expelled", followed);
  return isPart(act.after[0], "with") ? { ...act, after: act.after.slice(1) } : act;
}

/** "Austria joined in", "Austria joined the expulsions", "Austria followed suit" */
function joinIn(clause: readonly Part[]): ClauseAct | undefined {
  const at = clause.findIndex((part) => isPart(part, "join", "follow"));
  const isLast = clause
    .slice(at + 1)
    .every((part) => isPart(part, "in", "remark", "same-time", "expulsion"));
  if (at <= 0 || !isLast) return undefined;
  return { ...actAt(clause.slice(0, at + 1), "expelled", at), form: "active", only: "join" };
}

/** "gave them two weeks", "gave the Russians seven days" */
function isDeadline(clause: readonly Part[], verb: number): boolean {
  const days = clause.findIndex((_, at) => at > verb && daysAt(clause, at) !== undefined);
  const between = clause.slice(verb + 1, Math.max(days, 0));
  return (
    days > verb &&
    between.every(
      (part) => isPart(part, "person", "diplomat") || (part.kind === "names" && part.isPeople),
    )
  );
}

const otherActs: readonly (readonly [ClaimAct, readonly Sense[], readonly Sense[]])[] = [
  ["accreditations-denied", ["deny"], ["accreditation"]],
  ["ambassador-recalled", ["recall"], ["ambassador", "diplomat"]],
  ["consulate-closed", ["close"], ["consulate"]],
  ["relations-severed", ["sever", "cut"], ["relations"]],
  ["relations-downgraded", ["downgrade"], ["relations"]],
  ["staff-cut", ["cut"], ["staff", "diplomat"]],
  ["expelled", ["deport"], ["diplomat"]],
];

function actAt(clause: readonly Part[], act: ClaimAct, at: number): ClauseAct {
  const before = clause.slice(0, at);
  const after = clause.slice(at + 1).filter((part) => !isPart(part, "accreditation"));
  const isParticiple = isPart(clause[at], "expelled", "recall", "close", "deny", "throw", "deport");
  const isPassive =
    isParticiple &&
    (isPart(
      before.findLast((part) => !isPart(part, "not", "remark", "and")),
      "was",
    ) ||
      after.some((part) => isPart(part, "by") && isParty(after, part)) ||
      before.some((part) => isPart(part, "by") && isParty(before, part)) ||
      isPart(before.at(-1), "diplomat", "ambassador", "consulate", "person"));
  return {
    act,
    before,
    after,
    form: isPassive ? "passive" : "active",
    isAnswer: clause.some((part) => isPart(part, "answer", "in-return")),
  };
}

/** "by Germany", not "by expelling". */
function isParty(parts: readonly Part[], by: Part): boolean {
  const next = parts.slice(parts.indexOf(by) + 1).find((part) => part.kind !== "number");
  return next?.kind === "names" || isPart(next, "country", "member");
}

/** Verbs in two parts: "sent two diplomats home", "gave them the boot", "told them to leave". */
function dividedVerb(clause: readonly Part[]): ClauseAct | undefined {
  for (const at of clause.keys())
    for (const verb of secondParts) {
      const end = endOfVerb(clause, at, verb);
      const rest = clause.filter((_, index) => index !== end);
      if (end >= 0) return actAt(rest, verb[2], at);
    }
  return undefined;
}

/** Where the second part of a verb stands; -1 where the first does not stand there, or has no second. */
function endOfVerb(clause: readonly Part[], at: number, verb: DividedVerb): number {
  const [first, second, , needed] = verb;
  const has = needed.length === 0 || clause.some((other) => isPart(other, ...needed));
  if (!has || !isPart(clause[at], ...first)) return -1;
  return clause.findIndex(
    (other, index) => index > at && isPart(other, ...second) && isBetween(clause, at, index),
  );
}

type DividedVerb = readonly [readonly Sense[], readonly Sense[], ClaimAct, readonly Sense[]];

const secondParts: readonly DividedVerb[] = [
  [["throw"], ["away"], "expelled", []],
  [["leave", "give"], ["expel", "expelled"], "expelled", []],
  [["leave", "give", "tell", "announce", "did"], ["leave"], "expelled", ["diplomat", "person"]],
  [["announce", "call"], ["expelled"], "expelled", []],
  [["announce", "tell"], ["away"], "expelled", ["diplomat", "person"]],
  [["call", "recall", "throw"], ["away"], "ambassador-recalled", ["ambassador"]],
];

/** Between the two parts stands an object, and no other clause. */
function isBetween(clause: readonly Part[], from: number, to: number): boolean {
  const between = clause.slice(from + 1, to);
  return (
    between.some(
      (part) =>
        part.kind === "names" ||
        part.kind === "number" ||
        isPart(part, "diplomat", "person", "ambassador"),
    ) && !between.some((part) => isPart(part, "that", "was", "pronoun", "did"))
  );
}
