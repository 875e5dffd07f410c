/** Renders a line as Discord's markdown. Typed and recorded text is escaped: it stays text. */
import type { Inline, Line } from "../../../answer/answer.ts";
import { flagEmoji } from "../../format-values.ts";
import { inlineToPlainText } from "../../plain-text.ts";
import { printable, printableUrl } from "../../printable.ts";

/** Markdown, mentions, custom emoji and timestamps begin with one of these. */
const special = /[\\*_~`|<>@#[\]]/g;
/** Marks that only mean something at the start of a line: lists, small print. Any text may come to stand there. */
const atStart = /^([-+]|\d+(?=[.)]))/;

const anyMark = /[\\*_~`|<>@#[\]]|:\/\/|^[-+\d]/;

/** The one place where text becomes markdown. A web address in it is no link. */
export function escapeMarkdown(text: string): string {
  const content = printable(text);
  if (!anyMark.test(content)) return content;
  return content
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
    case "citation":
      return escapeMarkdown(inlineToPlainText(inline, locale));
    case "count":
    case "share":
      return inlineToPlainText(inline, locale);
    case "country":
      return `${flagEmoji(inline.code)} ${escapeMarkdown(inline.name)}`;
  }
}

/**
 * Renders a line for a message's `content`, where Discord puts a preview under every link and invite: there it shows none.
 */
export function toContentMarkdown(line: Line, locale: string): string {
  return line.map((inline) => inlineContentMarkdown(inline, locale)).join("");
}

function inlineContentMarkdown(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
      return withoutInvite(escapeMarkdown(inline.text));
    case "strong":
      return toBold(withoutInvite(escapeMarkdown(inline.text)));
    case "link":
      return toMarkdownLink(inline.text, inline.url).replace(/\]\((\S*)\)$/, "](<$1>)");
    case "date":
    case "count":
    case "share":
    case "country":
    case "citation":
      return inlineMarkdown(inline, locale);
  }
}

/** `discord.gg/abc` is an invite without `https://` as well. */
const withoutInvite = (escaped: string): string =>
  escaped.replace(/\b(discord\w*)\.(\w+\/)/gi, "$1\\.$2");

/** Space at an end stays outside: next to it, Discord would show the asterisks. */
export function toBold(escaped: string): string {
  return escaped.trim() === "" ? escaped : escaped.replace(/^(\s*)(.*?)(\s*)$/su, "$1**$2**$3");
}

/** Where the text of a link is an address itself, Discord shows the brackets: such a link has none. */
function toMarkdownLink(text: string, url: string): string {
  const address = printableUrl(url)?.replaceAll("(", "%28").replaceAll(")", "%29");
  const label = escapeMarkdown(text);
  if (address === undefined) return `${label} ${escapeMarkdown(url)}`;
  return label.trim() === "" || text.includes("://")
    ? `${label} <${address}>`
    : `[${label}](${address})`;
}
