/** One question and everything that the page shows of its reply. */
import type { Reply } from "../../answer/reply.ts";
import type { Words } from "../../words/words.ts";
import { toPlainText } from "../plain-text.ts";
import { printableJson } from "../printable.ts";
import { toHtml } from "./to-html.ts";
import type { FormatName, PageContext } from "./web-types.ts";
import { formatNames } from "./web-types.ts";

export interface PageModel {
  /** What stands in the line to type in; empty where nobody has asked. */
  readonly typed: string;
  /** What has been answered. */
  readonly asked: string;
  readonly title: string;
  readonly html: string;
  /** By format, what is there to copy. */
  readonly raw: readonly { readonly format: FormatName; readonly text: string }[];
  /** Where the file is that goes with the edit on Discord. */
  readonly attached: string | undefined;
}

export interface Question {
  readonly typed: string;
  readonly asked: string;
}

export function pageModel(
  { typed, asked }: Question,
  reply: Reply,
  { formats, attached, pictureAt }: Pick<PageContext, "formats" | "attached" | "pictureAt">,
  words: Words,
): PageModel {
  return {
    ...{ typed, asked },
    title: toPlainText(reply.answer.title, words.locale).trim(),
    html: toHtml(reply.answer, words, pictureAt),
    raw: formatNames.flatMap((format) => {
      const text = formats[format](asked, reply);
      return isNothing(text) ? [] : [{ format, text: readable(format, text) }];
    }),
    attached: attached(reply),
  };
}

/** An answer without a picture is not edited. */
const isNothing = (text: string): boolean => text === "null";

const readable = (format: FormatName, text: string): string =>
  format === "text" ? text : printableJson(JSON.parse(text), 2);
