/** Converts a line of inlines to HTML. */
import type { Inline, Line } from "../../answer/answer.ts";
import { flagEmoji, formatDate } from "../format-values.ts";
import { inlineToPlainText } from "../plain-text.ts";
import { printable, printableUrl } from "../printable.ts";
import { escapeHtml } from "./escape.ts";

export const lineHtml = (line: Line, locale: string): string =>
  line.map((inline) => inlineHtml(inline, locale)).join("");

export function inlineHtml(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
      return escapeHtml(inline.text);
    case "strong":
      return `<strong>${escapeHtml(inline.text)}</strong>`;
    case "link":
      return linkHtml(inline.text, inline.url);
    case "date":
      return `<time datetime="${escapeHtml(inline.date)}">${escapeHtml(formatDate(inline.date, locale))}</time>`;
    case "count":
    case "share":
      return escapeHtml(inlineToPlainText(inline, locale));
    case "country":
      return `<span class="flag" aria-hidden="true">${flagEmoji(inline.code)}</span> ${escapeHtml(inline.name)}`;
  }
}

/** A URL that is none of the web is shown as text: `javascript:` would run. */
export function linkHtml(text: string, url: string): string {
  const href = printableUrl(url);
  if (href === undefined) return `${escapeHtml(text)} ${escapeHtml(url)}`;
  const label = printable(text).trim() === "" ? href : text;
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer" target="_blank">${escapeHtml(label)}</a>`; // for machines: HTML
}
