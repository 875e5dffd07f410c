/** What goes back to Discord for what came from it. */
import type { Told } from "../told.ts";

/** A first response to an interaction: https://discord.com/developers/docs/interactions/receiving-and-responding */
export interface Callback {
  readonly type: number;
  readonly data?: object;
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
