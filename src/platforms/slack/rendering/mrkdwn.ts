/**
 * Renders a line as mrkdwn, Slack's markdown, for the two places that take nothing better: fields and small print. It can't
 * escape `*` or `_`, so a text that holds such a mark can't stand there: it becomes rich text.
 */
import type { Inline, Line } from "../../../answer/answer.ts";
import { inlineToPlainText } from "../../plain-text.ts";
import { printable, printableUrl } from "../../printable.ts";
import type { Mrkdwn } from "./block-kit.ts";
import { escapeMrkdwn } from "./escape.ts";
import { flagEmojiName } from "./rich-text.ts";

/** Formatting, quotes (`&gt;` begins one as well), links, mentions, and what may turn out an emoji or an address. */
const mark = /[*_~`|>@#]|:\S/;

/** @returns undefined where a text in it holds a mark, or is strong */
export function toMrkdwn(line: Line, locale: string): string | undefined {
  const parts = line.map((inline) => inlineMrkdwn(inline, locale));
  return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

export const mrkdwnObject = (text: string): Mrkdwn => ({ type: "mrkdwn", text, verbatim: true });

function inlineMrkdwn(inline: Inline, locale: string): string | undefined {
  switch (inline.kind) {
    case "text":
      return escapeUnmarked(inline.text);
    case "strong":
      return undefined;
    case "link":
      return toLink(inline.text, inline.url);
    case "date":
    case "count":
    case "share":
    case "citation":
      return escapeUnmarked(inlineToPlainText(inline, locale));
    case "country":
      return withFlag(inline.code, escapeUnmarked(inline.name));
  }
}

function escapeUnmarked(text: string): string | undefined {
  const content = printable(text);
  return mark.test(content) ? undefined : escapeMrkdwn(content);
}

function toLink(text: string, url: string): string | undefined {
  const address = printableUrl(url)?.replace(/[<>|]/g, encodeURIComponent).replaceAll("&", "&amp;");
  const label = escapeUnmarked(text);
  if (address === undefined || label === undefined || label.trim() === "") return undefined;
  return `<${address}|${label}>`;
}

function withFlag(code: string, name: string | undefined): string | undefined {
  const emoji = flagEmojiName(code);
  return name === undefined || emoji === undefined ? name : `:${emoji}: ${name}`;
}
