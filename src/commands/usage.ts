/** What to show whoever was not understood: what can be asked, by example. */
import type { Block, Next } from "../answer/answer.ts";
import { ask } from "../answer/ask.ts";
import { paragraph, text } from "../answer/pen.ts";
import type { Words } from "../words/words.ts";

/** The three commands, each with an example that answers. */
export const examples: readonly Next[] = [
  { label: "/expelled germany", ask: ask("expelled", "germany") },
  { label: "/total nato", ask: ask("total", "nato") },
  { label: "/quote stoltenberg", ask: ask("quote", "stoltenberg") },
];

export function usage(words: Words): readonly Block[] {
  return [paragraph([text(words.trouble.usage)])];
}
