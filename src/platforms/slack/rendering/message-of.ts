/**
 * Messages of replies. An answer takes longer to write than to find; so it is kept as it was written, for as long as the
 * reply itself is, and the same question is not written again.
 */
import type { Reply } from "../../../answer/reply.ts";
import { pictureIn, wantedOf } from "./picture.ts";
import type { PictureAt, PictureSource } from "./picture-source.ts";
import { noPictures } from "./picture-source.ts";
import type { Message, Showing } from "./to-slack.ts";
import { toSlack } from "./to-slack.ts";

const messages = new WeakMap<Reply, Map<string, Message>>();

/** Of one reply: for all or for one, and its first parts. */
const mostMessages = 12;

export function messageOf(
  reply: Reply,
  { hidden, part = 1, pictureAt = noPictures, charts }: Omit<Showing, "sharedBy" | "inView">,
): Message {
  const known = messages.get(reply) ?? new Map<string, Message>();
  messages.set(reply, known);
  const key = JSON.stringify([hidden, part, charts, pictureOf(reply, pictureAt)]);
  const message = known.get(key) ?? toSlack(reply, { hidden, part, pictureAt, charts });
  if (known.size < mostMessages) known.set(key, message);
  return message;
}

/** In each workspace it is another file. */
function pictureOf(reply: Reply, pictureAt: PictureAt): PictureSource | undefined {
  const block = pictureIn(reply);
  return block && pictureAt(wantedOf(block, reply));
}
