/** An answer with its picture in it: the message that takes the place of the words alone. */
import type { Block } from "../../answer/answer.ts";
import type { Reply } from "../../answer/reply.ts";
import { wordsFor } from "../../words/words.ts";
import { altText } from "../alt-text.ts";
import type { Wanted } from "../pictures.ts";
import type { Embed, Message, Showing } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

/** What was answered in words, and has a picture besides. */
export interface Illustration {
  readonly reply: Reply;
  readonly showing: Showing;
}

/** https://discord.com/developers/docs/resources/message#edit-message */
export interface Illustrated extends Omit<Message, "flags" | "embeds"> {
  readonly embeds: readonly (Embed & { readonly image?: { readonly url: string } })[];
  readonly attachments: readonly {
    readonly id: number;
    readonly filename: string;
    readonly description: string;
  }[];
}

export const pictureFile = "picture.png";

/** https://discord.com/developers/docs/resources/message#attachment-object */
const mostAlt = 1024;

/** Nothing where there is no picture, or where it stands in another part of the answer. */
export function illustrationOf(
  reply: Reply,
  showing: Showing,
): { readonly illustrates?: Illustration } {
  const isFirst = (showing.part ?? 1) === 1;
  return isFirst && pictureIn(reply) !== undefined ? { illustrates: { reply, showing } } : {};
}

/** Dark, as Discord is for whoever chose nothing else. */
export function wantedBy({ reply }: Illustration): Wanted | undefined {
  const block = pictureIn(reply);
  const { locale } = wordsFor(reply.asked.locale);
  return block && { picture: block.picture, theme: "dark", locale };
}

/** The first embed shows the picture; what stood in its place is gone. */
export function illustrated({ reply, showing }: Illustration): Illustrated {
  const { flags: _, ...message } = toDiscord(withoutPictures(reply), showing);
  const block = pictureIn(reply);
  const description =
    block === undefined ? "" : altText(block.alt, mostAlt, wordsFor(reply.asked.locale));
  return {
    ...message,
    embeds: message.embeds.map((embed, at) =>
      at === 0 ? { ...embed, image: { url: `attachment://${pictureFile}` } } : embed,
    ),
    attachments: [{ id: 0, filename: pictureFile, description }],
  };
}

function pictureIn({ answer }: Reply): Extract<Block, { kind: "picture" }> | undefined {
  return answer.blocks.find((block) => block.kind === "picture");
}

function withoutPictures(reply: Reply): Reply {
  const blocks = reply.answer.blocks.filter(({ kind }) => kind !== "picture");
  return { ...reply, answer: { ...reply.answer, blocks } };
}
