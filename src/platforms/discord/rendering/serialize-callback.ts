/**
 * First responses as they go over the wire. An answer takes longer to write than to find, and of whoever asks it has
 * nothing but an id, in the button for deleting: so what stands around that is kept, for as long as the reply itself is.
 */
import type { Reply } from "../../../answer/reply.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import { interactionResponseType } from "../api-constants.ts";
import { encodeCustomId } from "../custom-id.ts";
import type { InteractionCallback } from "../response-types.ts";
import type { RequestBody } from "./multipart.ts";
import { multipart } from "./multipart.ts";
import type { CallbackMode, MessageWithPicture, PendingPicture } from "./picture-attachment.ts";
import { pictureRequest, toFileUpload, withPicture } from "./picture-attachment.ts";
import type { Message, MessageOptions } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

export const serializeCallback = (callback: InteractionCallback): Buffer =>
  Buffer.from(JSON.stringify(callback));

export const serializeReply = (way: CallbackMode, reply: Reply, showing: MessageOptions): Buffer =>
  written({ way, reply, showing, look: "words" }, (shown) => toDiscord(reply, shown));

/** The same with its picture, which goes beside it as a file. */
export function serializeReplyWithPicture(illustration: PendingPicture): Buffer {
  const { way, reply, showing } = illustration;
  return written({ way, reply, showing, look: "picture" }, (shown) =>
    withPicture({ ...illustration, showing: shown }),
  );
}

interface Writing {
  readonly way: CallbackMode;
  readonly reply: Reply;
  readonly showing: MessageOptions;
  readonly look: "words" | "picture";
}

type Draw = (showing: MessageOptions) => Message | MessageWithPicture;

function written(writing: Writing, draw: Draw): Buffer {
  const { asker = "", sharedBy } = writing.showing;
  // Nobody's name is kept.
  if (sharedBy !== undefined)
    return serializeCallback(callbackWith(writing.way, draw(writing.showing)));
  const { before, after } = knownFrame(writing, draw);
  return after === undefined ? before : Buffer.concat([before, Buffer.from(inside(asker)), after]);
}

/** Whom a message is for is settled when it is updated. */
function callbackWith(
  way: CallbackMode,
  message: Message | MessageWithPicture,
): InteractionCallback {
  if (way === "message") return { type: interactionResponseType.message, data: message };
  const { flags: _, ...update } = message;
  // Another answer takes the place of this one, and its picture goes.
  return { type: interactionResponseType.update, data: { attachments: [], ...update } };
}

/** What stands around the asker's id; all of it before, where none stands. */
interface Frame {
  readonly before: Buffer;
  readonly after?: Buffer;
}

const frames = new WeakMap<Reply, Map<string, Frame>>();

/** Of one reply: new or in place, for all or for one, in words or with its picture, and its first parts. */
const maxFrames = 16;

function knownFrame({ way, reply, showing, look }: Writing, draw: Draw): Frame {
  const known = frames.get(reply) ?? new Map<string, Frame>();
  frames.set(reply, known);
  const { ephemeral, asker, part = 1 } = showing;
  const owned = asker !== undefined;
  const key = `${look} ${way} ${ephemeral} ${owned} ${part}`;
  const frame =
    known.get(key) ??
    frameOf(callbackWith(way, draw({ ephemeral, part, ...(owned && { asker: nobody }) })));
  if (known.size < maxFrames) known.set(key, frame);
  return frame;
}

/** Nobody's id, in the place of the asker's. */
const nobody = "0";

const deleting = encodeCustomId({ kind: "delete", asker: nobody, shared: false }, 0);
const seam = `"custom_id":${JSON.stringify(deleting)}`;

/** The button for deleting is the last of all, and nothing that people type has quotes like a key's. */
function frameOf(callback: InteractionCallback): Frame {
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

/* merged: A first response with its picture, where that has been drawn already. */

/** Never throws. */
export function callbackWithPicture(
  illustration: PendingPicture,
  pictures: Pick<PictureRenderer, "cached">,
): RequestBody | undefined {
  try {
    const drawn = pictures.cached(pictureRequest(illustration));
    return drawn && multipart(serializeReplyWithPicture(illustration), toFileUpload(drawn));
  } catch {
    // A bug of ours: nobody waits for it, and whoever puts the picture in later tells the log.
    return undefined;
  }
}
