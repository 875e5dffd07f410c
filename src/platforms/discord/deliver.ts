/** Brings answers to Discord, and writes one line for each: into the log what came of it, never what was in it. */
import type { REST } from "discord.js";
import { Routes } from "discord.js";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import type { Told } from "../told.ts";
import { faultOf, isUnauthorized } from "./fault.ts";
import { withOwnSignal } from "./own-signal.ts";
import type { Addressed, CallbackPost } from "./post-callback.ts";
import type { MessageReply, Responded } from "./responses.ts";

export interface Delivering {
  readonly applicationId: string;
  readonly post: CallbackPost;
  readonly rest: REST;
  readonly log: Log;
  /** Ends requests that hang when the bot has no more time for them. */
  readonly signal: AbortSignal;
  /** Told when Discord refuses the token. */
  readonly unauthorized: (error: unknown) => void;
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const unknownInteraction = 10062;

const said = english.discord.operator;

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function deliverCallback(
  delivering: Delivering,
  interaction: Addressed,
  { callback, told, deletes }: Responded,
  began: number,
): Promise<void> {
  const { post, log } = delivering;
  const posted = await post.post(interaction, callback);
  if (posted.kind === "through") {
    log.info(entryOf(told, began), said.delivered);
    if (deletes) await deleteMessage(delivering, interaction, told);
    return;
  }
  const late = posted.why.code === unknownInteraction;
  const write = late ? log.warn : log.error;
  write({ ...entryOf(told, began), ...posted.why }, late ? said.late : said.notDelivered);
}

async function deleteMessage(delivering: Delivering, { token }: Addressed, told: Told) {
  const { rest, applicationId, signal, log } = delivering;
  try {
    // The token in the address is leave enough: a 401 here says nothing of the bot's own.
    const route = Routes.webhookMessage(applicationId, token);
    await withOwnSignal(signal, (own) => rest.delete(route, { auth: false, signal: own }));
  } catch (error) {
    log.warn({ platform: "discord", ...told, ...faultOf(error) }, said.notDeleted);
  }
}

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function deliverReply(
  { rest, log, signal, unauthorized }: Delivering,
  { channel, body, told }: MessageReply,
  began: number,
): Promise<void> {
  try {
    const route = Routes.channelMessages(channel);
    const posted = { body: once(body, told) };
    await withOwnSignal(signal, (own) => rest.post(route, { ...posted, signal: own }));
    log.info(entryOf(told, began), said.delivered);
  } catch (error) {
    log.warn({ ...entryOf(told, began), ...faultOf(error) }, said.notReplied);
    if (isUnauthorized(error)) unauthorized(error);
  }
}

/** When its reply was lost and discord.js posts it again, Discord gives back the first: https://discord.com/developers/docs/resources/message#create-message */
const once = (body: object, { reference }: Told): object => ({
  ...body,
  nonce: reference,
  enforce_nonce: true,
});

function entryOf(told: Told, began: number) {
  return { platform: "discord", ...told, milliseconds: Math.round(performance.now() - began) };
}
