/**
 * Makes discord.js's REST client, for requests outside of an interaction's three seconds, and posts and edits messages in
 * channels with it. https://discord.com/developers/docs/resources/message#create-message
 */
import type { RawFile } from "discord.js";
import { DiscordAPIError, REST, Routes } from "discord.js";
import * as z from "zod";
import { withRequestSignal } from "../../abort-signals.ts";
import type { EventMeta } from "../../event-log-entry.ts";
import { withTimeout } from "../../with-timeout.ts";
import type { FileUpload } from "../rendering/multipart.ts";
import type { HistoryRequest, MessageReply } from "../response-types.ts";
import type { DiscordAppSettings } from "../settings.ts";
import type { EditMessage } from "./original-response.ts";

export function makeRest({ token, apiUrl }: Pick<DiscordAppSettings, "token" | "apiUrl">): REST {
  const rest = new REST({
    api: apiUrl,
    retries: 1,
    timeout: maxRequestMs,
    // By default it waits without a word, for hours if need be. A 429 that it had not expected has its
    // time in `retryAfter` alone.
    rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
      Math.max(timeToReset, retryAfter) > maxWaitMs,
  });
  return rest.setToken(token);
}

const maxRequestMs = 5_000;

/** A channel takes 5 messages in 5 s: a burst of questions there is worth waiting for. */
const maxWaitMs = 15_000;

export interface ChannelContext {
  readonly rest: REST;
  /** Ends requests that hang. */
  readonly signal: AbortSignal;
}

const createdMessage = z.object({ id: z.string() });

/**
 * Rejects where Discord refuses it.
 *
 * @returns the message's id, if Discord's response has one
 */
export async function postMessage(
  { rest, signal }: ChannelContext,
  { channel, body, meta }: Pick<MessageReply, "channel" | "body" | "meta">,
  file?: FileUpload,
): Promise<string | undefined> {
  const route = Routes.channelMessages(channel);
  const request = { body: withNonce(body, meta), ...filesOf(file) };
  const response = await withRequestSignal([signal], (own) =>
    rest.post(route, { ...request, signal: own }),
  );
  return createdMessage.safeParse(response).data?.id;
}

/** So many messages are read back at most. */
const maxHistory = 20;

/** How long they are waited for; without them, a message is answered as it stands. */
const historyTimeoutMs = 3_000;

/**
 * Reads the messages before one, newest first, as Discord sends them. Never rejects: where the bot may not read them, there
 * are none. https://discord.com/developers/docs/resources/message#get-channel-messages
 */
export async function fetchHistory(
  { rest, signal }: ChannelContext,
  { channel, before }: HistoryRequest,
): Promise<readonly unknown[]> {
  const query = new URLSearchParams({ before, limit: String(maxHistory) });
  const request = withRequestSignal([signal], (own) =>
    rest.get(Routes.channelMessages(channel), { query, signal: own }),
  );
  const response = await withTimeout(request, [], { timeoutMs: historyTimeoutMs });
  return Array.isArray(response) ? response : [];
}

/** Makes the edit function of one of the bot's own messages. */
export function makeMessageEditor(
  { rest, signal }: ChannelContext,
  channel: string,
  id: string,
): EditMessage {
  const route = Routes.channelMessage(channel, id);
  return async (body, file) => {
    const request = { body, ...filesOf(file) };
    try {
      await withRequestSignal([signal], (own) => rest.patch(route, { ...request, signal: own }));
      return { status: 200 };
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      return { status: error.status, code: error.code };
    }
  };
}

/** With a nonce, Discord returns the first message when its response was lost and discord.js posts it again: https://discord.com/developers/docs/resources/message#create-message */
const withNonce = (body: object, { reference }: EventMeta): object => ({
  ...body,
  nonce: reference,
  enforce_nonce: true,
});

function filesOf(file: FileUpload | undefined): { readonly files?: RawFile[] } {
  if (file === undefined) return {};
  return { files: [{ name: file.name, contentType: file.type, data: file.bytes }] };
}
