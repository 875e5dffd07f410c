/** Holds claims about groups and about everybody against the sums of waves. */
import type { Scope } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import type { Addend } from "../../book/count-expelled.ts";
import { sumOf } from "../../book/count-expelled.ts";
import { isCountry, memberList, membersOn } from "../../book/members.ts";
import type { Wave } from "../../book/wave.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import { sumActs } from "../../query/wave-sums.ts";
import type { Claim } from "../../reading/claim.ts";
import { fits } from "./check-number.ts";
import { baseOf, codesOf } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { timesClaimed } from "./claimed-time.ts";
import type { VerifyContext } from "./verify-context.ts";

/** Everybody, as a group. */
const everybody = "all";

/** A sum that may be meant: of the list or of the whole record, with or without what organisations did themselves. */
interface PossibleSum {
  readonly wave: Wave;
  readonly value: number;
  readonly countries: number;
  /** How many members there are; none where they are not listed. */
  readonly size: number;
}

export function checkSum(context: VerifyContext, claim: Claim): Finding {
  const [by] = claim.by;
  const code = by?.codes[0] ?? everybody;
  const base: Finding = { ...baseOf(claim, by), of: code, kind: "sum", ...claimedOf(claim) };
  const times = timesClaimed(context.book, claim);
  const group = context.book.groups.get(code);
  if (
    times === undefined ||
    group === undefined ||
    claim.leftOver.length > 0 ||
    claim.by.length > 1
  )
    return { ...base, verdict: "not-understood" };
  const sums = times.flatMap((time) => sumsIn(context, claim, group, time));
  const agreeing = sums.find((sum) => agrees(claim, sum));
  const [first] = sums;
  const shown = agreeing ?? first;
  if (shown === undefined) return base;
  const { wave, value, countries } = shown;
  return {
    ...base,
    wave,
    acts: wave.expulsions.map((act) => ({ wave, act })),
    verdict: agreeing === undefined ? "differs" : "agrees",
    recorded: claim.count === undefined ? countries : value,
    sum: { value, countries },
  };
}

function claimedOf({ count, actors }: Claim): Pick<Finding, "claimed"> {
  const claimed = count ?? actors;
  return claimed === undefined ? {} : { claimed: claimed.value };
}

function agrees(claim: Claim, { value, countries, size }: PossibleSum): boolean {
  const { count, actors, isNone, isAll } = claim;
  if (isNone) return countries === 0;
  if (isAll && actors === undefined && countries !== size) return false;
  return (
    (count === undefined || fits(count, value)) &&
    (actors === undefined || fits(actors, countries)) &&
    (count !== undefined || actors !== undefined || countries > 0)
  );
}

function sumsIn(
  context: VerifyContext,
  claim: Claim,
  group: Group,
  time: ClaimedTime,
): readonly PossibleSum[] {
  if (time.kind === "other") return [];
  const { book } = context;
  const targets = codesOf(book, claim.of);
  return book.waves
    .filter((wave) => wave.expulsions.some((act) => time.includes({ wave, act })))
    .filter(({ target }) => claim.of.length === 0 || targets.includes(target))
    .filter((wave) => isSummed(context, claim, group, wave))
    .flatMap((wave) => sumsOf(context, claim, group, wave));
}

function isSummed({ book }: VerifyContext, _claim: Claim, group: Group, wave: Wave): boolean {
  const isMember = membersOn(book, group, wave.membership);
  const acts = wave.acts.filter(
    ({ kind, of, by }) => kind === "expelled" && of.includes(wave.target) && by.some(isMember),
  );
  return acts.length === 0
    ? wave.complete === "both" || wave.complete === "expulsions"
    : sumActs(wave, acts).kind === "sum";
}

function sumsOf(
  { book }: VerifyContext,
  claim: Claim,
  group: Group,
  wave: Wave,
): readonly PossibleSum[] {
  const left = new Set(claim.without.flatMap(({ codes }) => codesFoundBy(book, codes[0])));
  const isMember = membersOn(book, group, wave.membership);
  const isMeant = (code: string) => isMember(code) && !left.has(code);
  const withItself = (code: string) => isMeant(code) || (!isCountry(book, code) && !left.has(code));
  const scopes: readonly Scope[] = wave.article === undefined ? ["record"] : ["article", "record"];
  return scopes.flatMap((scope) => {
    const sum = sumOf(wave, isMeant, scope);
    const size = memberList(group, wave.membership).filter((code) => !left.has(code)).length;
    const own = { wave, value: sum.value, countries: countriesIn(sum.addends), size };
    if (group.kind !== "everyone") return [own];
    return [own, { ...own, value: sumOf(wave, withItself, scope).value }];
  });
}

const countriesIn = (addends: readonly Addend[]): number => addends.length;
