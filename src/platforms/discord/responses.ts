/** What goes back to Discord for what came from it, and what may be told of it afterwards. */
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";

/** A first response to an interaction: https://discord.com/developers/docs/interactions/receiving-and-responding */
export interface Callback {
  readonly type: number;
  readonly data?: object;
}

/** What may be told of an event afterwards. */
export interface Told {
  readonly event: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly reference: string;
}

export interface Responded {
  readonly callback: Callback;
  readonly told: Told;
  /** The message that the press was on is to go, once the callback is through. */
  readonly deletes?: true;
}

export interface MessageReply {
  readonly channel: string;
  /** The body of a message to create there. */
  readonly body: object;
  readonly told: Told;
}

/** The same, before anybody has given it a reference. */
export type Unreferenced<Of extends { readonly told: Told }> = Omit<Of, "told"> & {
  readonly told: Omit<Told, "reference">;
};

/** Of a command that is none, what was typed as one stays out of the log. */
export function toldOf(
  bot: Bot,
  event: string,
  { command, outcome }: Reply,
): Omit<Told, "reference"> {
  const isOurs = bot.commands().some(({ name }) => name === command);
  return { event, ...(isOurs && { command }), outcome };
}
