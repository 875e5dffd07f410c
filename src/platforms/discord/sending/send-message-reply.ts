/** Brings replies to messages to Discord, with their picture where it has been drawn already; else the picture follows. */
import { english } from "../../../words/english.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import { isUnauthorized, toLoggableError } from "../errors.ts";
import { fileOf, pictureRequest, withPicture } from "../rendering/picture-attachment.ts";
import type { MessageReply } from "../response-types.ts";
import type { PictureOutcome } from "./attach-picture.ts";
import { attachPicture, logPictureOutcome } from "./attach-picture.ts";
import { messageEditor, postMessage } from "./channel-messages.ts";
import type { EditSlot } from "./edit-sequencer.ts";
import type { SendContext } from "./send-interaction-response.ts";

const said = english.discord.operator;

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function sendMessageReply(
  delivering: SendContext,
  reply: MessageReply,
  began: number,
): Promise<void> {
  const { log, turns, unauthorized } = delivering;
  const { body, told, illustrates } = reply;
  const turn = illustrates && turns.begin(body.message_reference.message_id);
  try {
    const stands = await posted(delivering, reply);
    log.info(eventLogEntry("discord", told, began), said.delivered);
    if (turn) await follow(delivering, reply, stands, turn);
  } catch (error) {
    log.warn(
      { ...eventLogEntry("discord", told, began), ...toLoggableError(error) },
      said.notReplied,
    );
    if (isUnauthorized(error)) unauthorized(error);
  }
  turn?.end();
}

/** A reply that stands: its id, and what has become of its picture already. */
interface Stands {
  readonly id: string | undefined;
  readonly fate?: PictureOutcome;
}

/** Rejects where not even the words could be posted. */
async function posted(delivering: SendContext, reply: MessageReply): Promise<Stands> {
  const { illustrates } = reply;
  const drawn = illustrates && delivering.pictures?.known(pictureRequest(illustrates));
  if (illustrates === undefined || drawn === undefined) return inWords(delivering, reply);
  const { embeds, components, attachments } = withPicture(illustrates);
  const body = { ...reply.body, embeds, components, attachments };
  try {
    const id = await postMessage(delivering, { ...reply, body }, fileOf(drawn));
    return { id, fate: { kind: "shown" } };
  } catch (error) {
    if (isUnauthorized(error)) throw error;
    const stands = await inWords(delivering, reply);
    return { ...stands, fate: { kind: "refused", why: toLoggableError(error) } };
  }
}

const inWords = async (delivering: SendContext, reply: MessageReply): Promise<Stands> => ({
  id: await postMessage(delivering, reply),
});

async function follow(
  delivering: SendContext,
  { channel, told: { reference }, illustrates }: MessageReply,
  { id, fate }: Stands,
  turn: EditSlot,
): Promise<void> {
  const { log, pictures, signal } = delivering;
  if (fate !== undefined) return logPictureOutcome(log, reference, fate);
  if (illustrates === undefined || pictures === undefined || id === undefined) return;
  const edit = messageEditor(delivering, channel, id);
  await attachPicture(illustrates, { log, pictures, reference, turn, edit, signal });
}
