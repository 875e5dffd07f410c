/** Every fact has a source that exists, every source one name, and each is somebody's source. */
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Path, Problem } from "../problem.ts";
import type { Citation } from "./citations.ts";
import { citationsIn } from "./citations.ts";
import { locatedFacts, problemAt } from "./located-facts.ts";

export function checkSources(files: DataFiles): readonly Problem[] {
  const citations = citationsIn(files);
  const named = namedSources(files);
  const ids = new Map<string, string>();
  return [
    ...repeatedIds([...named, ...writtenOut(citations)], ids),
    ...unknownSources(citations, ids),
    ...unusedSources(citations, named),
    ...withoutSource(files),
  ];
}

/** A source where it is given its name. */
interface NamedSource {
  readonly file: string;
  readonly path: Path;
  readonly id: string;
}

/** Those of sources.yaml, and those that only one wave needs. */
function namedSources(files: DataFiles): readonly NamedSource[] {
  const lists = [[fileNames.sources, files.sources] as const, ...files.waves];
  return lists.flatMap(([file, { sources }]) =>
    Object.keys(sources).map((id) => ({ file, path: ["sources", id], id })),
  );
}

const writtenOut = (citations: readonly Citation[]): readonly NamedSource[] =>
  citations.flatMap(({ file, path, source }) =>
    typeof source === "string" ? [] : [{ file, path: [...path, "id"], id: source.id }],
  );

/** @param ids grows by the sources, each with its file */
function repeatedIds(
  sources: readonly NamedSource[],
  ids: Map<string, string>,
): readonly Problem[] {
  return sources.flatMap(({ file, path, id }) => {
    const first = ids.get(id);
    if (first === undefined) {
      ids.set(id, file);
      return [];
    }
    return [{ file, path, flaw: { kind: "repeated-id", found: id, first } }];
  });
}

function unknownSources(
  citations: readonly Citation[],
  ids: ReadonlyMap<string, string>,
): readonly Problem[] {
  const known = [...ids.keys()];
  return citations.flatMap(({ file, path, source }) =>
    typeof source !== "string" || ids.has(source)
      ? []
      : [{ file, path, flaw: { kind: "unknown-source", ...unknownName(source, known) } as const }],
  );
}

function unusedSources(
  citations: readonly Citation[],
  named: readonly NamedSource[],
): readonly Problem[] {
  const used = new Set(citations.map(({ source }) => source));
  return named
    .filter(({ id }) => !used.has(id))
    .map(({ file, path, id }) => ({ file, path, flaw: { kind: "unused-source", found: id } }));
}

function withoutSource(files: DataFiles): readonly Problem[] {
  return locatedFacts(files)
    .filter(({ fact }) => fact.article === undefined && fact.sources === undefined)
    .map((located) => problemAt(located, [], { kind: "no-source" }));
}
