/** Holds each claim of a text against the record. */
import type { Mention } from "../../book/names/mention.ts";
import type { Claim, QuoteClaim } from "../../reading/claim.ts";
import { checkActor } from "./check-act.ts";
import { checkQuote } from "./check-quote.ts";
import { checkRank } from "./check-rank.ts";
import { checkSum } from "./check-sum.ts";
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
  if (by.length === 0) return [checkSum(context, claim)];
  return by.map((each) => checkOne(context, { ...claim, by: [each] }, each));
}

function checkOne(context: VerifyContext, claim: Claim, by: Mention): Finding {
  const group = context.book.groups.get(by.codes[0]);
  if (group !== undefined && isOfMembers(context, claim, by)) return checkSum(context, claim);
  const isRanked = claim.rank !== undefined || claim.moreThan.length + claim.fewerThan.length > 0;
  return isRanked ? checkRank(context, claim, by) : checkActor(context, claim, by);
}

/** An organisation that acted for itself is meant itself, unless its members are named. */
function isOfMembers(context: VerifyContext, claim: Claim, by: Mention): boolean {
  if (claim.isMembers || claim.actors !== undefined) return true;
  const group = context.book.groups.get(by.codes[0]);
  if (group?.kind !== "organisation") return true;
  const { verdict, acts } = checkActor(context, claim, by);
  return verdict !== "agrees" && acts.length === 0 && !claim.isNone;
}
