/** The result of holding a claim against the record, before it is told. */
import type { CheckedClaim, Verdict } from "../../answer/reply.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import type { ClaimAct } from "../../reading/claim.ts";

export interface ClaimFinding {
  readonly text: string;
  readonly kind: CheckedClaim["kind"];
  readonly verdict: Verdict;
  readonly claimed?: number | string;
  readonly recorded?: number | string;
  /** The acts that decide it. */
  readonly acts: readonly FoundAct[];
  readonly act?: ClaimAct;
  /** Of a group, or of everybody. */
  readonly sum?: { readonly value: number; readonly countries: number };
  readonly quote?: FoundQuote;
  readonly wave?: Wave;
  /** The code of the one that the claim is about. */
  readonly of?: string;
  readonly from?: string;
  /** What of it is otherwise. */
  readonly why?: "other-kind" | "turned" | "other-time" | "other-speaker" | "altered";
}

/** A finding without the words of its claim. */
export type Finding = Omit<ClaimFinding, "text">;

export const codeOf = (mention: Mention | undefined): string | undefined => mention?.codes[0];
