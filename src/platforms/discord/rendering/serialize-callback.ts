/**
 * Serializes first responses to interactions as JSON. An answer takes longer to render than to find, and of its asker it
 * holds nothing but an id, in the button for deleting: so the JSON is cached beside the reply, and the id put in each time.
 */
import type { Reply } from "../../../answer/reply.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import { renderingCache } from "../../rendering-cache.ts";
import { interactionResponseType } from "../api-constants.ts";
import { encodeCustomId } from "../custom-id.ts";
import type { InteractionCallback } from "../response-types.ts";
import type { RequestBody } from "./multipart.ts";
import { toMultipart } from "./multipart.ts";
import type { CallbackMode, MessageWithPicture, PendingPicture } from "./picture-attachment.ts";
import { toFileUpload, toMessageWithPicture, toPictureRequest } from "./picture-attachment.ts";
import type { Message, MessageOptions } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

export const serializeCallback = (callback: InteractionCallback): string =>
  JSON.stringify(callback);

export const serializeReply = (mode: CallbackMode, reply: Reply, options: MessageOptions): string =>
  serialize({ mode, reply, options, look: "words" }, (each) => toDiscord(reply, each));

/** The same with its picture, which goes beside it as a file. */
export function serializeReplyWithPicture(picture: PendingPicture): string {
  const { mode, reply, options } = picture;
  return serialize({ mode, reply, options, look: "picture" }, (each) =>
    toMessageWithPicture({ ...picture, options: each }),
  );
}

/**
 * The callback with its picture as a file, where that has been drawn already.
 *
 * @returns undefined where it has not. Never throws
 */
export function toPictureCallback(
  picture: PendingPicture,
  pictures: Pick<PictureRenderer, "cached">,
): RequestBody | undefined {
  try {
    const drawn = pictures.cached(toPictureRequest(picture));
    return drawn && toMultipart(serializeReplyWithPicture(picture), toFileUpload(drawn));
  } catch {
    // A bug of ours: nobody waits for the picture, and the code that attaches it later logs the error.
    return undefined;
  }
}

interface SerializationInput {
  readonly mode: CallbackMode;
  readonly reply: Reply;
  readonly options: MessageOptions;
  readonly look: "words" | "picture";
}

type Render = (options: MessageOptions) => Message | MessageWithPicture;

/** Of one reply: new or in place, for all or for one, in words or with its picture, and its first pages. */
const cached = renderingCache<string>(16);

function serialize({ mode, reply, options, look }: SerializationInput, render: Render): string {
  const { isEphemeral, asker, part = 1, sharedBy } = options;
  // Names of people are not cached.
  if (sharedBy !== undefined) return serializeCallback(toCallback(mode, render(options)));
  const hasAsker = asker !== undefined;
  const json = cached(reply, `${look} ${mode} ${isEphemeral} ${hasAsker} ${part}`, () => {
    const message = render({ isEphemeral, part, ...(hasAsker && { asker: placeholder }) });
    return JSON.stringify(toCallback(mode, message));
  });
  return hasAsker ? json.replace(gap, () => deleteButtonId(asker)) : json;
}

/** Whether a message is ephemeral can't change when it is updated. */
function toCallback(
  mode: CallbackMode,
  message: Message | MessageWithPicture,
): InteractionCallback {
  if (mode === "message") return { type: interactionResponseType.message, data: message };
  const { flags: _, ...update } = message;
  // Another answer takes the place of this one, and its picture goes.
  return { type: interactionResponseType.update, data: { attachments: [], ...update } };
}

/** In the place of the asker's id. */
const placeholder = "0";

/** JSON of the button's id. Typed text can't hold it: there, the quotes of a key are escaped. */
const deleteButtonId = (asker: string): string =>
  `"custom_id":${JSON.stringify(encodeCustomId({ kind: "delete", asker, isShared: false }, 0))}`;

const gap = deleteButtonId(placeholder);
