/** Sends answers to interactions that came over the gateway, and logs one line for each: its outcome, never its content. */
import type { REST } from "discord.js";
import { english } from "../../../words/english.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import { errorCode } from "../api-constants.ts";
import { toJsonBody } from "../rendering/multipart.ts";
import { toPictureCallback } from "../rendering/serialize-callback.ts";
import type { InteractionResponse } from "../response-types.ts";
import { afterResponse, needsAfterResponse } from "./after-response.ts";
import type { CallbackResult, CallbackSender, InteractionRef } from "./callback-sender.ts";
import type { EditSequencer } from "./edit-sequencer.ts";

export interface SendContext {
  readonly applicationId: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly callbacks: CallbackSender;
  readonly rest: REST;
  readonly log: Log;
  /** Without it, answers are in words. */
  readonly pictures?: PictureRenderer | undefined;
  readonly edits: EditSequencer;
  /** Ends requests that hang when the bot has no more time for them. */
  readonly signal: AbortSignal;
  /** Called when Discord refuses the bot's token. */
  readonly onUnauthorized: (error: unknown) => void;
}

const strings = english.discord.operator;

/**
 * Never rejects.
 *
 * @param startedAt by `performance.now()`
 */
export async function sendInteractionResponse(
  context: SendContext,
  interaction: InteractionRef,
  response: InteractionResponse,
  startedAt: number,
): Promise<void> {
  const { edits } = context;
  if (!needsAfterResponse(response, edits)) {
    await sendCallback(context, interaction, response, startedAt);
    return;
  }
  const slot = edits.begin(response.replacedMessage ?? interaction.id);
  await slot.waitForPrevious();
  const delivery = await sendCallback(context, interaction, response, startedAt);
  if (delivery.kind === "failed") return slot.end();
  await afterResponse({ ...context, token: interaction.token, slot, delivery }, response);
}

async function sendCallback(
  { callbacks, log, pictures }: SendContext,
  interaction: InteractionRef,
  { json, meta, picture }: InteractionResponse,
  startedAt: number,
): Promise<CallbackResult> {
  const drawn = picture && pictures && toPictureCallback(picture, pictures);
  const bodies = { words: toJsonBody(json), picture: drawn };
  const result = await callbacks.post(interaction, bodies, startedAt);
  const entry = eventLogEntry("discord", meta, startedAt);
  if (result.kind === "ok") {
    log.info(entry, strings.answerDelivered);
    return result;
  }
  const isLate = result.why.code === errorCode.unknownInteraction;
  const write = isLate ? log.warn : log.error;
  write(
    { ...entry, ...result.why },
    isLate ? strings.unknownInteraction : strings.answerNotDelivered,
  );
  return result;
}
