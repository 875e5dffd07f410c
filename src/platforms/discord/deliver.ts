/** Brings answers to Discord, and writes one line for each: into the log what came of it, never what was in it. */
import type { REST } from "discord.js";
import { Routes } from "discord.js";
import { english } from "../../words/english.ts";
import { entryOf } from "../entry-of.ts";
import type { Log } from "../log.ts";
import type { Pictures } from "../pictures.ts";
import type { Told } from "../told.ts";
import { deleteOriginal } from "./delete-original.ts";
import { faultOf, isUnauthorized } from "./fault.ts";
import { illustrate } from "./illustrate.ts";
import { withOwnSignal } from "./own-signal.ts";
import type { Addressed, CallbackPost } from "./post-callback.ts";
import { fault } from "./protocol.ts";
import type { MessageReply, Responded } from "./responses.ts";

export interface Delivering {
  readonly applicationId: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly post: CallbackPost;
  readonly rest: REST;
  readonly log: Log;
  /** Without them, answers are in words. */
  readonly pictures?: Pictures | undefined;
  /** Ends requests that hang when the bot has no more time for them. */
  readonly signal: AbortSignal;
  /** Told when Discord refuses the token. */
  readonly unauthorized: (error: unknown) => void;
}

const said = english.discord.operator;

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function deliverCallback(
  delivering: Delivering,
  interaction: Addressed,
  { json, told, deletes, illustrates }: Responded,
  began: number,
): Promise<void> {
  const { post, log } = delivering;
  const entry = () => entryOf("discord", told, began);
  const posted = await post.post(interaction, json);
  if (posted.kind === "through") {
    log.info(entry(), said.delivered);
    const { token } = interaction;
    const further = { ...delivering, token, reference: told.reference };
    if (deletes) await deleteOriginal(further);
    const { pictures } = delivering;
    if (illustrates && pictures) await illustrate(illustrates, { ...further, pictures });
    return;
  }
  const late = posted.why.code === fault.unknownInteraction;
  const write = late ? log.warn : log.error;
  write({ ...entry(), ...posted.why }, late ? said.late : said.notDelivered);
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
    log.info(entryOf("discord", told, began), said.delivered);
  } catch (error) {
    log.warn({ ...entryOf("discord", told, began), ...faultOf(error) }, said.notReplied);
    if (isUnauthorized(error)) unauthorized(error);
  }
}

/** When its reply was lost and discord.js posts it again, Discord gives back the first: https://discord.com/developers/docs/resources/message#create-message */
const once = (body: object, { reference }: Told): object => ({
  ...body,
  nonce: reference,
  enforce_nonce: true,
});
