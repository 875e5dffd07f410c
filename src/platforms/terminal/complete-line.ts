/** What Tab offers for half a line. */
import type { Bot } from "../../bot.ts";
import { offersForLine } from "../suggest-for-line.ts";

/** As readline takes it: what is offered, and the end of the line that it replaces. */
export type Completed = [offers: string[], replaced: string];

export function completeLine(bot: Bot, line: string): Completed {
  const { offers, replaced } = offersForLine(bot, line);
  return [offers.map(({ text }) => text), replaced];
}
