/** Each kind of block as HTML. */
import type { Block, Column, Line } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import { altText } from "../alt-text.ts";
import { escaped } from "./escape.ts";
import { lineHtml } from "./inline.ts";
import type { PictureAt } from "./web-types.ts";

export function blockHtml(block: Block, words: Words, pictureAt?: PictureAt): string {
  const { locale } = words;
  switch (block.kind) {
    case "paragraph":
      return `<p>${lineHtml(block.line, locale)}</p>`;
    case "facts":
      return factsHtml(block, locale);
    case "table":
      return tableHtml(block, locale);
    case "list":
      return `<ul>${block.lines.map((line) => `<li>${lineHtml(line, locale)}</li>`).join("")}</ul>`;
    case "quote":
      return quoteHtml(block, locale);
    case "picture":
      return [
        ...(pictureAt === undefined ? [] : [pictureHtml(block, words, pictureAt)]),
        ...block.instead.map((each) => blockHtml(each, words)),
      ].join("");
  }
}

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

function factsHtml({ facts }: Of<"facts">, locale: string): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<div><dt>${escaped(label)}</dt><dd>${lineHtml(value, locale)}</dd></div>`,
  );
  return rows.length === 0 ? "" : `<dl>${rows.join("")}</dl>`;
}

function tableHtml({ columns, rows }: Of<"table">, locale: string): string {
  if (rows.length === 0) return "";
  const headings = columns.map(
    ({ heading, align }) => `<th scope="col" class="${align}">${escaped(heading)}</th>`,
  );
  const body = rows.map((row) => `<tr>${cellsHtml(row, columns, locale)}</tr>`);
  return `<table><thead><tr>${headings.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const cellsHtml = (row: readonly Line[], columns: readonly Column[], locale: string): string =>
  columns
    .map(({ align }, at) => `<td class="${align}">${lineHtml(row[at] ?? [], locale)}</td>`)
    .join("");

/** Indirect speech is nobody's words: it stands without quotation marks. */
function quoteHtml({ text, language, spoken, credit }: Of<"quote">, locale: string): string {
  const message = escaped(text);
  const by = lineHtml(credit, locale);
  return (
    `<figure><blockquote lang="${escaped(language)}"><p>${spoken ? `“${message}”` : message}</p></blockquote>` +
    `<figcaption>— ${by}</figcaption></figure>`
  );
}

/* merged: A picture on the page as it is without a script: light or dark as the reader has it, and by itself when it is followed. */

/** As it is drawn; so there is room for it before it comes. */
const size = 'width="1200" height="675"';

/** No limit of HTML's, but of a listener's patience. */
const maxAltLength = 2000;

function pictureHtml(
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
    `<img src="${light}" alt="${escaped(altText(alt, maxAltLength, words))}" ${size} loading="lazy">` + // for machines: HTML, the words are filled in
    "</picture></a></p>"
  );
}
