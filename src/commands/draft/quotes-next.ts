/** The button to what a country or an organisation said. */
import type { Next } from "../../answer/answer.ts";
import { actorOf, askFurther, typedFor } from "./actors.ts";
import type { Question } from "./command.ts";

/** No button where there is no quote. */
export function quotesNext(question: Question, quotes: number, code: string): readonly Next[] {
  if (quotes === 0) return [];
  const label = question.words.catalogue.next.quotes(actorOf(question, code).name);
  return [{ label, ask: askFurther(question, "quote", typedFor(question.book, code)) }];
}
