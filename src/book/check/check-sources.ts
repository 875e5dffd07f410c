/** Every fact has a source that exists, every source one name, and each is somebody's source. */
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { Citation } from "./citations.ts";
import { citationsIn } from "./citations.ts";
import { locatedFacts, problemAt } from "./located-facts.ts";

export function checkSources(files: DataFiles): readonly Problem[] {
  const citations = citationsIn(files);
  const names = Object.keys(files.sources.sources);
  const ids = new Map<string, string>(names.map((id) => [id, fileNames.sources]));
  return [
    ...repeatedIds(citations, ids),
    ...unknownSources(citations, ids),
    ...unusedSources(citations, names),
    ...withoutSource(files),
  ];
}

/** @param ids grows by the sources that are written out where they are needed, with their file */
function repeatedIds(citations: readonly Citation[], ids: Map<string, string>): readonly Problem[] {
  return citations.flatMap(({ file, path, source }) => {
    if (typeof source === "string") return [];
    const first = ids.get(source.id);
    if (first === undefined) {
      ids.set(source.id, file);
      return [];
    }
    const flaw = { kind: "repeated-id", found: source.id, first } as const;
    return [{ file, path: [...path, "id"], flaw }];
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
  names: readonly string[],
): readonly Problem[] {
  const used = new Set(citations.map(({ source }) => source));
  return names
    .filter((id) => !used.has(id))
    .map((id) => ({
      file: fileNames.sources,
      path: ["sources", id],
      flaw: { kind: "unused-source", found: id },
    }));
}

function withoutSource(files: DataFiles): readonly Problem[] {
  return locatedFacts(files)
    .filter(({ fact }) => fact.article === undefined && fact.sources === undefined)
    .map((located) => problemAt(located, [], { kind: "no-source" }));
}
