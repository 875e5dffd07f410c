/** Reads the files of one data folder, and finds the line of a problem in them. */
import { join } from "node:path";
import type * as z from "zod";
import type { DataFiles, WaveFile } from "../book/data-files.ts";
import { fileNames } from "../book/data-files.ts";
import type { LocatedProblem, Path, Problem } from "../book/problem.ts";
import { countriesFile } from "../book/schema/countries.ts";
import { groupsFile } from "../book/schema/groups.ts";
import { peopleFile } from "../book/schema/people.ts";
import { recordFile } from "../book/schema/record.ts";
import { sourcesFile } from "../book/schema/sources.ts";
import { wave } from "../book/schema/wave.ts";
import type { YamlFile } from "./parse-yaml.ts";
import { parseYaml } from "./parse-yaml.ts";
import { listFolder, readBytes } from "./read-file.ts";
import { validate, valueAt } from "./validate.ts";

/** The files beside the waves, where the folder has them. */
export type RecordTables = Omit<DataFiles, "waves">;

interface FolderReaderOptions {
  readonly folder: string;
  /** Whether a table that is missing is a problem. */
  readonly isWhole: boolean;
  /** Whether problems name its files with the folder's path: it is not the folder that was asked for. */
  readonly isNamedInFull?: boolean;
}

/** Collects the problems of all files, instead of stopping at the first. */
export class FolderReader {
  readonly problems: LocatedProblem[] = [];
  readonly #options: FolderReaderOptions;
  readonly #documents = new Map<string, YamlFile>();

  get isWhole(): boolean {
    return this.#options.isWhole;
  }

  constructor(options: FolderReaderOptions) {
    this.#options = options;
  }

  /** Has the folder itself the entry of its files that the problem is about? */
  holds({ file, path }: Pick<Problem, "file" | "path">): boolean {
    const document = this.#documents.get(file);
    return document !== undefined && valueAt(document.value, path.slice(0, 2)) !== undefined;
  }

  /** Adds the line, and the name of the record around it. */
  readonly locate = (problem: LocatedProblem): LocatedProblem => {
    const { folder, isNamedInFull = false } = this.#options;
    const file = isNamedInFull ? join(folder, problem.file) : problem.file;
    const document = this.#documents.get(problem.file);
    if (document === undefined || problem.line !== undefined) return { ...problem, file };
    const record = recordAt(document.value, problem.path);
    const line = document.lineOf(problem.path);
    return { ...problem, file, line, ...(record !== undefined && { record }) };
  };

  readTables(): Partial<RecordTables> {
    const sources = this.#read(fileNames.sources, sourcesFile);
    const countries = this.#read(fileNames.countries, countriesFile);
    const groups = this.#read(fileNames.groups, groupsFile);
    const people = this.#read(fileNames.people, peopleFile);
    const record = this.#read(fileNames.record, recordFile);
    return {
      ...(sources && { sources }),
      ...(countries && { countries }),
      ...(groups && { groups }),
      ...(people && { people }),
      ...(record && { record }),
    };
  }

  readWaves(): DataFiles["waves"] {
    const names = listFolder(join(this.#options.folder, "waves"));
    const files = "kind" in names ? [] : names.filter((name) => /^[^.].*\.ya?ml$/.test(name));
    if (files.length === 0)
      this.problems.push({ file: "waves", path: [], flaw: { kind: "no-waves" } });
    const waves = new Map<string, WaveFile>();
    for (const file of files.map((name) => `waves/${name}`)) {
      const read = this.#read(file, wave);
      if (read !== undefined) waves.set(file, read);
    }
    return waves;
  }

  #read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
    const document = this.#readDocument(file);
    if (document === undefined) return undefined;
    const parsed = validate(schema, document.value);
    switch (parsed.kind) {
      case "value":
        return parsed.value;
      case "flaws":
        this.#add(file, parsed.flaws);
        return undefined;
    }
  }

  #readDocument(file: string): YamlFile | undefined {
    const { folder, isWhole } = this.#options;
    const read = readBytes(join(folder, file));
    if (read.kind === "flaw" && read.flaw.kind === "missing-file" && !isWhole) return undefined;
    const document =
      read.kind === "bytes" ? parseYaml(read.bytes) : { flaws: [{ path: [], flaw: read.flaw }] };
    if ("flaws" in document) {
      this.#add(file, document.flaws);
      return undefined;
    }
    this.#documents.set(file, document);
    return document;
  }

  #add(file: string, flaws: readonly Omit<LocatedProblem, "file">[]): void {
    this.problems.push(...flaws.map((flaw) => ({ file, ...flaw })));
  }
}

/** The name of the record that a path leads into: its id, or its actor. */
function recordAt(value: unknown, [list, position]: Path): string | undefined {
  if (typeof list !== "string" || typeof position !== "number") return undefined;
  const record = valueAt(value, [list, position]);
  return ["id", "by", "against", "group"]
    .map((key) => valueAt(record, [key]))
    .find((name) => typeof name === "string");
}
