/** A picture on the page as it is without a script: light or dark as the reader has it, and by itself when it is followed. */
import type { Block } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import { altText } from "../alt-text.ts";
import { escaped } from "./escape.ts";
import type { PictureAt } from "./web-types.ts";

/** As it is drawn; so there is room for it before it comes. */
const size = 'width="1200" height="675"';

/** No limit of HTML's, but of a listener's patience. */
const mostAlt = 2000;

export function pictureHtml(
  { picture, alt }: Extract<Block, { kind: "picture" }>,
  words: Words,
  pictureAt: PictureAt,
): string {
  const { locale, page } = words;
  const [light, dark] = (["light", "dark"] as const).map((theme) =>
    escaped(pictureAt({ picture, theme, locale })),
  );
  return (
    `<p class="picture"><a href="${light}" title="${escaped(page.live.open)}"><picture>` +
    `<source srcset="${dark}" media="(prefers-color-scheme: dark)" ${size}>` + // for machines: HTML
    `<img src="${light}" alt="${escaped(altText(alt, mostAlt, words))}" ${size} loading="lazy">` + // for machines: HTML, the words are filled in
    "</picture></a></p>"
  );
}
