/**
 * Messages of replies. An answer takes longer to write than to find; so it is kept as it was written, for as long as the
 * reply itself is, and the same question is not written again.
 */
import type { Reply } from "../../answer/reply.ts";
import type { Message, Showing } from "./to-slack.ts";
import { toSlack } from "./to-slack.ts";

const messages = new WeakMap<Reply, Map<string, Message>>();

/** Of one reply: for all or for one, and its first parts. */
const mostMessages = 12;

export function messageOf(
  reply: Reply,
  { hidden, part = 1, pictureAt }: Omit<Showing, "sharedBy" | "inView">,
): Message {
  const known = messages.get(reply) ?? new Map<string, Message>();
  messages.set(reply, known);
  const key = `${hidden} ${part} ${pictureAt !== undefined}`;
  const message = known.get(key) ?? toSlack(reply, { hidden, part, pictureAt });
  if (known.size < mostMessages) known.set(key, message);
  return message;
}
