/** A line as Discord's markdown. What was typed or recorded stays what it is: as text. */
import type { Inline, Line } from "../../../answer/answer.ts";
import { flagEmoji, formatDate, unixSeconds } from "../../format-values.ts";
import { inlineToPlainText } from "../../plain-text.ts";
import { printable, printableUrl } from "../../printable.ts";

/** Markdown, mentions, custom emoji and timestamps begin with one of these. */
const special = /[\\*_~`|<>@#[\]]/g;
/** Marks that only mean something where a line begins: lists, small print. Every text may come to stand there. */
const atStart = /^([-+]|\d+(?=[.)]))/;

const anyMark = /[\\*_~`|<>@#[\]]|:\/\/|^[-+\d]/;

/** The one place where text becomes markdown. A web address in it is no link. */
export function escapeMarkdown(text: string): string {
  const shown = printable(text);
  if (!anyMark.test(shown)) return shown;
  return shown
    .replace(special, "\\$&")
    .replaceAll("://", ":\\//")
    .replace(atStart, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

export function toMarkdown(line: Line, locale: string): string {
  return line.map((inline) => inlineMarkdown(inline, locale)).join("");
}

function inlineMarkdown(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
      return escapeMarkdown(inline.text);
    case "strong":
      return toBold(escapeMarkdown(inline.text));
    case "link":
      return toMarkdownLink(inline.text, inline.url);
    case "date":
      return timestamp(inline.date) ?? escapeMarkdown(formatDate(inline.date, locale));
    case "count":
    case "share":
      return inlineToPlainText(inline, locale);
    case "country":
      return `${flagEmoji(inline.code)} ${escapeMarkdown(inline.name)}`;
  }
}

/** Space at an end would leave the asterisks standing. */
export function toBold(escaped: string): string {
  return escaped.trim() === "" ? escaped : escaped.replace(/^(\s*)(.*?)(\s*)$/su, "$1**$2**$3");
}

/** A link's text that is an address itself is shown with all its brackets: such a link has none. */
export function toMarkdownLink(text: string, url: string): string {
  const address = printableUrl(url)?.replaceAll("(", "%28").replaceAll(")", "%29");
  const label = escapeMarkdown(text);
  if (address === undefined) return `${label} ${escapeMarkdown(url)}`;
  return label.trim() === "" || text.includes("://")
    ? `${label} <${address}>`
    : `[${label}](${address})`;
}

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
function timestamp(date: string): string | undefined {
  const seconds = unixSeconds(date);
  return seconds === undefined ? undefined : `<t:${seconds}:D>`;
}
