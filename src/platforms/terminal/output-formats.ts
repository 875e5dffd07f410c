/** The formats in which the command line prints replies: the terminal's text and JSON. */
import type { Reply } from "../../answer/reply.ts";
import { wordsFor } from "../../words/words.ts";
import { printable, printableJson } from "../printable.ts";
import type { Screen } from "./screen.ts";
import { toJson } from "./to-json.ts";
import { toTerminal } from "./to-terminal.ts";

export interface OutputFormat {
  /** Ends without a line break. */
  readonly reply: (asked: string, reply: Reply, screen: Screen) => string;
  /** Printed where there is no reply. */
  readonly error: (asked: string, message: string) => string;
  /** Printed between two replies. */
  readonly separator: string;
}

/** The other platforms define formats of their own. */
export const outputFormats = {
  text: {
    reply: (_, { ask: asked, answer }, screen) =>
      toTerminal(answer, { ...screen, words: wordsFor(asked.locale) }),
    error: (_, message) => printable(message),
    separator: "\n",
  },
  json: {
    reply: (asked, reply) => printableJson(toJson(asked, reply)),
    error: (asked, error) => printableJson({ asked, error }),
    separator: "",
  },
} satisfies Record<string, OutputFormat>;
