/** What may be told of an event afterwards. */
import type { Reply } from "../answer/reply.ts";
import type { Bot } from "../bot.ts";

export interface Told {
  readonly event: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly reference: string;
}

/** The same, before anybody has given it a reference. */
export type Unreferenced<Of extends { readonly told: Told }> = Omit<Of, "told"> & {
  readonly told: Omit<Told, "reference">;
};

/** Of a command that is none, what was typed as one stays out of the log. */
export function toldOf(
  bot: Bot,
  event: string,
  { command, outcome }: Pick<Reply, "command"> & { readonly outcome: string },
): Omit<Told, "reference"> {
  const isOurs = bot.commands().some(({ name }) => name === command);
  return isOurs ? { event, command, outcome } : { event, outcome };
}
