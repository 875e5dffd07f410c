/** Converts a line of inlines to HTML. */
import type { Inline, Line } from "../../answer/answer.ts";
import { flagEmoji, formatDate } from "../format-values.ts";
import { inlineToPlainText } from "../plain-text.ts";
import { printable, printableUrl } from "../printable.ts";
import { escapeHtml } from "./escape.ts";

export const renderLine = (line: Line, locale: string): string =>
  line.map((inline) => renderInline(inline, locale)).join("");

function renderInline(inline: Inline, locale: string): string {
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
    case "citation":
      return `<sup>${escapeHtml(inlineToPlainText(inline, locale))}</sup>`;
    case "country":
      return `<span class="flag" aria-hidden="true">${flagEmoji(inline.code)}</span> ${escapeHtml(inline.name)}`;
  }
}

/** What is no address of the web is shown instead of led to: `javascript:` would run. */
function linkHtml(text: string, url: string): string {
  const address = printableUrl(url);
  if (address === undefined) return `${escapeHtml(text)} ${escapeHtml(url)}`;
  const label = printable(text).trim() === "" ? address : text;
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer" target="_blank">${escapeHtml(label)}</a>`; // for machines: HTML
}
