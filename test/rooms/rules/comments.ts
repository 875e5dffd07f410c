/** Rules for comments: a file says first what it does, subject first, in words that a reader would search for. */
import type ts from "typescript";
import type { Rule } from "./rule.ts";

/** "What is left out of a sum" hides the noun: "List of what a sum leaves out". */
const hiddenSubject = /^(?:what|whatever|whoever|whom|whose|who|where|wherever|how|when)\b/i;

/** Words for what has a name of its own; ARCHITECTURE.md explains the one that is left, room. */
const metaphor = /\b(?:the house|doors?|hangs? on|desk|inlet|whoever)\b/i;

export const commentRules: readonly Rule[] = [
  {
    name: "opening-comment",
    because: "the file's first sentence says what it does, with the noun first",
    breaches: (file) => {
      const opening = openingOf(file);
      return opening === undefined || hiddenSubject.test(opening) ? [file] : [];
    },
  },
  {
    name: "no-metaphor",
    because: "HTTP server, entry point, handler: a reader searches for these",
    breaches: (file) => (commentsOf(file).some((comment) => metaphor.test(comment)) ? [file] : []),
  },
];

/** The text of the comment that a file begins with, without its marks. */
function openingOf({ text }: ts.SourceFile): string | undefined {
  const [, comment] = /^(?:#!.*\n)?\/\*\*\s*([\s\S]*?)\*\//.exec(text) ?? [];
  return comment?.trim().replace(/^\*\s*/, "");
}

/** Only comments that stand on lines of their own, so that no text in quotes is taken for one. */
function commentsOf({ text }: ts.SourceFile): readonly string[] {
  return text.match(/^\s*(?:\/\/.*|\/\*[\s\S]*?\*\/)/gm) ?? [];
}
