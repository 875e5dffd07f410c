/** Types of our responses to interactions and messages. */
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
  /** Acknowledges a button; nothing changes yet. */
  | { readonly type: 6 }
  /** Updates the message with the pressed button; whether it is ephemeral can't change. */
  | { readonly type: 7; readonly data: Edit }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } };

/** An update of a message; attachments that it does not name are removed. */
export interface Edit extends Omit<Message, "flags"> {
  readonly attachments: readonly Attachment[];
}

export interface InteractionResponse {
  /** The callback, as it goes over the wire. */
  readonly json: string;
  readonly meta: EventMeta;
  /** The message with the pressed button is to be deleted, once the callback is delivered. */
  readonly shouldDeleteMessage?: true;
  /** The picture of the answer: one that is drawn already comes with the words, another follows them. */
  readonly picture?: PendingPicture;
  /** Id of the cause of the message that it updates or deletes. */
  readonly replacedMessage?: string | undefined;
}

/** A message to create. https://discord.com/developers/docs/resources/message#create-message */
export interface MessageBody extends Omit<Message, "flags" | "allowed_mentions"> {
  readonly message_reference: { readonly message_id: string; readonly fail_if_not_exists: false };
  readonly allowed_mentions: typeof noMentions & { readonly replied_user: false };
}

/** The messages of a channel before a message. */
export interface HistoryRequest {
  readonly channel: string;
  /** Id of that message. */
  readonly before: string;
}

export interface MessageReply {
  readonly channel: string;
  readonly body: MessageBody;
  readonly meta: EventMeta;
  /** As in an interaction response. */
  readonly picture?: PendingPicture;
  /** The message continues earlier ones, and should be answered again with them. */
  readonly needs?: HistoryRequest;
}
