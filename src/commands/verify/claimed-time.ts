/** Decides which waves or days a claim speaks of. */
import type { Book } from "../../book/book.ts";
import { firstDayOf, lastDayOf } from "../../book/dates.ts";
import type { Period } from "../../book/periods.ts";
import { nextDay, previousDay } from "../../book/periods.ts";
import type { Act, Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { isWithin } from "../../query/find-waves.ts";
import type { Claim } from "../../reading/claim.ts";
import type { TimeCondition } from "../../reading/frame.ts";
import type { Time } from "../../reading/time.ts";

/** The acts that a claim can mean; narrower ones are tried first. */
export interface ClaimedTime {
  readonly kind: "default" | "waves" | "period" | "other";
  readonly includes: (found: FoundAct) => boolean;
  readonly period?: Period;
}

/** None where the time can't be told without a clock. */
export function timesClaimed(book: Book, claim: Claim): readonly ClaimedTime[] | undefined {
  const period = claim.when === undefined ? undefined : periodOf(claim.when);
  if (claim.when !== undefined && period === undefined) return undefined;
  const { waves } = claim;
  const own = ownTime(waves, period);
  const isOpen = own === undefined || claim.isTimeTaken;
  const times = [...(own === undefined ? [] : [own]), ...(isOpen ? openTimes(book) : [])];
  return claim.isJoining || claim.isSameEvent ? times.slice(0, 1) : times;
}

function ownTime(waves: readonly Wave[], period: Period | undefined): ClaimedTime | undefined {
  if (waves.length === 0 && period === undefined) return undefined;
  return {
    kind: period === undefined ? "waves" : "period",
    ...(period !== undefined && { period }),
    includes: ({ wave, act }) =>
      (waves.length === 0 || waves.includes(wave)) &&
      (period === undefined || isWithin(period, act.on)),
  };
}

/** The default wave first; where it is not so there, any. */
const openTimes = (book: Book): readonly ClaimedTime[] => [
  { kind: "default", includes: ({ wave }) => wave === book.wave },
  { kind: "other", includes: ({ wave }) => wave !== book.wave },
];

const earliest = "1800-01-01";
const latest = "2199-12-31";

function periodOf({ relation, time, to }: TimeCondition): Period | undefined {
  const own = daysOf(time);
  const end = to === undefined ? own : daysOf(to);
  if (own === undefined || end === undefined) return undefined;
  switch (relation) {
    case "in":
      return { from: own.from, to: end.to };
    case "before":
      return { from: earliest, to: previousDay(own.from) };
    case "after":
      return { from: nextDay(own.to), to: latest };
    case "since":
      return { from: own.from, to: latest };
    case "until":
      return { from: earliest, to: own.to };
  }
}

function daysOf(time: Time): Period | undefined {
  switch (time.kind) {
    case "date":
      return { from: firstDayOf(time.date), to: lastDayOf(time.date) };
    case "span":
      return { from: time.from, to: time.to };
    case "two-days":
    case "no-day":
    case "relative":
      return undefined;
  }
}

/** Could it have been then, as far as its day is known? */
export const canBeIn = ({ from, to }: Period, { on }: Act): boolean =>
  firstDayOf(on) <= to && from <= lastDayOf(on);
