/** View model of one answer on the page: title, HTML, and the raw formats to copy. */
import type { Reply } from "../../answer/reply.ts";
import type { Words } from "../../words/words.ts";
import { toPlainText } from "../plain-text.ts";
import { printableJson } from "../printable.ts";
import { toHtml } from "./to-html.ts";
import type { FormatName, PageContext } from "./web-types.ts";
import { formatNames } from "./web-types.ts";

export interface PageQuestion {
  /** The text in the input; empty where nobody has asked. */
  readonly typed: string;
  /** The question that is answered. */
  readonly question: string;
}

export interface PageModel extends PageQuestion {
  readonly title: string;
  readonly html: string;
  /** The payloads to copy. */
  readonly raw: readonly { readonly format: FormatName; readonly text: string }[];
  /** The URL of the file that goes with the edit on Discord. */
  readonly attached: string | undefined;
}

export function toPageModel(
  { typed, question }: PageQuestion,
  reply: Reply,
  {
    formats,
    attachmentUrl,
    pictureUrl,
  }: Pick<PageContext, "formats" | "attachmentUrl" | "pictureUrl">,
  words: Words,
): PageModel {
  return {
    typed,
    question,
    title: toPlainText(reply.answer.title, words.locale).trim(),
    html: toHtml(reply.answer, words, pictureUrl),
    raw: formatNames.flatMap((format) => {
      const text = formats[format](question, reply);
      return isNothing(text) ? [] : [{ format, text: prettyPrint(format, text) }];
    }),
    attached: attachmentUrl(reply),
  };
}

/** The edit on Discord of an answer without a picture. */
const isNothing = (text: string): boolean => text === "null";

const prettyPrint = (format: FormatName, text: string): string =>
  format === "text" ? text : printableJson(JSON.parse(text), 2);
