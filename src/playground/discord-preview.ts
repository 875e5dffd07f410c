/** What Discord is sent for a reply: the callback in words, and what the message is edited to when its picture is there. */
import type { Reply } from "../answer/reply.ts";
import { interactionResponseType } from "../platforms/discord/api-constants.ts";
import type {
  MessageWithPicture,
  PendingPicture,
} from "../platforms/discord/rendering/picture-attachment.ts";
import {
  pendingPicture,
  pictureRequest,
  withPicture,
} from "../platforms/discord/rendering/picture-attachment.ts";
import type { Message, MessageOptions } from "../platforms/discord/rendering/to-discord.ts";
import { toDiscord } from "../platforms/discord/rendering/to-discord.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import { printableJson } from "../platforms/printable.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";

export interface Callback {
  readonly type: typeof interactionResponseType.message;
  readonly data: Message;
}

export const discordCallback = (reply: Reply, showing: Partial<MessageOptions> = {}): Callback => ({
  type: interactionResponseType.message,
  data: toDiscord(reply, whole(reply, showing)),
});

/** Nothing where there is no picture. */
export function discordPictureEdit(
  reply: Reply,
  showing: Partial<MessageOptions> = {},
): Omit<MessageWithPicture, "flags"> | undefined {
  const illustrates = pictured(reply, showing);
  if (illustrates === undefined) return undefined;
  const { flags: _, ...edit } = withPicture(illustrates);
  return edit;
}

/** The picture that goes with the edit, as a file. */
export function discordAttachment(
  reply: Reply,
  showing: Partial<MessageOptions> = {},
): PictureRequest | undefined {
  const illustrates = pictured(reply, showing);
  return illustrates && pictureRequest(illustrates);
}

const pictured = (reply: Reply, showing: Partial<MessageOptions>): PendingPicture | undefined =>
  pendingPicture("message", reply, whole(reply, showing)).picture;

/** Nobody's id: it stands where the asker's would, in the button for deleting. */
const nobody = "0";

const whole = (reply: Reply, showing: Partial<MessageOptions>): MessageOptions => ({
  ...{ ephemeral: reply.answer.audience === "asker", asker: nobody },
  ...showing,
});

/* merged: `nongrata ask --format discord`: the callback that Discord would be sent, exactly. */

export const discordFormat: OutputFormat = printing((reply) => discordCallback(reply));

/** What the message is then edited to, with its picture; `null` where there is none. */
export const discordEditFormat: OutputFormat = printing(
  (reply) => discordPictureEdit(reply) ?? null,
);

function printing(sent: (reply: Reply) => unknown): OutputFormat {
  return {
    reply: (_, reply) => printableJson(sent(reply)),
    trouble: (asked, error) => printableJson({ asked, error }),
    between: "",
  };
}
