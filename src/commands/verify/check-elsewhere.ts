/** Looks for a claim at other times and the other way round, where the record has nothing of it. */
import type { Mention } from "../../book/names/mention.ts";
import type { Period } from "../../book/periods.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { findActs } from "../../query/find-acts.ts";
import type { Claim } from "../../reading/claim.ts";
import { fits } from "./check-number.ts";
import { actorsMeant, kindsOf } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { canBeIn } from "./claimed-time.ts";
import type { VerifyContext } from "./verify-context.ts";

/** The same at another time, the other way round, or not at all. */
export function checkElsewhere(
  context: VerifyContext,
  claim: Claim,
  by: Mention,
  {
    times: [time],
    acts,
    base,
  }: {
    readonly times: readonly ClaimedTime[];
    readonly acts: readonly FoundAct[];
    readonly base: Finding;
  },
): Finding {
  const kinds = kindsOf(claim);
  const { period } = time ?? {};
  const coarse = period === undefined ? [] : acts.filter(({ act }) => canBeIn(period, act));
  if (coarse.length > 0) return { ...base, acts: coarse };
  const turned = findActs(context.book, {
    of: actorsMeant(context.book, [by]),
    ...(claim.of.length > 0 && { by: actorsMeant(context.book, claim.of) }),
  }).filter(
    (found) =>
      claim.of.length > 0 &&
      time?.includes(found) === true &&
      kinds.includes(found.act.kind) &&
      isNumberOf(claim, found),
  );
  const [back] = turned;
  if (back !== undefined)
    return {
      ...base,
      verdict: "differs",
      why: "turned",
      acts: turned,
      wave: back.wave,
      ...(back.act.count !== undefined &&
        claim.count !== undefined && { recorded: back.act.count }),
    };
  const others = acts.filter((found) => kinds.includes(found.act.kind) && isNumberOf(claim, found));
  const other = nearestTo(others, period);
  if (other === undefined || period === undefined) return base;
  return {
    ...base,
    kind: "date",
    verdict: "differs",
    why: "other-time",
    acts: [other],
    ...(isOfYear(other.wave, period) && { wave: other.wave }),
    claimed: claim.when === undefined ? "" : dateOf(claim.when),
    recorded: other.act.on,
  };
}

/** Is the wave of the year that is claimed? */
const isOfYear = (wave: Wave, { from, to }: Period): boolean =>
  wave.from.slice(0, 4) <= to.slice(0, 4) && from.slice(0, 4) <= wave.to.slice(0, 4);

function dateOf({ time, typed }: NonNullable<Claim["when"]>): string {
  return time.kind === "date" ? time.date : typed;
}

const isNumberOf = ({ count }: Claim, { act }: FoundAct): boolean =>
  count === undefined || (act.count !== undefined && fits(count, act.count));

function nearestTo(acts: readonly FoundAct[], period: ClaimedTime["period"]): FoundAct | undefined {
  const from = period?.from ?? "";
  const distance = ({ act }: FoundAct) => Math.abs(Date.parse(act.on) - Date.parse(from));
  return acts.toSorted((one, other) => distance(one) - distance(other))[0];
}
