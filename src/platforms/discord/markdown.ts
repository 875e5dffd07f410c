/** A line as Discord's markdown. What was typed or recorded stays what it is: as text. */
import type { Inline, Line } from "../../answer/answer.ts";
import { countText, dateText, shareText } from "../formats.ts";
import { printable, printableUrl } from "../printable.ts";

/** Markdown, mentions, custom emoji and timestamps begin with one of these. */
const special = /[\\*_~`|<>@#[\]]/g;
/** Marks that only mean something where a line begins: lists, small print. Every text may come to stand there. */
const atStart = /^([-+]|\d+(?=[.)]))/;

const anyMark = /[\\*_~`|<>@#[\]]|:\/\/|^[-+\d]/;

/** The one place where text becomes markdown. A web address in it is no link. */
export function escaped(text: string): string {
  const shown = printable(text);
  if (!anyMark.test(shown)) return shown;
  return shown
    .replace(special, "\\$&")
    .replaceAll("://", ":\\//")
    .replace(atStart, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

export function markdown(line: Line, locale: string): string {
  return line.map((inline) => inlineMarkdown(inline, locale)).join("");
}

/** The same for a place that shows no markdown: a code block, a label. */
export function plain(line: Line, locale: string): string {
  return line.map((inline) => inlinePlain(inline, locale)).join("");
}

function inlineMarkdown(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
      return escaped(inline.text);
    case "strong":
      return bold(escaped(inline.text));
    case "link":
      return link(inline.text, inline.url);
    case "date":
      return timestamp(inline.date) ?? escaped(dateText(inline.date, locale));
    case "count":
    case "share":
      return inlinePlain(inline, locale);
    case "country":
      return `${flagOf(inline.code)} ${escaped(inline.name)}`;
  }
}

function inlinePlain(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
    case "strong":
    case "link":
      return printable(inline.text);
    case "date":
      return dateText(inline.date, locale);
    case "count":
      return countText(inline.value, locale);
    case "share":
      return shareText(inline.value, locale);
    case "country":
      return printable(inline.name);
  }
}

/** Space at an end would leave the asterisks standing. */
export function bold(escaped: string): string {
  return escaped.trim() === "" ? escaped : escaped.replace(/^(\s*)(.*?)(\s*)$/su, "$1**$2**$3");
}

/** A link's text that is an address itself is shown with all its brackets: such a link has none. */
export function link(text: string, url: string): string {
  const address = printableUrl(url)?.replaceAll("(", "%28").replaceAll(")", "%29");
  const label = escaped(text);
  if (address === undefined) return `${label} ${escaped(url)}`;
  return label.trim() === "" || text.includes("://")
    ? `${label} <${address}>`
    : `[${label}](${address})`;
}

/**
 * Shown in the reader's own language and zone; ten in the morning, UTC, is the same day from Hawaii to New Zealand.
 * https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
 */
function timestamp(date: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T10:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : `<t:${time / 1000}:D>`;
}

/** Two letters as regional indicators; no country has another code. */
function flagOf(code: string): string {
  return [...code]
    .map((letter) => String.fromCodePoint(0x1f1a5 + (letter.codePointAt(0) ?? 0)))
    .join("");
}
