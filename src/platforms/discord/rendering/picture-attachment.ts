/** An answer with its picture in it: the message that has the place of the words alone. */
import type { Block } from "../../../answer/answer.ts";
import type { Reply } from "../../../answer/reply.ts";
import { wordsFor } from "../../../words/words.ts";
import { altText } from "../../alt-text.ts";
import type { PictureRequest, RenderedPicture } from "../../picture-renderer.ts";
import type { FileUpload } from "./multipart.ts";
import type { Embed, Message, MessageOptions } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

/** A new message, or one in the place of that which a press was on. */
export type CallbackMode = "message" | "update";

type Shown = Extract<Block, { kind: "picture" }>;

/** What is answered in words, and has a picture besides. */
export interface PendingPicture {
  readonly way: CallbackMode;
  readonly reply: Reply;
  readonly showing: MessageOptions;
  readonly shows: Shown;
}

/** https://discord.com/developers/docs/resources/message#create-message */
export interface MessageWithPicture extends Omit<Message, "embeds"> {
  readonly embeds: readonly (Embed & { readonly image?: { readonly url: string } })[];
  readonly attachments: readonly Attachment[];
}

/** https://discord.com/developers/docs/resources/message#attachment-object */
export interface Attachment {
  /** That of `files[0]`. */
  readonly id: "0";
  readonly filename: string;
  readonly description: string;
}

const name = "picture.png";

/** https://discord.com/developers/docs/resources/message#attachment-object */
const maxAltLength = 1024;

/** Nothing where there is no picture, or where it stands in another part of the answer. */
export function pendingPicture(
  way: CallbackMode,
  reply: Reply,
  showing: MessageOptions,
): { readonly picture?: PendingPicture } {
  if ((showing.part ?? 1) !== 1) return {};
  const shows = reply.answer.blocks.find((block) => block.kind === "picture");
  return shows === undefined ? {} : { picture: { way, reply, showing, shows } };
}

/** Dark, as Discord is for whoever chose nothing else. */
export function pictureRequest({ reply, shows }: PendingPicture): PictureRequest {
  const { locale } = wordsFor(reply.ask.locale);
  return { picture: shows.picture, theme: "dark", locale };
}

export const toFileUpload = ({ png }: RenderedPicture): FileUpload => ({
  name,
  type: "image/png",
  bytes: png,
});

/** The first embed shows the picture; what stood in its place is gone. */
export function withPicture({ reply, showing, shows }: PendingPicture): MessageWithPicture {
  const message = toDiscord(withoutPictures(reply), showing);
  const description = altText(shows.alt, maxAltLength, wordsFor(reply.ask.locale));
  return {
    ...message,
    embeds: message.embeds.map((embed, at) =>
      at === 0 ? { ...embed, image: { url: `attachment://${name}` } } : embed,
    ),
    attachments: [{ id: "0", filename: name, description }],
  };
}

function withoutPictures(reply: Reply): Reply {
  const blocks = reply.answer.blocks.filter(({ kind }) => kind !== "picture");
  return { ...reply, answer: { ...reply.answer, blocks } };
}
