/**
 * Shows a reply as Discord would be sent it: the interaction callback in words, and the edit with the picture. They are also
 * the formats of `nongrata ask --format discord` and `discord-edit`, exactly.
 */
import type { Reply } from "../answer/reply.ts";
import { interactionResponseType } from "../platforms/discord/api-constants.ts";
import type {
  MessageWithPicture,
  PendingPicture,
} from "../platforms/discord/rendering/picture-attachment.ts";
import {
  findPendingPicture,
  toMessageWithPicture,
  toPictureRequest,
} from "../platforms/discord/rendering/picture-attachment.ts";
import type { Message, MessageOptions } from "../platforms/discord/rendering/to-discord.ts";
import { toDiscord } from "../platforms/discord/rendering/to-discord.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import { printableJson } from "../platforms/printable.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";

export interface DiscordPreview {
  readonly type: typeof interactionResponseType.message;
  readonly data: Message;
}

type PreviewOptions = Partial<MessageOptions>;

export const toDiscordPreview = (reply: Reply, options: PreviewOptions = {}): DiscordPreview => ({
  type: interactionResponseType.message,
  data: toDiscord(reply, withDefaults(reply, options)),
});

/** @returns nothing where there is no picture */
export function toDiscordPictureEdit(
  reply: Reply,
  options: PreviewOptions = {},
): Omit<MessageWithPicture, "flags"> | undefined {
  const pending = pictureOf(reply, options);
  if (pending === undefined) return undefined;
  const { flags: _, ...edit } = toMessageWithPicture(pending);
  return edit;
}

/** The picture that goes with the edit, as a file. */
export function toDiscordAttachment(
  reply: Reply,
  options: PreviewOptions = {},
): PictureRequest | undefined {
  const pending = pictureOf(reply, options);
  return pending && toPictureRequest(pending);
}

const pictureOf = (reply: Reply, options: PreviewOptions): PendingPicture | undefined =>
  findPendingPicture("message", reply, withDefaults(reply, options)).picture;

/** A user id that nobody has, for the button that deletes the message, which carries the asker's. */
const noUserId = "0";

const withDefaults = (reply: Reply, options: PreviewOptions): MessageOptions => ({
  isEphemeral: reply.answer.audience === "asker",
  asker: noUserId,
  ...options,
});

export const discordFormat: OutputFormat = jsonFormat((reply) => toDiscordPreview(reply));

/** `null` where there is no picture. */
export const discordEditFormat: OutputFormat = jsonFormat(
  (reply) => toDiscordPictureEdit(reply) ?? null,
);

function jsonFormat(toPayload: (reply: Reply) => unknown): OutputFormat {
  return {
    reply: (_, reply) => printableJson(toPayload(reply)),
    error: (asked, error) => printableJson({ asked, error }),
    separator: "",
  };
}
