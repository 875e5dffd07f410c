/** Sends replies to messages, with their picture if it has been drawn already; otherwise the picture is attached later. */
import { english } from "../../../words/english.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import { isUnauthorized, toLoggableError } from "../errors.ts";
import {
  toFileUpload,
  toMessageWithPicture,
  toPictureRequest,
} from "../rendering/picture-attachment.ts";
import type { MessageReply } from "../response-types.ts";
import type { PictureOutcome } from "./attach-picture.ts";
import { attachPicture, logPictureOutcome } from "./attach-picture.ts";
import type { EditSlot } from "./edit-sequencer.ts";
import { makeMessageEditor, postMessage } from "./rest-client.ts";
import type { SendContext } from "./send-interaction-response.ts";

const strings = english.discord.operator;

/**
 * Never rejects.
 *
 * @param startedAt by `performance.now()`
 */
export async function sendMessageReply(
  context: SendContext,
  reply: MessageReply,
  startedAt: number,
): Promise<void> {
  const { log, edits, onUnauthorized } = context;
  const { body, meta, picture } = reply;
  const slot = picture && edits.begin(body.message_reference.message_id);
  try {
    const posted = await postReply(context, reply);
    log.info(eventLogEntry("discord", meta, startedAt), strings.answerDelivered);
    if (slot) await completePicture(context, reply, posted, slot);
  } catch (error) {
    const entry = { ...eventLogEntry("discord", meta, startedAt), ...toLoggableError(error) };
    log.warn(entry, strings.replyNotPosted);
    if (isUnauthorized(error)) onUnauthorized(error);
  }
  slot?.end();
}

interface PostedReply {
  readonly id: string | undefined;
  /** Where the picture was posted with the words, or refused. */
  readonly pictureOutcome?: PictureOutcome;
}

/** Rejects where not even the words could be posted. */
async function postReply(context: SendContext, reply: MessageReply): Promise<PostedReply> {
  const { picture } = reply;
  const drawn = picture && context.pictures?.cached(toPictureRequest(picture));
  if (picture === undefined || drawn === undefined)
    return { id: await postMessage(context, reply) };
  const { embeds, components, attachments } = toMessageWithPicture(picture);
  const body = { ...reply.body, embeds, components, attachments };
  try {
    const id = await postMessage(context, { ...reply, body }, toFileUpload(drawn));
    return { id, pictureOutcome: { kind: "shown" } };
  } catch (error) {
    if (isUnauthorized(error)) throw error;
    const id = await postMessage(context, reply);
    return { id, pictureOutcome: { kind: "refused", why: toLoggableError(error) } };
  }
}

async function completePicture(
  context: SendContext,
  { channel, meta: { reference }, picture }: MessageReply,
  { id, pictureOutcome }: PostedReply,
  slot: EditSlot,
): Promise<void> {
  const { log, pictures, signal } = context;
  if (pictureOutcome !== undefined) return logPictureOutcome(log, reference, pictureOutcome);
  if (picture === undefined || pictures === undefined || id === undefined) return;
  const edit = makeMessageEditor(context, channel, id);
  await attachPicture(picture, { log, pictures, reference, slot, edit, signal });
}
