/** Messages in channels, by discord.js's REST. https://discord.com/developers/docs/resources/message#create-message */
import type { RawFile, REST } from "discord.js";
import { DiscordAPIError, Routes } from "discord.js";
import * as z from "zod";
import { withRequestSignal } from "../../abort-signals.ts";
import type { EventMeta } from "../../event-log-entry.ts";
import type { FileUpload } from "../rendering/multipart.ts";
import type { MessageReply } from "../response-types.ts";
import type { EditMessage } from "./original-response.ts";

export interface Channels {
  readonly rest: REST;
  /** Ends requests that hang. */
  readonly signal: AbortSignal;
}

const created = z.object({ id: z.string() });

/**
 * Rejects where Discord refuses it.
 *
 * @returns the message's id, as far as Discord told
 */
export async function postMessage(
  { rest, signal }: Channels,
  { channel, body, meta }: Pick<MessageReply, "channel" | "body" | "meta">,
  file?: FileUpload,
): Promise<string | undefined> {
  const route = Routes.channelMessages(channel);
  const sent = { body: once(body, meta), ...filesOf(file) };
  const made = await withRequestSignal([signal], (own) =>
    rest.post(route, { ...sent, signal: own }),
  );
  return created.safeParse(made).data?.id;
}

/** Of one of the bot's own. */
export function messageEditor(
  { rest, signal }: Channels,
  channel: string,
  id: string,
): EditMessage {
  const route = Routes.channelMessage(channel, id);
  return async (body, file) => {
    const sent = { body, ...filesOf(file) };
    try {
      await withRequestSignal([signal], (own) => rest.patch(route, { ...sent, signal: own }));
      return { status: 200 };
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      return { status: error.status, code: error.code };
    }
  };
}

/** When its reply was lost and discord.js posts it again, Discord gives back the first: https://discord.com/developers/docs/resources/message#create-message */
const once = (body: object, { reference }: EventMeta): object => ({
  ...body,
  nonce: reference,
  enforce_nonce: true,
});

function filesOf(file: FileUpload | undefined): { readonly files?: RawFile[] } {
  if (file === undefined) return {};
  return { files: [{ name: file.name, contentType: file.type, data: file.bytes }] };
}
