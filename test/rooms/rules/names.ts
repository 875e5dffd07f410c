/** Rules for identifiers: types are nouns, functions are verbs, limits and times have their prefix and their unit. */
import ts from "typescript";
import type { Rule } from "./rule.ts";
import { isIn, nodesWhere } from "./rule.ts";

/** Nouns on -ing or -ed that types end in. */
const noun = /(?:Embed|Finding|Nothing|Ranking|Reading|Setting|Spelling)$/;

/** `Sourced` is what something is, `Asking` what somebody does: neither is a thing. */
const participleType = /[a-z](?:ing|ed)$/;

/** `escaped`, `taking`; `withEscaped` and `isEscaped` say what they do. */
const participleFunction = /^[a-z]+(?:ing|ed)$/;

/** The dialect that `max…`, `min…` and `default…` replaced. */
const oddLimit = /^#?(?:most|longest|fewest|shortest|usual)(?:[A-Z]|$)/;

const question = /^#?(?:is|are|has|can|should)[A-Z]/;

/** Fields of the record's YAML. */
const dataFields: ReadonlySet<string> = new Set(["printed", "withOthers"]);

const isQuestion = (name: string): boolean => question.test(name) || dataFields.has(name);

/** Types of what platforms send and take, and flags of the command line: others name their fields. */
const wireFormats = [
  "src/cli/check-command.ts",
  "src/cli/doctor-command.ts",
  "src/cli/init-command.ts",
  "src/cli/manifest-command.ts",
  "src/cli/manifest-options.ts",
  "src/cli/misses-command.ts",
  "src/cli/register-command.ts",
  "src/page/payload-types.ts",
  "src/platforms/discord/registering/command-definitions.ts",
  "src/platforms/discord/rendering/embed-pages.ts",
  "src/platforms/discord/response-types.ts",
  "src/platforms/slack/rendering/block-kit.ts",
  "src/platforms/slack/response-steps.ts",
  "src/platforms/terminal/to-json.ts",
];

export const nameRules: readonly Rule[] = [
  {
    name: "type-is-a-noun",
    because: "…Options configure, …Context is handed down, …Result comes back",
    breaches: (file) =>
      nodesWhere(
        file,
        (node) => isType(node) && participleType.test(nameOf(node)) && !noun.test(nameOf(node)),
      ),
  },
  {
    name: "function-is-a-verb",
    because: "a participle reads like a value: attachPicture(), and not illustrated()",
    breaches: (file) =>
      file.statements.filter((node) => isExportedFunction(node) && !isVerb(functionName(node))),
  },
  {
    name: "no-odd-limit",
    because: "limits are max… and min…, what holds otherwise is default…",
    breaches: (file) => nodesWhere(file, (node) => isVariable(node) && oddLimit.test(nameOf(node))),
  },
  {
    name: "boolean-is-a-question",
    because: "booleans begin with is, has, can or should: isEphemeral, hasCharts",
    breaches: (file) =>
      isIn(file, ...wireFormats)
        ? []
        : nodesWhere(file, (node) => isBoolean(node) && !isQuestion(nameOf(node))),
  },
  {
    name: "question-is-a-boolean",
    because: "is, has, can and should ask; what holds a list or a record is a noun",
    breaches: (file) =>
      nodesWhere(
        file,
        (node) =>
          ts.isVariableDeclaration(node) &&
          question.test(nameOf(node)) &&
          isCollection(node.initializer),
      ),
  },
  {
    name: "time-has-its-unit",
    because: "a time ends in Ms or in Seconds",
    breaches: (file) =>
      nodesWhere(file, (node) => isVariable(node) && /Milliseconds$/.test(nameOf(node))),
  },
];

const isType = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

const isVariable = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertySignature(node);

/** Declared as a boolean, or a constant that holds a comparison. */
function isBoolean(node: ts.Node): boolean {
  if (!isVariable(node)) return false;
  const { type, initializer } = node as ts.VariableDeclaration;
  return type === undefined ? isComparison(initializer) : isBooleanType(type);
}

function isBooleanType(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type))
    return type.types.every(
      (each) => isBooleanType(each) || each.kind === ts.SyntaxKind.UndefinedKeyword,
    );
  const { kind } = ts.isLiteralTypeNode(type) ? type.literal : type;
  return booleanKinds.has(kind);
}

const booleanKinds: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
]);

const isComparison = (value: ts.Expression | undefined): boolean =>
  value !== undefined &&
  ((ts.isPrefixUnaryExpression(value) && value.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isBinaryExpression(value) && /^[!=<>]==?$|^[<>]$/.test(value.operatorToken.getText())) ||
    booleanKinds.has(value.kind));

/** A literal of an array or an object, something new, or what `.map()` or `.filter()` returns. */
function isCollection(value: ts.Expression | undefined): boolean {
  if (value === undefined) return false;
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))
    return isCollection(value.expression);
  if (ts.isCallExpression(value)) return listMethod.test(value.expression.getText());
  return (
    ts.isArrayLiteralExpression(value) ||
    ts.isObjectLiteralExpression(value) ||
    ts.isNewExpression(value)
  );
}

const listMethod = /\.(?:map|flatMap|filter|toSorted)$/;

const isVerb = (name: string): boolean => !participleFunction.test(name);

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** `export function f` and `export const f = (…) => …`. */
function isExportedFunction(node: ts.Statement): boolean {
  return isExported(node) && functionName(node) !== "";
}

function functionName(node: ts.Statement): string {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? "";
  if (!ts.isVariableStatement(node)) return "";
  const [declaration] = node.declarationList.declarations;
  const isFunction = declaration?.initializer && ts.isFunctionLike(declaration.initializer);
  return isFunction ? declaration.name.getText() : "";
}

const nameOf = (node: ts.Node): string =>
  "name" in node && node.name !== undefined && ts.isIdentifier(node.name as ts.Node)
    ? (node.name as ts.Identifier).text
    : "";

/** Names that two files export, but for the same thing on Discord and on Slack. */
export function doubleNames(files: readonly ts.SourceFile[]): readonly string[] {
  const exporters = new Map<string, readonly string[]>();
  for (const file of files) {
    for (const name of new Set(exportedNames(file)))
      exporters.set(name, [...(exporters.get(name) ?? []), file.fileName]);
  }
  return [...exporters]
    .filter(([, paths]) => paths.length > 1 && !areTwins(paths))
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`);
}

const areTwins = (paths: readonly string[]): boolean =>
  paths.length === 2 &&
  ["discord", "slack"].every((name) =>
    paths.some((path) => path.startsWith(`src/platforms/${name}/`)),
  );

function exportedNames({ statements }: ts.SourceFile): readonly string[] {
  return statements.filter(isExported).flatMap((node) => {
    if (!ts.isVariableStatement(node)) return [nameOf(node)];
    return node.declarationList.declarations.map(({ name }) => name.getText());
  });
}
