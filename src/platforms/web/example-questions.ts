/** The questions that the page offers: those of `/help`, which the record names, and some that any record answers. */
import { makeAsk } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import type { Words } from "../../words/words.ts";

/** @returns as they could be typed; the first is about one country */
export function exampleQuestions(
  bot: Bot,
  { locale, page }: Words,
): readonly [string, ...string[]] {
  const { followUps } = bot.reply({ ...makeAsk("help"), locale }).answer;
  const [first, ...others] = followUps;
  if (first === undefined) return ["/help"];
  const [who] = first.ask.typed;
  return [
    first.label,
    ...others.map(({ label }) => label),
    ...page.otherExamples,
    ...(who === undefined ? [] : [page.plainExample(who.text)]),
  ];
}
