/** What the code may know of the world: the environment, the clock, the locale of the machine. */
import ts from "typescript";
import type { Rule } from "./rule.ts";
import { isIn, nodesWhere } from "./rule.ts";

const isDoor = (file: ts.SourceFile) => isIn(file, "src/main.ts", "src/cli.ts", "src/page/main.ts");

/**
 * The rooms whose functions give the same for the same, always; and what translates for a platform.
 */
const isPure = (file: ts.SourceFile) =>
  isIn(file, "src/answer/", "src/book/", "src/query/", "src/commands/", "src/words/") ||
  isIn(file, "src/pictures/") ||
  /^src\/platforms\/.*\b(from|to)-[^/]+$/.test(file.fileName);

/** The environment, the streams, the exit; and the ways around these names. */
const surroundings = new Set(["process", "console", "globalThis"]);
const worldly = new Set(
  "performance fetch crypto setTimeout setInterval setImmediate queueMicrotask require".split(" "),
);

/** Parts of Intl that compare and cut texts, and those that are the grammar of a language. */
const comparing = ["Collator", "Segmenter"];
const grammar = ["PluralRules", "ListFormat"];
const formats = /^(toLocale\w*String|to(Date|Time|UTC)String|toFixed|toPrecision|toExponential)$/;

export const sideEffectRules: readonly Rule[] = [
  {
    name: "no-environment",
    because: "only main.ts and cli.ts read the environment, print or exit; hand the value in",
    breaches: (file) => (isDoor(file) ? [] : nodesWhere(file, touchesSurroundings)),
  },
  {
    name: "no-world",
    because:
      "the core and the translators know no clock, chance, network or process; hand the value in",
    breaches: (file) => (isPure(file) ? nodesWhere(file, touchesWorld) : []),
  },
  {
    name: "no-formatting",
    because:
      "numbers and dates become text in the renderer; words/ may use Intl.PluralRules and Intl.ListFormat",
    breaches: (file) =>
      isPure(file) && !isTranslator(file)
        ? nodesWhere(file, (node) => formatsText(node, file))
        : [],
  },
  {
    name: "no-machine-locale",
    because:
      "without a locale the machine's own decides, and the answer differs from one machine to the next",
    breaches: (file) => (isPure(file) ? nodesWhere(file, usesMachineLocale) : []),
  },
];

const isTranslator = (file: ts.SourceFile) => isIn(file, "src/platforms/");

function touchesSurroundings(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return /^["'](node:)?(process|console)["']$/.test(node.moduleSpecifier.getText());
  return ts.isIdentifier(node) && surroundings.has(node.text) && isValue(node);
}

function touchesWorld(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return worldly.has(node.text) && isValue(node);
  if (ts.isPropertyAccessExpression(node))
    return ["Date.now", "Math.random"].includes(node.getText());
  if (ts.isNewExpression(node))
    return node.expression.getText() === "Date" && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === "Date";
}

function formatsText(node: ts.Node, file: ts.SourceFile): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  if (node.expression.getText() !== "Intl") return formats.test(node.name.text);
  const allowed = isIn(file, "src/words/") ? [...comparing, ...grammar] : comparing;
  return !allowed.includes(node.name.text);
}

function usesMachineLocale(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText().startsWith("Intl.") && !node.arguments?.length;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const method = node.expression.name.text;
  if (method === "localeCompare") return node.arguments.length < 2;
  return /^toLocale(Lower|Upper)Case$/.test(method) && node.arguments.length === 0;
}

/** Used as a value: not the name of a property or a declaration, and no part of a type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return !("name" in parent && parent.name === node) && !ts.isTypeNode(parent);
}
