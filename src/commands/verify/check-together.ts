/** Holds a number that several are said to have come to together against what each of them did in one wave. */
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { findActs } from "../../query/find-acts.ts";
import type { Claim } from "../../reading/claim.ts";
import { fits } from "./check-number.ts";
import { actorsMeant, kindsOf, ofClaimed } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import { timesClaimed } from "./claimed-time.ts";
import type { VerifyContext } from "./verify-context.ts";

/**
 * "Germany and France expelled eight": what they did together, where that is said or is so.
 *
 * @param each what the record says of each of them alone
 * @returns undefined where each is meant
 */
export function checkTogether(
  context: VerifyContext,
  claim: Claim,
  each: readonly Finding[],
): Finding | undefined {
  const { count, isTogether } = claim;
  const [first] = each;
  if (count === undefined || first === undefined || isUnread(each)) return undefined;
  const sums = sumsOf(context, claim);
  const agreeing = sums.find(({ value }) => fits(count, value));
  const isEachSo = each.every(({ verdict }) => verdict === "agrees");
  if (!isTogether && (agreeing === undefined || isEachSo)) return undefined;
  const { recorded: _, ...base } = first;
  return findingOf(agreeing ?? sums[0], { ...base, kind: "sum" }, agreeing !== undefined);
}

const isUnread = (each: readonly Finding[]): boolean =>
  each.some(({ verdict }) => verdict === "not-understood");

/** What all of them did in one wave. */
interface JointSum {
  readonly wave: Wave;
  readonly acts: readonly FoundAct[];
  readonly value: number;
  readonly countries: number;
}

function findingOf(sum: JointSum | undefined, base: Finding, isSo: boolean): Finding {
  if (sum === undefined) return { ...base, verdict: "not-on-record", acts: [] };
  const { wave, acts, value, countries } = sum;
  const verdict = isSo ? "agrees" : "differs";
  return { ...base, verdict, wave, acts, recorded: value, sum: { value, countries } };
}

/** Those of the time that is claimed, the default wave before others; only where each of them acted, and every number is known. */
function sumsOf({ book }: VerifyContext, claim: Claim): readonly JointSum[] {
  const own = claim.by.map((by) =>
    findActs(book, { by: actorsMeant(book, [by]), ...ofClaimed(book, claim) }).filter(({ act }) =>
      kindsOf(claim).includes(act.kind),
    ),
  );
  return (timesClaimed(book, claim) ?? []).flatMap(({ includes }) => {
    const within = own.map((acts) => acts.filter(includes));
    const waves = new Set(within[0]?.map(({ wave }) => wave));
    return [...waves].flatMap((wave) =>
      sumIn(
        wave,
        within.map((acts) => acts.filter((found) => found.wave === wave)),
      ),
    );
  });
}

function sumIn(wave: Wave, each: readonly (readonly FoundAct[])[]): readonly JointSum[] {
  const acts = each.flat();
  const counts = acts.flatMap(({ act }) => act.count ?? []);
  if (each.some((own) => own.length === 0) || counts.length < acts.length) return [];
  const value = counts.reduce((sum, count) => sum + count, 0);
  return [{ wave, acts, value, countries: each.length }];
}
