/** A clause: what is left of a question without its fillers, times, exclusions and comparisons. */
import type { Sense } from "../words/lexicon.ts";
import type { Token } from "./token.ts";

export interface Clause {
  readonly tokens: readonly Token[];
  /** Says any of its words one of these? */
  readonly has: (...senses: readonly Sense[]) => boolean;
}

export function makeClause(tokens: readonly Token[]): Clause {
  const said = new Set(tokens.flatMap((token) => (token.kind === "word" ? [token.sense] : [])));
  return { tokens, has: (...senses) => senses.some((sense) => said.has(sense)) };
}
