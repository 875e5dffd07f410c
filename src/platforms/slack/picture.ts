/** A picture as a piece of a message, or a word on how to see it. */
import type { Block } from "../../answer/answer.ts";
import type { Alt, Picture } from "../../answer/picture.ts";
import { wordsFor } from "../../words/words.ts";
import { altText } from "../alt-text.ts";
import { image } from "./limits.ts";
import type { PictureAt, Piece } from "./pieces.ts";

/** Light, as Slack is for whoever chose nothing else. */
export function imagePiece(
  pictureAt: PictureAt,
  picture: Picture,
  alt: Alt,
  locale: string,
): Piece {
  const address = pictureAt({ picture, theme: "light", locale });
  const alt_text = altText(alt, image.altText, wordsFor(locale));
  return { kind: "image", image: { type: "image", image_url: address, alt_text }, items: 0 };
}

export const howToSee = (locale: string): Piece => ({
  kind: "small",
  text: wordsFor(locale).slack.noPictures,
  items: 0,
});

/** A message holds one table: the first, be it that in the place of a picture. */
export function showsTable(block: Block, pictureAt: PictureAt | undefined): boolean {
  if (block.kind !== "picture") return block.kind === "table";
  return pictureAt === undefined && block.instead.some(({ kind }) => kind === "table");
}
