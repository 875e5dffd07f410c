/** Converts each kind of block to HTML. A picture is light or dark as the system is, and opens by itself without a script. */
import type { Block, Column, Line } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import { altText } from "../alt-text.ts";
import { escapeHtml } from "./escape.ts";
import { renderLine } from "./inline.ts";
import type { PictureUrlOf } from "./web-types.ts";

export function renderBlock(block: Block, words: Words, pictureUrl?: PictureUrlOf): string {
  const { locale } = words;
  switch (block.kind) {
    case "paragraph":
      return `<p>${renderLine(block.line, locale)}</p>`;
    case "facts":
      return factsHtml(block, locale);
    case "table":
      return tableHtml(block, locale);
    case "list":
      return `<ul>${block.lines.map((line) => `<li>${renderLine(line, locale)}</li>`).join("")}</ul>`;
    case "quote":
      return quoteHtml(block, locale);
    case "picture":
      return [
        ...(pictureUrl === undefined ? [] : [pictureHtml(block, words, pictureUrl)]),
        ...block.instead.map((each) => renderBlock(each, words)),
      ].join("");
  }
}

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

function factsHtml({ facts }: BlockOf<"facts">, locale: string): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd>${renderLine(value, locale)}</dd></div>`,
  );
  return rows.length === 0 ? "" : `<dl>${rows.join("")}</dl>`;
}

function tableHtml({ columns, rows }: BlockOf<"table">, locale: string): string {
  if (rows.length === 0) return "";
  const headings = columns.map(
    ({ heading, align }) => `<th scope="col" class="${align}">${escapeHtml(heading)}</th>`,
  );
  const body = rows.map((row) => `<tr>${cellsHtml(row, columns, locale)}</tr>`);
  return `<table><thead><tr>${headings.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const cellsHtml = (row: readonly Line[], columns: readonly Column[], locale: string): string =>
  columns
    .map(({ align }, at) => `<td class="${align}">${renderLine(row[at] ?? [], locale)}</td>`)
    .join("");

/** Reported speech stands without quotation marks. */
function quoteHtml({ text, language, isSpoken, credit }: BlockOf<"quote">, locale: string): string {
  const words = escapeHtml(text);
  const by = renderLine(credit, locale);
  return (
    `<figure><blockquote lang="${escapeHtml(language)}"><p>${isSpoken ? `“${words}”` : words}</p></blockquote>` +
    `<figcaption>— ${by}</figcaption></figure>`
  );
}

/** As pictures are drawn, so that the browser leaves room for one that is loading. */
const size = 'width="1200" height="675"';

/** Not a limit of HTML: a screen reader reads all of it. */
const maxAltLength = 2000;

function pictureHtml(
  { picture, alt }: BlockOf<"picture">,
  words: Words,
  pictureUrl: PictureUrlOf,
): string {
  const { locale, page } = words;
  const [light, dark] = (["light", "dark"] as const).map((theme) =>
    escapeHtml(pictureUrl({ picture, theme, locale })),
  );
  return (
    `<p class="picture"><a href="${light}" title="${escapeHtml(page.live.open)}"><picture>` +
    `<source srcset="${dark}" media="(prefers-color-scheme: dark)" ${size}>` + // for machines: HTML
    `<img src="${light}" alt="${escapeHtml(altText(alt, maxAltLength, words))}" ${size} loading="lazy">` + // for machines: HTML, the words are filled in
    "</picture></a></p>"
  );
}
