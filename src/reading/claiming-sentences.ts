/** Tells a sentence that claims something from a question, a condition, and what is made up. */
import type { Sense } from "../words/lexicon.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./token.ts";

/** Words by which a sentence asks. */
const asking: readonly Sense[] = [
  "how-many",
  "how-long",
  "who",
  "whom",
  "which",
  "what",
  "did",
  "was",
  "is-it-true",
];

/** Words by which a sentence says that something is not so. */
const unreal: readonly Sense[] = ["conditional", "made-up"];

export function isClaiming(sentence: Sentence, tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  const has = (...senses: readonly Sense[]) =>
    tokens.some((token) => token.kind === "word" && senses.includes(token.sense));
  if (has(...unreal) || has("how-many")) return false;
  const isWhy = first?.kind === "word" && first.sense === "why";
  if (sentence.isQuestion) return isWhy;
  if (first?.kind !== "word") return true;
  if (first.sense === "when")
    return !(second?.kind === "word" && (second.sense === "did" || second.sense === "was"));
  return !asking.includes(first.sense);
}
