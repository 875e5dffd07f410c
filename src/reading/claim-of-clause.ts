/** Makes a claim of what a clause says, with what the clauses and sentences before it have said. */
import { fold } from "../book/names/fold.ts";
import type { Mention } from "../book/names/mention.ts";
import type { Wave } from "../book/wave.ts";
import type { Claim } from "./claim.ts";
import type { ClauseAct } from "./claim-act.ts";
import type { ClauseReading } from "./claim-clause.ts";
import { isMembers, ofBefore, placeOf } from "./claim-conditions.ts";
import { yearTaken } from "./claim-times.ts";
import type { TimeCondition } from "./frame.ts";
import type { LexiconIndex } from "./lexicon-index.ts";

/** What the sentences before a clause have said. */
export interface ClaimContext {
  readonly by: readonly Mention[];
  readonly of: readonly Mention[];
  readonly when?: TimeCondition;
  readonly waves: readonly Wave[];
  /** The claim that a clause without a verb goes on with. */
  readonly last?: Claim;
}

/** What is known where a clause begins. */
export interface SentenceContext {
  readonly context: ClaimContext;
  readonly isHeading: boolean;
  readonly isReported: boolean;
  /** Does the sentence have a word for also? */
  readonly isAlso: boolean;
  /** What the clauses before it in its own sentence have said. */
  readonly when: TimeCondition | undefined;
  readonly waves: readonly Wave[];
  readonly without: readonly Mention[];
}

/** An act with the words of its clause. */
export interface ToldAct {
  readonly act: ClauseAct;
  readonly reading: ClauseReading;
  readonly typed: string;
  /** Times beside the first. */
  readonly more: readonly TimeCondition[];
}

/** @returns undefined where nobody is said to have acted, or the words are about something else */
export function claimOfClause(
  index: LexiconIndex,
  told: ToldAct,
  before: SentenceContext,
): Claim | undefined {
  const { act, reading } = told;
  const by = actorsOf(reading, before);
  const isSilent = act.only === "answer" && reading.subject !== "named";
  if (by === undefined || isSilent || (!before.isHeading && isCountOfOthers(reading)))
    return undefined;
  const {
    subject: _,
    object: __,
    isTotal: ___,
    form: ____,
    isCountOfDiplomats: _____,
    ...own
  } = reading;
  const place = placeOf(act);
  return {
    kind: "act",
    text: told.typed,
    ...own,
    by,
    of: own.of.length > 0 ? own.of : ofBefore(othersBefore(act, before), by),
    isOfTaken: own.of.length === 0,
    without: [...own.without, ...before.without],
    isMembers: by.some((mention) => isMembersName(index, mention)) || isMembers(act),
    isReported: before.isReported,
    isSameEvent: before.isAlso && reading.subject === "taken",
    leftOver: leftOverOf(told, place),
    place,
    ...timeOf(place.length > 0 ? [] : own.waves, before),
  };
}

/** Who acted; nobody is named where a heading speaks of everybody. */
function actorsOf(
  reading: ClauseReading,
  { isHeading, context }: SentenceContext,
): readonly Mention[] | undefined {
  const { subject, by, object } = reading;
  switch (subject) {
    case "named":
    case "everybody":
      return by;
    case "taken":
      if (isHeading || object === "other") return [];
      return context.by.length > 0 ? context.by : undefined;
    case "unknown":
      return isHeading || isOfDiplomats(reading) ? [] : undefined;
  }
}

/** Somebody unknown expelled so many diplomats of a state: told, and not understood. */
const isOfDiplomats = ({ count, of, isCountOfDiplomats, leftOver }: ClauseReading): boolean =>
  count?.kind === "exactly" && of.length > 0 && isCountOfDiplomats && leftOver.length > 0;

/** "Germany expelled 15 migrants". */
const isCountOfOthers = ({ object, count }: ClauseReading): boolean =>
  object === "other" && count !== undefined;

/** Who answers does so to who has acted before. */
const othersBefore = (
  { only }: ClauseAct,
  { context: { by, of } }: SentenceContext,
): readonly Mention[] => (only === "answer" ? by : of);

/** "EU states": a name that holds the word for members. */
const isMembersName = ({ senses }: LexiconIndex, { typed }: Mention): boolean =>
  fold(typed)
    .split(" ")
    .some((word) => senses.get(word) === "member" || senses.get(word) === "country");

const leftOverOf = ({ reading, more }: ToldAct, place: readonly string[]): readonly string[] => [
  ...reading.leftOver.filter((word) => !place.includes(word)),
  ...more.map(({ typed }) => typed),
];

/** A time or an event of its own, or of its sentence, before one that was named earlier. */
function timeOf(
  own: readonly Wave[],
  { context, when, waves }: SentenceContext,
): Pick<Claim, "when" | "isTimeTaken" | "waves"> {
  const named = own.length > 0 ? own : waves;
  const isTimeTaken = when === undefined;
  if (isTimeTaken && named.length > 0) return { waves: named, isTimeTaken: false };
  const year = yearTaken(when ?? context.when, context.when);
  return {
    ...(year !== undefined && { when: year }),
    isTimeTaken,
    waves: isTimeTaken ? context.waves : named,
  };
}
