/** Lists every place in the record that names a source, or writes one out. */
import type * as z from "zod";
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import type { Path } from "../problem.ts";
import type { sourceList } from "../schema/parts.ts";
import { locatedFacts } from "./located-facts.ts";

type Sources = z.output<typeof sourceList>;

export interface Citation {
  readonly file: string;
  readonly path: Path;
  readonly source: Sources[number];
}

export function citationsIn(files: DataFiles): readonly Citation[] {
  return [
    ...articles(files),
    ...facts(files),
    ...countedTwice(files),
    ...formerNames(files),
    ...states(files),
    ...memberships(files),
  ];
}

function articles({ waves }: DataFiles): readonly Citation[] {
  return [...waves].flatMap(([file, { article }]) =>
    article === undefined ? [] : [{ file, path: ["article", "source"], source: article.source }],
  );
}

function facts(files: DataFiles): readonly Citation[] {
  return locatedFacts(files).flatMap(({ file, path, fact }) =>
    citationsOf(file, path, fact.sources ?? []),
  );
}

function countedTwice({ waves }: DataFiles): readonly Citation[] {
  return [...waves].flatMap(([file, wave]) =>
    wave.countedTwice.flatMap(({ sources }, index) =>
      citationsOf(file, ["countedTwice", index], sources),
    ),
  );
}

function states({ countries }: DataFiles): readonly Citation[] {
  return Object.entries(countries.states).flatMap(([code, { sources }]) =>
    citationsOf(fileNames.countries, ["states", code], sources),
  );
}

function formerNames({ countries, groups }: DataFiles): readonly Citation[] {
  return [
    ...Object.entries(countries.countries).flatMap(([code, { was }]) =>
      was.flatMap(({ sources }, index) =>
        citationsOf(fileNames.countries, ["countries", code, "was", index], sources),
      ),
    ),
    ...Object.entries(groups.groups).flatMap(([code, group]) =>
      ("was" in group ? group.was : []).flatMap(({ sources }, index) =>
        citationsOf(fileNames.groups, ["groups", code, "was", index], sources),
      ),
    ),
  ];
}

function memberships({ groups }: DataFiles): readonly Citation[] {
  return Object.entries(groups.groups).flatMap(([code, group]) =>
    ("members" in group ? group.members : []).flatMap(({ sources }, index) =>
      citationsOf(fileNames.groups, ["groups", code, "members", index], sources),
    ),
  );
}

function citationsOf(file: string, path: Path, sources: Sources): readonly Citation[] {
  return sources.map((source, index) => ({ file, path: [...path, "sources", index], source }));
}
