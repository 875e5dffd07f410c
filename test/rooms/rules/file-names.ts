/** How files and folders are called, and how long they are. */
import type { Rule } from "./rule.ts";

const rooms = [
  "answer",
  "book",
  "query",
  "commands",
  "words",
  "pictures",
  "store",
  "platforms",
  "page",
  "config",
  "reading",
  "record",
  "drawing",
  "workers",
  "server",
  "playground",
  "run",
  "setup",
  "cli",
];
const longest = 250;

/** Files that may be longer, each with its reason. */
const mayBeLonger: readonly string[] = [
  // all words of a language are one list
  "src/words/english/lexicon.ts",
  "src/words/french/lexicon.ts",
  "src/words/german/lexicon.ts",
];

export const fileNameRules: readonly Rule[] = [
  {
    name: "no-index",
    because: "a file is named after its main export",
    breaches: (file) => (/\/index\.[cm]?tsx?$/.test(file.fileName) ? [file] : []),
  },
  {
    name: "no-junk-room",
    because: "util, helpers and common say nothing of what is in them",
    breaches: (file) =>
      /\/(utils?|helpers?|common|misc|lib)(\/|\.ts$)/.test(file.fileName) ? [file] : [],
  },
  {
    name: "no-unknown-room",
    because:
      "a new room needs its walls in .dependency-cruiser.cjs first, then its name in test/rooms/rules/file-names.ts",
    breaches: (file) => {
      const [, room, inner] = file.fileName.split("/");
      return inner !== undefined && !rooms.includes(room ?? "") ? [file] : [];
    },
  },
  {
    name: "no-odd-file-name",
    because: "a file is named in kebab-case",
    breaches: (file) => (/\/[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file.fileName) ? [] : [file]),
  },
  {
    name: "no-long-file",
    because: `more than ${longest} lines: what is its second subject?`,
    breaches: (file) => {
      const lines = file.text.trimEnd().split("\n").length;
      return lines > longest && !mayBeLonger.includes(file.fileName) ? [file] : [];
    },
  },
];
