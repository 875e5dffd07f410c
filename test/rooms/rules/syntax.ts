/** What the code may be written with. */
import ts from "typescript";
import type { Rule } from "./rule.ts";
import { isExcused, isIn, nodesWhere } from "./rule.ts";

export const syntaxRules: readonly Rule[] = [
  {
    name: "no-default-case",
    because:
      "a new kind must make the compiler point at every reader; for an open set of strings take a table",
    breaches: (file) => nodesWhere(file, ts.isDefaultClause),
  },
  {
    name: "no-cast",
    because: "`as` needs `// proved: <why>` on its line; `as const` and `satisfies` are free",
    breaches: (file) => nodesWhere(file, (node) => isCast(node) && !isExcused(node, "proved")),
  },
  {
    name: "no-hole-in-types",
    because: "no any, no !, no enum, no @ts-ignore",
    breaches: (file) => [
      ...nodesWhere(file, isHole),
      ...(/@ts-(ignore|nocheck|expect-error)/.test(file.text) ? [file] : []),
    ],
  },
  {
    name: "no-literal-spread",
    because: "{ ...{ a, b } } is { a, b }",
    breaches: (file) => nodesWhere(file, isLiteralSpread),
  },
  {
    name: "no-start-on-import",
    because: "only main.ts, cli.ts and the threads start anything when they are imported",
    breaches: (file) =>
      isIn(
        file,
        "src/main.ts",
        "src/cli.ts",
        "src/page/main.ts",
        "src/drawing/draw-worker.ts",
        "src/playground/page-worker.ts",
      )
        ? []
        : [...file.statements.filter(runs), ...topLevelAwaits(file)],
  },
  {
    name: "no-mere-re-export",
    because: "a file that says nothing itself: import from where it is said",
    breaches: (file) => (onlyReExports(file) ? [file] : []),
  },
];

const isLiteralSpread = (node: ts.Node): boolean =>
  (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression)) ||
  (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.expression));

function isCast(node: ts.Node): boolean {
  if (ts.isTypeAssertionExpression(node)) return true;
  return ts.isAsExpression(node) && node.type.getText() !== "const";
}

function isHole(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node))
    return node.exclamationToken !== undefined;
  return (
    node.kind === ts.SyntaxKind.AnyKeyword ||
    ts.isNonNullExpression(node) ||
    ts.isEnumDeclaration(node)
  );
}

/**
 * Does the statement do more than declare? `const` may compute its value; an import only for its
 * effects may not.
 */
function runs(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause === undefined;
  if (ts.isVariableStatement(statement))
    return (statement.declarationList.flags & ts.NodeFlags.Const) === 0;
  return !(
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

function topLevelAwaits(file: ts.SourceFile): readonly ts.Node[] {
  const isInFunction = (node: ts.Node) => ts.findAncestor(node, ts.isFunctionLike) !== undefined;
  return nodesWhere(file, (node) => ts.isAwaitExpression(node) && !isInFunction(node));
}

function onlyReExports({ statements }: ts.SourceFile): boolean {
  const isPassing = (statement: ts.Statement) =>
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement);
  return statements.some(ts.isExportDeclaration) && statements.every(isPassing);
}
