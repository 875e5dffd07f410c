/**
 * First responses as they go over the wire. An answer takes longer to write than to find, and of whoever asks it has
 * nothing but an id, in the button for deleting: so what stands around that is kept, for as long as the reply itself is.
 */
import type { Reply } from "../../answer/reply.ts";
import { toButtonCode } from "./button-code.ts";
import { callbackKind } from "./protocol.ts";
import type { Callback } from "./responses.ts";
import type { Showing } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

/** A new message, or one in the place of that which a press was on. */
type Way = "message" | "update";

export const writeCallback = (callback: Callback): Buffer => Buffer.from(JSON.stringify(callback));

export function writeReply(way: Way, reply: Reply, showing: Showing): Buffer {
  const { asker = "", sharedBy } = showing;
  // Nobody's name is kept.
  if (sharedBy !== undefined) return writeCallback(callbackWith(way, reply, showing));
  const { before, after } = knownFrame(way, reply, showing);
  return after === undefined ? before : Buffer.concat([before, Buffer.from(inside(asker)), after]);
}

/** Whom a message is for is settled when it is updated. */
function callbackWith(way: Way, reply: Reply, showing: Showing): Callback {
  const data = toDiscord(reply, showing);
  if (way === "message") return { type: callbackKind.message, data };
  const { flags: _, ...update } = data;
  // Another answer takes the place of this one, and its picture goes.
  return { type: callbackKind.update, data: { ...update, attachments: [] } };
}

/** What stands around the asker's id; all of it before, where none stands. */
interface Frame {
  readonly before: Buffer;
  readonly after?: Buffer;
}

const frames = new WeakMap<Reply, Map<string, Frame>>();

/** Of one reply: new or in place, for all or for one, and its first parts. */
const mostFrames = 12;

function knownFrame(way: Way, reply: Reply, { hidden, asker, part = 1 }: Showing): Frame {
  const known = frames.get(reply) ?? new Map<string, Frame>();
  frames.set(reply, known);
  const owned = asker !== undefined;
  const key = `${way} ${hidden} ${owned} ${part}`;
  const frame =
    known.get(key) ??
    frameOf(callbackWith(way, reply, { hidden, part, ...(owned && { asker: nobody }) }));
  if (known.size < mostFrames) known.set(key, frame);
  return frame;
}

/** Nobody's id, in the place of the asker's. */
const nobody = "0";

const deleting = toButtonCode({ kind: "delete", asker: nobody, shared: false }, 0);
const seam = `"custom_id":${JSON.stringify(deleting)}`;

/** The button for deleting is the last of all, and nothing that people type has quotes like a key's. */
function frameOf(callback: Callback): Frame {
  const text = JSON.stringify(callback);
  const found = text.lastIndexOf(seam);
  if (found === -1) return { before: Buffer.from(text) };
  const end = found + seam.length - '"'.length;
  return {
    before: Buffer.from(text.slice(0, end - nobody.length)),
    after: Buffer.from(text.slice(end)),
  };
}

/** A text as it stands within quotes. */
const inside = (text: string): string => JSON.stringify(text).slice(1, -1);
