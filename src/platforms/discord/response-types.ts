/** What goes back to Discord for what came from it. */
import type { EventMeta } from "../event-log-entry.ts";
import type { noMentions } from "./api-constants.ts";
import type { Choice } from "./rendering/autocomplete-choices.ts";
import type {
  Attachment,
  MessageWithPicture,
  PendingPicture,
} from "./rendering/picture-attachment.ts";
import type { Message } from "./rendering/to-discord.ts";

/** A first response to an interaction: https://discord.com/developers/docs/interactions/receiving-and-responding */
export type InteractionCallback =
  /** A new message, for everybody or for one. */
  | { readonly type: 4; readonly data: Message | MessageWithPicture }
  /** A press is taken, and nothing changes yet. */
  | { readonly type: 6 }
  /** The message that the press was on changes; whom it is for does not. */
  | { readonly type: 7; readonly data: Edit }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } };

/** What of a message changes; attachments that it does not name are taken off it. */
export interface Edit extends Omit<Message, "flags"> {
  readonly attachments: readonly Attachment[];
}

export interface InteractionResponse {
  /** The callback, as it goes over the wire. */
  readonly json: Buffer;
  readonly meta: EventMeta;
  /** The message that the press was on is to go, once the callback is through. */
  readonly deletesMessage?: true;
  /** The answer has a picture: drawn already it comes with the words, else it follows them. */
  readonly picture?: PendingPicture;
  /** Which message it takes the place of, or takes away. */
  readonly replacedMessage?: string | undefined;
}

/** A message to create. https://discord.com/developers/docs/resources/message#create-message */
export interface MessageBody extends Omit<Message, "flags" | "allowed_mentions"> {
  readonly message_reference: { readonly message_id: string; readonly fail_if_not_exists: false };
  readonly allowed_mentions: typeof noMentions & { readonly replied_user: false };
}

export interface MessageReply {
  readonly channel: string;
  readonly body: MessageBody;
  readonly meta: EventMeta;
  /** As of an interaction's answer. */
  readonly picture?: PendingPicture;
}
