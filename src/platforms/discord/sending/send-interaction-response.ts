/** Brings answers to interactions to Discord, and writes one line for each: into the log what came of it, never what was in it. */
import type { REST } from "discord.js";
import { english } from "../../../words/english.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import { errorCode } from "../api-constants.ts";
import { jsonBody } from "../rendering/multipart.ts";
import { callbackWithPicture } from "../rendering/serialize-callback.ts";
import type { InteractionResponse } from "../response-types.ts";
import { afterResponse, needsAfterResponse } from "./after-response.ts";
import type { CallbackResult, CallbackSender, InteractionRef } from "./callback-sender.ts";
import type { EditSequencer } from "./edit-sequencer.ts";

export interface SendContext {
  readonly applicationId: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly post: CallbackSender;
  readonly rest: REST;
  readonly log: Log;
  /** Without them, answers are in words. */
  readonly pictures?: PictureRenderer | undefined;
  readonly turns: EditSequencer;
  /** Ends requests that hang when the bot has no more time for them. */
  readonly signal: AbortSignal;
  /** Told when Discord refuses the token. */
  readonly unauthorized: (error: unknown) => void;
}

const strings = english.discord.operator;

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function sendInteractionResponse(
  delivering: SendContext,
  interaction: InteractionRef,
  responded: InteractionResponse,
  startedAt: number,
): Promise<void> {
  if (!needsAfterResponse(responded, delivering.turns)) {
    await posted(delivering, interaction, responded, startedAt);
    return;
  }
  const turn = delivering.turns.begin(responded.replacedMessage ?? interaction.id);
  await turn.waitForPrevious();
  const was = await posted(delivering, interaction, responded, startedAt);
  if (was.kind === "failed") return turn.end();
  const { token } = interaction;
  await afterResponse({ ...delivering, token, turn, posted: was }, responded);
}

async function posted(
  { post, log, pictures }: SendContext,
  interaction: InteractionRef,
  { json, meta, picture }: InteractionResponse,
  startedAt: number,
): Promise<CallbackResult> {
  const withPicture = picture && pictures && callbackWithPicture(picture, pictures);
  const was = await post.post(
    interaction,
    { words: jsonBody(json), picture: withPicture },
    startedAt,
  );
  const entry = eventLogEntry("discord", meta, startedAt);
  if (was.kind === "ok") {
    log.info(entry, strings.delivered);
  } else {
    const late = was.why.code === errorCode.unknownInteraction;
    const write = late ? log.warn : log.error;
    write({ ...entry, ...was.why }, late ? strings.late : strings.notDelivered);
  }
  return was;
}
