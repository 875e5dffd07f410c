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

const strings = english.discord.operator;

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function sendMessageReply(
  delivering: SendContext,
  reply: MessageReply,
  startedAt: number,
): Promise<void> {
  const { log, turns, unauthorized } = delivering;
  const { body, meta, picture } = reply;
  const turn = picture && turns.begin(body.message_reference.message_id);
  try {
    const stands = await posted(delivering, reply);
    log.info(eventLogEntry("discord", meta, startedAt), strings.delivered);
    if (turn) await follow(delivering, reply, stands, turn);
  } catch (error) {
    log.warn(
      { ...eventLogEntry("discord", meta, startedAt), ...toLoggableError(error) },
      strings.notReplied,
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
  const { picture } = reply;
  const drawn = picture && delivering.pictures?.cached(pictureRequest(picture));
  if (picture === undefined || drawn === undefined) return inWords(delivering, reply);
  const { embeds, components, attachments } = withPicture(picture);
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
  { channel, meta: { reference }, picture }: MessageReply,
  { id, fate }: Stands,
  turn: EditSlot,
): Promise<void> {
  const { log, pictures, signal } = delivering;
  if (fate !== undefined) return logPictureOutcome(log, reference, fate);
  if (picture === undefined || pictures === undefined || id === undefined) return;
  const edit = messageEditor(delivering, channel, id);
  await attachPicture(picture, { log, pictures, reference, turn, edit, signal });
}
