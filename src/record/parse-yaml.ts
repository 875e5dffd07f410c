/** One YAML file: its value, and on which line each part of it stands. */
import type { Event } from "js-yaml";
import { CORE_SCHEMA, constructFromEvents, parseEvents, YAMLException } from "js-yaml";
import type { Flaw, Path } from "../book/problem.ts";
import type { Part } from "./yaml-positions.ts";
import { startOf, yamlPositions } from "./yaml-positions.ts";

export interface YamlFile {
  readonly value: unknown;
  /** Counted from 1; the line of the nearest thing around it, where the path leads nowhere. */
  readonly lineOf: (path: Path) => number;
}

/** What is wrong; the line is already known, for a broken file has no paths. */
interface YamlFlaw {
  readonly path: Path;
  readonly flaw: Flaw;
  readonly line?: number;
}

interface YamlFlaws {
  readonly flaws: readonly YamlFlaw[];
}

/** More than a record needs, and too few to unfold into anything big. */
const maxAliases = 10;

export function parseYaml(bytes: Uint8Array): YamlFile | YamlFlaws {
  const text = decode(bytes);
  if (typeof text !== "string") return { flaws: [text] };
  try {
    const events = parseEvents(text, {});
    return construct(events, text);
  } catch (error) {
    return { flaws: [syntaxFlaw(error)] };
  }
}

/** Plain YAML 1.2: NO is a text, and so is 2018-03-26. */
function construct(events: Event[], source: string): YamlFile | YamlFlaws {
  try {
    const options = { source, schema: CORE_SCHEMA, maxAliases: maxAliases };
    const [value, ...more] = constructFromEvents(events, options);
    if (more.length > 0) return { flaws: [{ path: [], flaw: { kind: "several-documents" } }] };
    if (value === undefined || value === null)
      return { flaws: [{ path: [], flaw: { kind: "empty-file" }, line: 1 }] };
    return { value, lineOf: lineFinder(source) };
  } catch (error) {
    const repeated = repeatedKeys(events, source);
    return { flaws: repeated.length > 0 ? repeated : [syntaxFlaw(error)] };
  }
}

/** Most files are read without a problem: the outline is made when the first is. */
function lineFinder(source: string): YamlFile["lineOf"] {
  let root: Part | undefined;
  return (path) => {
    root ??= yamlPositions(parseEvents(source, {}), source).root;
    return lineAt(source, startOf(root, path));
  };
}

function repeatedKeys(events: readonly Event[], source: string): readonly YamlFlaw[] {
  return yamlPositions(events, source).repeated.map(({ key, start, first }) => ({
    path: [],
    flaw: { kind: "repeated-key", key, first: lineAt(source, first) },
    line: lineAt(source, start),
  }));
}

/** @throws whatever is no fault of the file */
function syntaxFlaw(error: unknown): YamlFlaw {
  if (!(error instanceof YAMLException)) throw error;
  const { reason, mark } = error;
  const flaw: Flaw = reason.includes("maxAliases")
    ? { kind: "too-many-aliases", max: maxAliases }
    : { kind: "not-yaml", reason };
  return { path: [], flaw, ...(mark && { line: mark.line + 1 }) };
}

function decode(bytes: Uint8Array): string | YamlFlaw {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The decoder does not say where: it is the first byte that a lenient reading can't carry.
    const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const before = lenient.slice(0, lenient.indexOf("\ufffd"));
    const byte = new TextEncoder().encode(before).length;
    return {
      path: [],
      flaw: { kind: "not-utf-8", byte },
      line: lineAt(before, before.length),
    };
  }
}

const lineAt = (source: string, offset: number): number =>
  source.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/).length;
