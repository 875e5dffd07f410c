/** A line as HTML. */
import type { Inline, Line } from "../../answer/answer.ts";
import { flagEmoji, formatDate } from "../format-values.ts";
import { inlineToPlainText } from "../plain-text.ts";
import { printable, printableUrl } from "../printable.ts";
import { escaped } from "./escape.ts";

export const lineHtml = (line: Line, locale: string): string =>
  line.map((inline) => inlineHtml(inline, locale)).join("");

export function inlineHtml(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
      return escaped(inline.text);
    case "strong":
      return `<strong>${escaped(inline.text)}</strong>`;
    case "link":
      return linkHtml(inline.text, inline.url);
    case "date":
      return `<time datetime="${escaped(inline.date)}">${escaped(formatDate(inline.date, locale))}</time>`;
    case "count":
    case "share":
      return escaped(inlineToPlainText(inline, locale));
    case "country":
      return `<span class="flag" aria-hidden="true">${flagEmoji(inline.code)}</span> ${escaped(inline.name)}`;
  }
}

/** What is no address of the web is shown instead of led to: `javascript:` would run. */
export function linkHtml(text: string, url: string): string {
  const address = printableUrl(url);
  if (address === undefined) return `${escaped(text)} ${escaped(url)}`;
  const label = printable(text).trim() === "" ? address : text;
  return `<a href="${escaped(address)}" rel="noopener noreferrer" target="_blank">${escaped(label)}</a>`; // for machines: HTML
}
