/** The senses of words that tell of acts: one list of each kind, for questions and for claims. */
import type { Sense } from "../words/lexicon.ts";

/** Verbs and nouns of expelling. */
export const expulsionWords: readonly Sense[] = ["expel", "expelled", "throw", "expulsion"];

/** Verbs of other steps. */
export const stepWords: readonly Sense[] = [
  "recall",
  "close",
  "deny",
  "cut",
  "sever",
  "downgrade",
  "ban",
];

/** Verbs of those that act because others did. */
export const reactionWords: readonly Sense[] = ["answer", "join"];
