/** A clause: what is left of a question without its fillers, times, exclusions and comparisons. */
import type { Sense } from "../words/lexicon.ts";
import { isSense } from "./clauses.ts";
import type { Token } from "./token.ts";

export interface Clause {
  readonly tokens: readonly Token[];
  /** Says any of its words one of these? */
  readonly has: (...senses: readonly Sense[]) => boolean;
}

export const makeClause = (tokens: readonly Token[]): Clause => ({
  tokens,
  has: (...senses) => tokens.some((token) => isSense(token, ...senses)),
});
