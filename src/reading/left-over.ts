/** Finds the words of a question that have no place in it. */

import type { Sense } from "../words/lexicon.ts";
import type { Clause } from "./clause.ts";
import { isSense } from "./clauses.ts";
import type { Token } from "./token.ts";

/** Words of expelling. */
export const expelling: readonly Sense[] = [
  "expel",
  "expelled",
  "throw",
  "deport",
  "expulsion",
  "do",
  "answer",
  "announce",
  "join",
  "in-return",
];
/** Words of other steps. */
export const stepping: readonly Sense[] = [
  "recall",
  "fetch",
  "close",
  "deny",
  "cut",
  "sever",
  "downgrade",
  "ban",
  "measure",
  "consulate",
  "nothing",
];

/** Words that have a place only beside one of these. */
const companions: Readonly<Partial<Record<Sense, readonly Sense[]>>> = {
  accreditation: ["deny"],
  ambassador: [...expelling, "recall", "fetch", "deny", "how-long"],
  away: ["throw", "expel", "expelled"],
  ban: ["entry", "diplomat", "who", "which", "did", "was"],
  close: ["consulate", "diplomat"],
  consulate: ["close"],
  cut: ["staff", "diplomat", "relations", "consulate"],
  deny: ["accreditation", "diplomat", "entry"],
  deport: ["diplomat"],
  draw: ["map", "timeline"],
  entry: ["ban", "deny"],
  fetch: ["ambassador"],
  leave: ["how-long"],
  person: expelling,
  relations: ["sever", "downgrade", "cut"],
  sever: ["relations"],
  staff: ["cut", "expel", "expelled", "recall"],
  throw: ["away", "in-return"],
};

/** The words without a place, as typed: those of no list, people where nobody speaks, and words without their companion. */
export const leftOverIn = (clause: Clause): readonly string[] =>
  clause.tokens.filter((token, at) => isLeftOver(clause, token, at)).map(({ typed }) => typed);

function isLeftOver({ tokens, has }: Clause, token: Token, at: number): boolean {
  switch (token.kind) {
    case "unknown":
      return !has("consulate");
    case "person":
      return true;
    case "word": {
      if (token.sense === "event") return !tokens.some(({ kind }) => kind === "wave");
      if (token.sense === "without" || token.sense === "outside") return true;
      if (token.sense === "when") return isSecondClause(tokens, at);
      const needed = companions[token.sense];
      return needed !== undefined && tokens[at + 1]?.kind !== "number" && !has(...needed);
    }
    case "name":
    case "wave":
    case "time":
    case "number":
      return false;
    case "ordinal":
      return !has("most", "fewest", "who", "which", "number", "list");
  }
}

/** "did Russia answer when Luxembourg expelled one": a second clause, and not the question when. */
const isSecondClause = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && !isSense(tokens[at - 1], "and") && isSense(tokens[0], "did", "was", "how-many", "who");
