/** Reads the question of a request: what continues the question before it is made whole. */
import type { Ask } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import { formatAskText, parseAskText } from "../ask-text.ts";
import type { QuestionQuery } from "./parse-query.ts";

interface AskedQuestion {
  /** As it was typed, or as the whole question that it stands for. */
  readonly question: string;
  readonly ask: Ask;
}

export function askedQuestion(
  bot: Bot,
  { question, after }: QuestionQuery,
  locale: string,
): AskedQuestion {
  const typed = parseAskText(question, locale);
  const ask = after.trim() === "" ? typed : bot.continueAsk(typed, [parseAskText(after, locale)]);
  return { ask, question: ask === typed ? question : formatAskText(ask) };
}
