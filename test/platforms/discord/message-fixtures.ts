/** The smallest messages there are, for tests of what carries them. */

import type { Message } from "../../../src/platforms/discord/rendering/to-discord.ts";
import type {
  InteractionCallback,
  InteractionResponse,
  MessageBody,
} from "../../../src/platforms/discord/response-types.ts";

const messageSaying = (content: string, parts: Partial<Message> = {}): Message => ({
  content,
  embeds: [],
  components: [],
  allowed_mentions: { parse: [] },
  ...parts,
});

export const callbackSaying = (
  content: string,
  parts: Partial<Message> = {},
): InteractionCallback => ({
  type: 4,
  data: messageSaying(content, parts),
});

export const replySaying = (content: string, to = "1310000000000000201"): MessageBody => ({
  ...messageSaying(content),
  message_reference: { message_id: to, fail_if_not_exists: false },
  allowed_mentions: { parse: [], replied_user: false },
});

/** What an event was answered, read from what goes over the wire. */
export function callbackIn({ json }: Pick<InteractionResponse, "json">): InteractionCallback {
  return JSON.parse(json);
}

/** What a callback holds; a press that is only taken holds nothing. */
export const dataOf = (callback: InteractionCallback): unknown =>
  "data" in callback ? callback.data : undefined;
