/** Parses one YAML file: gives its value, and the line on which each part of it stands. */
import type { Alias, Document, ParsedNode } from "yaml";
import { isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from "yaml";
import type { Flaw, Path } from "../book/problem.ts";

export interface YamlFile {
  readonly value: unknown;
  /** Counted from 1; the line of the nearest part around it, where the path leads nowhere. */
  readonly lineOf: (path: Path) => number;
}

/** What is wrong with the file; the line is given here, for a broken file has no paths. */
interface YamlFlaw {
  readonly path: Path;
  readonly flaw: Flaw;
  readonly line?: number;
}

interface YamlFlaws {
  readonly flaws: readonly YamlFlaw[];
}

/** More aliases than a record needs, and too few to unfold into anything big. */
const maxAliases = 10;

/** More levels than a record needs, and too few to exhaust the stack of the parser, which is recursive. */
const maxFlowDepth = 100;
const maxIndent = 200;

/** @param bytes the whole file, in UTF-8 */
export function parseYaml(bytes: Uint8Array): YamlFile | YamlFlaws {
  const text = decode(bytes);
  if (typeof text !== "string") return { flaws: [text] };
  const flaw = unprintableFlaw(text) ?? depthFlaw(text);
  return flaw === undefined ? parseText(text) : { flaws: [flaw] };
}

function parseText(text: string): YamlFile | YamlFlaws {
  const lines = new LineCounter();
  const repeated: RepeatedKey[] = [];
  const document = parseDocument(text, {
    // Plain YAML 1.2: NO is a text, and so is 2018-03-26.
    schema: "core",
    resolveKnownTags: false,
    stringKeys: true,
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: (first, key) => isSameKey(first, key) && repeated.push({ first, key }) > 0,
  });
  const flaws = flawsOf(document, lines, repeated);
  if (flaws.length > 0) return { flaws };
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  return value === undefined || value === null
    ? { flaws: [{ path: [], flaw: { kind: "empty-file" }, line: 1 }] }
    : { value, lineOf: (path) => lines.linePos(startOf(document.contents, path)).line };
}

/** The parser lets pass what YAML forbids: https://yaml.org/spec/1.2.2/#51-character-set */
function unprintableFlaw(text: string): YamlFlaw | undefined {
  const at = text.search(/[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  if (at === -1) return undefined;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return notYaml(`the character U+${code} must be written as an escape`, lineIn(text, at)); // for machines: as the parser words it
}

/** Brackets within brackets, or a line that is indented further than any record's. */
function depthFlaw(text: string): YamlFlaw | undefined {
  const indent = text.search(new RegExp(`^[ ?:-]{${maxIndent + 1}}`, "m"));
  const at = indent === -1 ? deepBracketAt(text) : indent;
  return at === undefined ? undefined : notYaml("excessive nesting", lineIn(text, at));
}

/** The lexer is iterative, so it can't exhaust the stack. */
function deepBracketAt(text: string): number | undefined {
  let offset = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    depth += depthChange[token] ?? 0;
    if (depth > maxFlowDepth) return offset;
    offset += markers.has(token) ? 0 : token.length;
  }
  return undefined;
}

const depthChange: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

/** Tokens of the lexer that stand for nothing in the text: a document begins, ends in an error, a plain scalar begins. */
const markers = new Set(["\u0002", "\u0018", "\u001f"]);

const notYaml = (reason: string, line: number): YamlFlaw => ({
  path: [],
  flaw: { kind: "not-yaml", reason },
  line,
});

const lineIn = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

interface RepeatedKey {
  readonly first: ParsedNode;
  readonly key: ParsedNode;
}

const isSameKey = (first: ParsedNode, key: ParsedNode): boolean =>
  isScalar(first) && isScalar(key) && first.value === key.value;

type ParsedDocument = ReturnType<typeof parseDocument>;

/** The first error of the syntax, for those behind it may follow from it; else every key that is repeated; else the aliases. */
function flawsOf(
  document: ParsedDocument,
  lines: LineCounter,
  repeated: readonly RepeatedKey[],
): readonly YamlFlaw[] {
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== "DUPLICATE_KEY",
  );
  if (error?.code === "MULTIPLE_DOCS") return [{ path: [], flaw: { kind: "several-documents" } }];
  if (error !== undefined) {
    const isTooDeep = error.code === "RESOURCE_EXHAUSTION";
    const reason = isTooDeep ? "excessive nesting" : error.message;
    const flaw: Flaw = { kind: "not-yaml", reason };
    return [{ path: [], flaw, line: lineAt(error.pos[0]) }];
  }
  if (repeated.length === 0) return aliasFlaws(document, lineAt);
  return repeated.map(({ first, key }) => ({
    path: [],
    flaw: { kind: "repeated-key", key: String(key), first: lineAt(first.range[0]) },
    line: lineAt(key.range[0]),
  }));
}

/** The library says neither where an alias is that has no anchor, nor which alias is one too many. */
function aliasFlaws(document: ParsedDocument, lineAt: (offset: number) => number) {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const flawAt = (alias: Alias, flaw: Flaw): YamlFlaw => ({
    path: [],
    flaw,
    line: lineAt(alias.range?.[0] ?? 0),
  });
  const [unknown] = aliases.filter((alias) => alias.resolve(document) === undefined);
  if (unknown !== undefined)
    return [flawAt(unknown, { kind: "not-yaml", reason: `no anchor &${unknown.source}` })];
  return aliases
    .slice(maxAliases, maxAliases + 1)
    .map((alias) => flawAt(alias, { kind: "too-many-aliases", max: maxAliases }));
}

/** The offset of the part at a path, which begins where its key does; else of the nearest part around it. */
function startOf(contents: Document["contents"], path: Path): number {
  let part: Part = { value: contents, start: contents?.range?.[0] ?? 0 };
  for (const step of path) {
    const inner = partAt(part.value, step);
    if (inner === undefined) return part.start;
    part = inner;
  }
  return part.start;
}

interface Part {
  readonly value: unknown;
  readonly start: number;
}

function partAt(value: unknown, step: Path[number]): Part | undefined {
  if (isSeq<ParsedNode>(value)) {
    const item = value.items[Number(step)];
    return item && { value: item, start: item.range[0] };
  }
  if (!isMap<ParsedNode>(value)) return undefined;
  const pair = value.items.find(({ key }) => isScalar(key) && key.value === String(step));
  return pair && { value: pair.value, start: pair.key.range[0] };
}

function decode(bytes: Uint8Array): string | YamlFlaw {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    // The decoder does not say where: it is the first byte that a lenient reading can't carry.
    const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const before = lenient.slice(0, lenient.indexOf("\ufffd"));
    const byte = new TextEncoder().encode(before).length;
    return {
      path: [],
      flaw: { kind: "not-utf-8", byte },
      line: before.split(/\r\n|\r|\n/).length,
    };
  }
}
