/** Holds a claim that somebody did nothing against the record. */
import type { FoundAct } from "../../query/find-acts.ts";
import type { Claim } from "../../reading/claim.ts";
import { kindsOf } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { sideOf } from "./complete-sides.ts";
import type { VerifyContext } from "./verify-context.ts";

export function checkNone(
  { book }: VerifyContext,
  claim: Claim,
  times: readonly ClaimedTime[],
  acts: readonly FoundAct[],
  base: Finding,
): Finding {
  const [time] = times;
  const kinds = kindsOf(claim);
  const own = acts.filter(
    (found) => kinds.includes(found.act.kind) && time?.includes(found) === true,
  );
  const [first] = own;
  const told = { ...base, kind: "who" as const };
  if (first !== undefined) {
    const counts = own.flatMap(({ act }) => act.count ?? []);
    const total = counts.reduce((sum, each) => sum + each, 0);
    return {
      ...told,
      verdict: "differs",
      acts: own,
      wave: first.wave,
      ...(counts.length > 0 && { recorded: total }),
    };
  }
  const complete = sideOf(book, claim, time);
  if (complete === undefined) return told;
  return { ...told, verdict: "agrees", wave: complete };
}
