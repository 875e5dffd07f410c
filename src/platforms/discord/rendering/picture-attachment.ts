/** Renders an answer with its picture as an attachment of the message. */
import type { Block } from "../../../answer/answer.ts";
import type { Reply } from "../../../answer/reply.ts";
import { wordsFor } from "../../../words/words.ts";
import { altText } from "../../alt-text.ts";
import type { PictureRequest, RenderedPicture } from "../../picture-renderer.ts";
import type { FileUpload } from "./multipart.ts";
import type { Embed, Message, MessageOptions } from "./to-discord.ts";
import { embedColours, toDiscord } from "./to-discord.ts";

/** A new message, or an update of the message with the pressed button. */
export type CallbackMode = "message" | "update";

type PictureBlock = Extract<Block, { kind: "picture" }>;

/** An answer in words whose picture is not yet in it. */
export interface PendingPicture {
  readonly mode: CallbackMode;
  readonly reply: Reply;
  readonly options: MessageOptions;
  readonly block: PictureBlock;
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

/** @returns nothing where there is no picture, or where it stands on another page of the answer */
export function findPendingPicture(
  mode: CallbackMode,
  reply: Reply,
  options: MessageOptions,
): { readonly picture?: PendingPicture } {
  if ((options.part ?? 1) !== 1) return {};
  const block = reply.answer.blocks.find((each) => each.kind === "picture");
  return block === undefined ? {} : { picture: { mode, reply, options, block } };
}

/** In the dark theme, which is Discord's default. */
export function toPictureRequest({ reply, block }: PendingPicture): PictureRequest {
  const { locale } = wordsFor(reply.ask.locale);
  return { picture: block.picture, theme: "dark", locale };
}

export const toFileUpload = ({ png }: RenderedPicture): FileUpload => ({
  name,
  type: "image/png",
  bytes: png,
});

/** The embed shows the picture, and no longer the words in its place. */
export function toMessageWithPicture({
  reply,
  options,
  block,
}: PendingPicture): MessageWithPicture {
  const message = toDiscord(withoutPictures(reply), options);
  const description = altText(block.alt, maxAltLength, wordsFor(reply.ask.locale));
  const [embed = { color: embedColours[reply.answer.tone] }] = message.embeds;
  return {
    ...message,
    embeds: [{ ...embed, image: { url: `attachment://${name}` } }],
    attachments: [{ id: "0", filename: name, description }],
  };
}

function withoutPictures(reply: Reply): Reply {
  const blocks = reply.answer.blocks.filter(({ kind }) => kind !== "picture");
  return { ...reply, answer: { ...reply.answer, blocks } };
}
