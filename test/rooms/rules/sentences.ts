/**
 * What the bot says is said in words/, where a translator finds it.
 *
 * A text counts as a sentence for people when it has three words or more (of two letters or more)
 * with white space between them. A template is read as a whole: `${count} diplomats left
 * ${country}` is no less a sentence.
 * Free are: the schema's messages to curators, `throw new Error("…")` (a bug's message to us), a
 * command line's flags, a list of words that is split at once, the names of imports, properties and
 * types, and a line that says `// for machines: <why>`.
 */
import ts from "typescript";
import type { Rule } from "./rule.ts";
import { isExcused, isIn, nodesWhere } from "./rule.ts";

const threeWords = /\p{L}{2,}[^\p{L}]*\s[^\p{L}]*\p{L}{2,}[^\p{L}]*\s[^\p{L}]*\p{L}{2,}/u;
const flag = /^--?[a-z]/;

export const sentenceRules: readonly Rule[] = [
  {
    name: "no-sentence",
    because: "what people read is in words/; a text for machines says so: // for machines: <why>",
    breaches: (file) =>
      isIn(file, "src/words/", "src/book/schema/") ? [] : nodesWhere(file, isSentence),
  },
];

function isSentence(node: ts.Node): boolean {
  const text = textOf(node);
  return (
    text !== undefined &&
    threeWords.test(text) &&
    !flag.test(text) &&
    !isFree(node) &&
    !isExcused(node, "for machines")
  );
}

/** What a string or template says; `…` stands for what a template fills in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
}

function isFree(node: ts.Node): boolean {
  const { parent } = node;
  if (
    ts.isLiteralTypeNode(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent)
  )
    return true;
  if ("name" in parent && parent.name === node) return true;
  if (isSplit(parent)) return true;
  return (
    ts.isNewExpression(parent) &&
    /Error$/.test(parent.expression.getText()) &&
    ts.isThrowStatement(parent.parent)
  );
}

/** `"…".split(…)`, also of a text put together over several lines. */
function isSplit(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isBinaryExpression(node))
    return isSplit(node.parent);
  return ts.isPropertyAccessExpression(node) && ["split", "trim"].includes(node.name.text);
}
