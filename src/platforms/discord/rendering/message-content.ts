/**
 * Renders the text of a message, above its embed: the answer's main line, and of errors and look-ups the first block as well.
 * It is all that is seen in a notification, and by a user who has embeds switched off.
 */

import type { Block, Inline } from "../../../answer/answer.ts";
import { lookUpCommand } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import { shownLines } from "../../shown-lines.ts";
import { splitText } from "../../text-limits.ts";
import { maxContentLength } from "../limits.ts";
import { toBold, toContentMarkdown } from "./markdown.ts";

/** An answer in the two places where a message has text. */
export interface SplitAnswer {
  readonly content: string;
  /** The rest of a main line that is longer than the content may be: it begins the first page. */
  readonly rest: readonly string[];
  /** The blocks that the content does not have. */
  readonly blocks: readonly Block[];
}

/** The first block stays in the embed where the content would be too long with it. */
export function splitAnswer(reply: Reply, locale: string): SplitAnswer {
  const { title, blocks } = reply.answer;
  const mainLine = toContentMarkdown(title.map(withoutEmphasis), locale).trim();
  const [first = "", ...rest] = splitText(mainLine, maxContentLength - "****".length);
  const content = toBold(first);
  const lead = leadOf(reply, locale);
  const whole = [content, lead].filter((text) => text !== "").join("\n");
  return lead === "" || rest.length > 0 || whole.length > maxContentLength
    ? { content, rest, blocks }
    : { content: whole, rest, blocks: blocks.slice(1) };
}

/** The whole main line is bold, so that no part of it need be. */
const withoutEmphasis = (inline: Inline): Inline =>
  inline.kind === "strong" ? { kind: "text", text: inline.text } : inline;

/** @returns the first block of an error or a look-up, where that is running text or a list; else nothing */
function leadOf({ ask, answer }: Reply, locale: string): string {
  const [block] = answer.blocks;
  if (answer.tone !== "trouble" && ask.command !== lookUpCommand) return "";
  switch (block?.kind) {
    case "paragraph":
      return toContentMarkdown(block.line, locale).trim();
    case "list":
      return shownLines(block)
        .map((line) => `• ${toContentMarkdown(line, locale)}`)
        .join("\n");
  }
  return "";
}
