/** Brings replies to messages to Discord, with their picture where it has been drawn already; else the picture follows. */
import { english } from "../../../words/english.ts";
import { entryOf } from "../../event-log-entry.ts";
import { faultOf, isUnauthorized } from "../errors.ts";
import { fileOf, illustrated, wantedBy } from "../rendering/picture-attachment.ts";
import type { MessageReply } from "../response-types.ts";
import type { Fate } from "./attach-picture.ts";
import { illustrate, tellPicture } from "./attach-picture.ts";
import { editOf, postMessage } from "./channel-messages.ts";
import type { MessageTurn } from "./edit-sequencer.ts";
import type { Delivering } from "./send-interaction-response.ts";

const said = english.discord.operator;

/**
 * Never rejects.
 *
 * @param began by `performance.now()`
 */
export async function deliverReply(
  delivering: Delivering,
  reply: MessageReply,
  began: number,
): Promise<void> {
  const { log, turns, unauthorized } = delivering;
  const { body, told, illustrates } = reply;
  const turn = illustrates && turns.begin(body.message_reference.message_id);
  try {
    const stands = await posted(delivering, reply);
    log.info(entryOf("discord", told, began), said.delivered);
    if (turn) await follow(delivering, reply, stands, turn);
  } catch (error) {
    log.warn({ ...entryOf("discord", told, began), ...faultOf(error) }, said.notReplied);
    if (isUnauthorized(error)) unauthorized(error);
  }
  turn?.end();
}

/** A reply that stands: its id, and what has become of its picture already. */
interface Stands {
  readonly id: string | undefined;
  readonly fate?: Fate;
}

/** Rejects where not even the words could be posted. */
async function posted(delivering: Delivering, reply: MessageReply): Promise<Stands> {
  const { illustrates } = reply;
  const drawn = illustrates && delivering.pictures?.known(wantedBy(illustrates));
  if (illustrates === undefined || drawn === undefined) return inWords(delivering, reply);
  const { embeds, components, attachments } = illustrated(illustrates);
  const body = { ...reply.body, embeds, components, attachments };
  try {
    const id = await postMessage(delivering, { ...reply, body }, fileOf(drawn));
    return { id, fate: { kind: "shown" } };
  } catch (error) {
    if (isUnauthorized(error)) throw error;
    const stands = await inWords(delivering, reply);
    return { ...stands, fate: { kind: "refused", why: faultOf(error) } };
  }
}

const inWords = async (delivering: Delivering, reply: MessageReply): Promise<Stands> => ({
  id: await postMessage(delivering, reply),
});

async function follow(
  delivering: Delivering,
  { channel, told: { reference }, illustrates }: MessageReply,
  { id, fate }: Stands,
  turn: MessageTurn,
): Promise<void> {
  const { log, pictures, signal } = delivering;
  if (fate !== undefined) return tellPicture(log, reference, fate);
  if (illustrates === undefined || pictures === undefined || id === undefined) return;
  const edit = editOf(delivering, channel, id);
  await illustrate(illustrates, { log, pictures, reference, turn, edit, signal });
}
