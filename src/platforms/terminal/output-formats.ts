/** The forms in which a reply can leave the command line. */
import type { Reply } from "../../answer/reply.ts";
import { wordsFor } from "../../words/words.ts";
import { printable, printableJson } from "../printable.ts";
import type { Screen } from "./screen.ts";
import { toJson } from "./to-json.ts";
import { toTerminal } from "./to-terminal.ts";

export interface OutputFormat {
  /** Without a line break at its end. */
  readonly reply: (asked: string, reply: Reply, screen: Screen) => string;
  /** What stands in the place of an answer. */
  readonly trouble: (asked: string, trouble: string) => string;
  /** What stands between two answers. */
  readonly between: string;
}

/** The terminal's own; other platforms have theirs. */
export const outputFormats = {
  text: {
    reply: (_, { ask: asked, answer }, screen) =>
      toTerminal(answer, { ...screen, words: wordsFor(asked.locale) }),
    trouble: (_, trouble) => printable(trouble),
    between: "\n",
  },
  json: {
    reply: (asked, reply) => printableJson(toJson(asked, reply)),
    trouble: (asked, error) => printableJson({ asked, error }),
    between: "",
  },
} satisfies Record<string, OutputFormat>;
