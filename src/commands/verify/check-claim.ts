/** Holds each claim of a text against the record. */
import type { Group } from "../../book/book.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Claim, QuoteClaim } from "../../reading/claim.ts";
import { checkActor } from "./check-act.ts";
import { checkQuote } from "./check-quote.ts";
import { checkRank } from "./check-rank.ts";
import { checkSum } from "./check-sum.ts";
import { checkTogether } from "./check-together.ts";
import type { ClaimFinding, Finding } from "./claim-finding.ts";
import type { VerifyContext } from "./verify-context.ts";

export function checkClaim(
  context: VerifyContext,
  claim: Claim | QuoteClaim,
): readonly ClaimFinding[] {
  if (claim.kind === "quote") {
    const finding = checkQuote(context.book, claim);
    return finding === undefined ? [] : [{ ...finding, text: claim.text }];
  }
  const { text, act } = claim;
  return findingsOf(context, claim).map((finding) => ({ ...finding, text, act }));
}

/** A claim of each of a list, or one of all together. */
function findingsOf(context: VerifyContext, claim: Claim): readonly Finding[] {
  const { by } = claim;
  // "17 EU states and Britain": a sum that is not read
  if (by.length === 0 || (by.length > 1 && claim.actors !== undefined))
    return [checkSum(context, claim)];
  const each = by.map((actor) => checkOne(context, { ...claim, by: [actor] }, actor));
  const together = by.length > 1 && !claim.isEach ? checkTogether(context, claim, each) : undefined;
  return together === undefined ? each : [together];
}

function checkOne(context: VerifyContext, claim: Claim, by: Mention): Finding {
  const group = context.book.groups.get(by.codes[0]);
  if (group !== undefined && isOfMembers(claim, group)) return checkSum(context, claim);
  const isRanked = claim.rank !== undefined || claim.moreThan.length + claim.fewerThan.length > 0;
  if (isRanked) return checkRank(context, claim, by);
  const own = checkActor(context, claim, by);
  return group === undefined ? own : withMembers(context, claim, own);
}

/** "25 NATO members", "the EU but not Austria": an organisation itself has nobody to leave out. */
const isOfMembers = (
  { isMembers, isAll, isMost, actors, without }: Claim,
  { kind }: Group,
): boolean =>
  isMembers ||
  isAll ||
  isMost ||
  actors !== undefined ||
  without.length > 0 ||
  kind !== "organisation";

/** An organisation is meant itself where it did such a thing; else its members. */
function withMembers(context: VerifyContext, claim: Claim, own: Finding): Finding {
  if (own.verdict === "agrees" || claim.isNone || claim.act !== "expelled") return own;
  const members = checkSum(context, claim);
  const hasActed = own.acts.some(({ act }) => act.kind === claim.act);
  return members.verdict === "agrees" || !hasActed ? members : own;
}
