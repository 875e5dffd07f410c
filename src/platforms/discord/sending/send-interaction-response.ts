/** Brings answers to interactions to Discord, and writes one line for each: into the log what came of it, never what was in it. */
import type { REST } from "discord.js";
import { english } from "../../../words/english.ts";
import { entryOf } from "../../event-log-entry.ts";
import type { Log } from "../../log.ts";
import type { Pictures } from "../../picture-renderer.ts";
import { fault } from "../api-constants.ts";
import { asJson } from "../rendering/multipart.ts";
import { picturedLetter } from "../rendering/serialize-callback.ts";
import type { Responded } from "../response-types.ts";
import { followAnswer, isFollowed } from "./after-response.ts";
import type { Addressed, CallbackPost, Posted } from "./callback-sender.ts";
import type { MessageTurns } from "./edit-sequencer.ts";

export interface Delivering {
  readonly applicationId: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly post: CallbackPost;
  readonly rest: REST;
  readonly log: Log;
  /** Without them, answers are in words. */
  readonly pictures?: Pictures | undefined;
  readonly turns: MessageTurns;
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
  responded: Responded,
  began: number,
): Promise<void> {
  if (!isFollowed(responded, delivering.turns)) {
    await posted(delivering, interaction, responded, began);
    return;
  }
  const turn = delivering.turns.begin(responded.changes ?? interaction.id);
  await turn.begun();
  const was = await posted(delivering, interaction, responded, began);
  if (was.kind === "failed") return turn.end();
  const { token } = interaction;
  await followAnswer({ ...delivering, token, turn, posted: was }, responded);
}

async function posted(
  { post, log, pictures }: Delivering,
  interaction: Addressed,
  { json, told, illustrates }: Responded,
  began: number,
): Promise<Posted> {
  const picture = illustrates && pictures && picturedLetter(illustrates, pictures);
  const was = await post.post(interaction, { words: asJson(json), picture }, began);
  const entry = entryOf("discord", told, began);
  if (was.kind === "through") {
    log.info(entry, said.delivered);
  } else {
    const late = was.why.code === fault.unknownInteraction;
    const write = late ? log.warn : log.error;
    write({ ...entry, ...was.why }, late ? said.late : said.notDelivered);
  }
  return was;
}
