/** Holds a claim about one actor against the acts of the record. */
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { ActKind, Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { findActs } from "../../query/find-acts.ts";
import type { Claim, ClaimedNumber } from "../../reading/claim.ts";
import { checkElsewhere } from "./check-elsewhere.ts";
import { checkNone } from "./check-none.ts";
import { fits } from "./check-number.ts";
import { actorsMeant, baseOf, isClear, kindsOf, ofClaimed } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { timesClaimed } from "./claimed-time.ts";
import { isWithinYear, sideOf } from "./complete-sides.ts";
import type { VerifyContext } from "./verify-context.ts";

export function checkActor(context: VerifyContext, claim: Claim, by: Mention): Finding {
  const times = timesClaimed(context.book, claim);
  const base = baseOf(claim, by);
  if (times === undefined || !isClear(claim, by)) return { ...base, verdict: "not-understood" };
  const acts = findActs(context.book, {
    by: actorsMeant(context.book, [by]),
    ...ofClaimed(context.book, claim),
  });
  const found = times.flatMap((time) => {
    const within = acts.filter(time.includes);
    return byWave(within).map((group) => holdAgainst(context, claim, group, base));
  });
  if (claim.isNone) return checkNone(context, claim, times, acts, base);
  return (
    found.find(({ verdict }) => verdict === "agrees") ??
    inSeveral(claim, times, acts, base) ??
    found.find(({ verdict }) => verdict === "differs") ??
    found[0] ??
    notJoined(context, claim, times, base) ??
    checkElsewhere(context, claim, by, { times, acts, base })
  );
}

/** "Over 40 since 2018": in a time longer than a year the number may be that of several waves. */
function inSeveral(
  claim: Claim,
  [time]: readonly ClaimedTime[],
  acts: readonly FoundAct[],
  base: Finding,
): Finding | undefined {
  const { count } = claim;
  if (count === undefined || time === undefined || isWithinYear(time)) return undefined;
  const kinds = kindsOf(claim);
  const own = acts.filter((found) => time.includes(found) && kinds.includes(found.act.kind));
  if (byWave(own).length < 2) return undefined;
  const together = withNumber(claim, count, { ...base, acts: own });
  return together.verdict === "agrees" ? together : { ...base, verdict: "not-understood" };
}

/** A country that is not in an event that the record has in full has not joined in. */
function notJoined(
  { book }: VerifyContext,
  claim: Claim,
  [time]: readonly ClaimedTime[],
  base: Finding,
): Finding | undefined {
  const wave = claim.isJoining ? sideOf(book, claim, time) : undefined;
  return wave === undefined ? undefined : { ...base, verdict: "differs", wave };
}

/** The acts of each wave, in the order in which the waves come. */
function byWave(acts: readonly FoundAct[]): readonly (readonly [FoundAct, ...FoundAct[]])[] {
  const groups = new Map<Wave, [FoundAct, ...FoundAct[]]>();
  for (const found of acts) {
    const group = groups.get(found.wave);
    if (group === undefined) groups.set(found.wave, [found]);
    else group.push(found);
  }
  return [...groups.values()];
}

function holdAgainst(
  context: VerifyContext,
  claim: Claim,
  acts: readonly [FoundAct, ...FoundAct[]],
  base: Finding,
): Finding {
  const [{ wave }] = acts;
  const kinds = kindsOf(claim);
  const own = acts.filter(({ act }) => kinds.includes(act.kind));
  const told = { ...base, wave, acts: own };
  if (own.length === 0) return otherKind(claim, acts, { ...base, wave });
  if (!isReasonOf(claim, wave)) return { ...told, verdict: "not-understood" };
  const special = ownSpecial(context, claim, own, told);
  if (special !== undefined) return special;
  const { count } = claim;
  if (count === undefined) return withDays(claim, { ...told, verdict: "agrees" });
  return withNumber(claim, count, told);
}

/** One act's number, or what the acts come to; where a number is missing, the whole can only be more. */
function withNumber(claim: Claim, count: ClaimedNumber, told: Finding): Finding {
  const counts = told.acts.flatMap(({ act }) => act.count ?? []);
  const total = counts.reduce((sum, each) => sum + each, 0);
  const isWhole = counts.length === told.acts.length;
  const isOpen = count.kind === "at-least" || count.kind === "more-than";
  const isOne = count.kind === "exactly" || count.kind === "about";
  const values = [...(isWhole || isOpen ? [total] : []), ...(isOne ? counts : [])];
  const fitting = values.find((value) => counts.length > 0 && fits(count, value));
  if (fitting !== undefined)
    return withDays(claim, { ...told, verdict: "agrees", recorded: fitting });
  if (claim.isPartial && total > count.value) return withPart(count, told);
  return isWhole
    ? { ...told, verdict: "differs", recorded: total }
    : { ...told, verdict: "not-on-record" };
}

/** Of some of those who were expelled, only a note may tell. */
function withPart({ value }: ClaimedNumber, told: Finding): Finding {
  const isNoted = told.acts.some(({ act }) => act.note?.match(/\d+/g)?.includes(String(value)));
  return isNoted
    ? { ...told, verdict: "agrees", recorded: value }
    : { ...told, verdict: "not-understood" };
}

/** An ambassador, a consulate in a city: what the record says of the act tells. */
function ownSpecial(
  { senses }: VerifyContext,
  claim: Claim,
  own: readonly FoundAct[],
  told: Finding,
): Finding | undefined {
  if (claim.place.length > 0) {
    const there = own.filter((found) =>
      claim.place.every((word) => textOf(found).includes(fold(word))),
    );
    return there.length > 0
      ? withSpecialNumber(claim, { ...told, acts: there, verdict: "agrees" })
      : { ...told, verdict: "differs" };
  }
  if (!claim.isAmbassador || claim.act !== "expelled") return undefined;
  const meant = own.filter((found) =>
    `${textOf(found)} ${titlesOf(found)}`.split(" ").some((word) => senses(word) === "ambassador"),
  );
  return meant.length > 0
    ? withSpecialNumber(claim, { ...told, acts: meant, verdict: "agrees" })
    : { ...told, acts: meant, verdict: "not-on-record" };
}

/** One is what such an act is about; of more, an act that counts others as well says nothing. */
function withSpecialNumber(claim: Claim, told: Finding): Finding {
  const { count } = claim;
  if (count === undefined || (count.kind === "exactly" && count.value === 1))
    return withDays(claim, told);
  return told.acts.every(({ act }) => act.count === 1)
    ? withNumber(claim, count, told)
    : { ...told, verdict: "not-understood" };
}

const textOf = ({ act: { id, what = "", note = "", reason = "" } }: FoundAct): string =>
  fold(`${id} ${what} ${note} ${reason}`);

const titlesOf = ({ wave }: FoundAct): string =>
  fold(`${wave.completeness ?? ""} ${wave.trigger ?? ""}`);

/** Where no number of days is on record, none differs; where days are all that is claimed, none agrees either. */
function withDays({ days, count }: Claim, finding: Finding): Finding {
  if (days === undefined) return finding;
  const known = finding.acts.flatMap(({ act }) => act.days ?? []);
  const told: Finding =
    count === undefined ? { ...finding, kind: "number", claimed: days } : finding;
  if (known.includes(days)) return { ...told, ...(count === undefined && { recorded: days }) };
  const [own] = known;
  if (own === undefined || known.length < finding.acts.length)
    return count === undefined ? { ...told, verdict: "not-on-record" } : finding;
  return { ...told, kind: "number", verdict: "differs", claimed: days, recorded: own };
}

/** A reason that is named without a time must be the wave's. */
function isReasonOf(claim: Claim, wave: Wave): boolean {
  if (claim.reason.length === 0 || claim.when !== undefined || claim.waves.length > 0) return true;
  const about = fold([wave.name, wave.trigger ?? "", ...wave.aliases, wave.id].join(" ")).split(
    /[ -]/,
  );
  return claim.reason.every((word) => about.includes(fold(word)));
}

function otherKind(claim: Claim, acts: readonly [FoundAct, ...FoundAct[]], base: Finding): Finding {
  const told = acts.filter(({ act }) => isTellable(act.kind));
  const [first] = told;
  if (first === undefined || claim.act !== "expelled") return base;
  const { count } = first.act;
  return {
    ...base,
    acts: told,
    verdict: "differs",
    why: "other-kind",
    ...(count !== undefined && claim.count !== undefined && { recorded: count }),
  };
}

const isTellable = (kind: ActKind): boolean => kind !== "no-answer";
