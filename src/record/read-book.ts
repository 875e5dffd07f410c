/** Reads and validates a data folder and makes its book. Every problem is found at once, with file and line. */
import { join } from "node:path";
import type * as z from "zod";
import type { Book } from "../book/book.ts";
import { makeBook } from "../book/check/make-book.ts";
import type { DataFiles, WaveFile } from "../book/data-files.ts";
import { fileNames } from "../book/data-files.ts";
import type { CountryNames } from "../book/name-indexes.ts";
import type { LocatedProblem, Path, Problem } from "../book/problem.ts";
import { countriesFile } from "../book/schema/countries.ts";
import { groupsFile } from "../book/schema/groups.ts";
import { peopleFile } from "../book/schema/people.ts";
import { recordFile } from "../book/schema/record.ts";
import { sourcesFile } from "../book/schema/sources.ts";
import { wave } from "../book/schema/wave.ts";
import type { Wave } from "../book/wave.ts";
import type { YamlFile } from "./parse-yaml.ts";
import { parseYaml } from "./parse-yaml.ts";
import { listFolder, readBytes } from "./read-file.ts";
import { validate, valueAt } from "./validate.ts";

export interface CheckedRecord {
  readonly kind: "book";
  readonly book: Book;
  /** The checked files that the book was made of. */
  readonly files: DataFiles;
  readonly lineOf: LineOf;
  /** The file of a wave: `waves/2018-salisbury.yaml`. */
  readonly fileOf: (wave: Wave) => string;
}

export type BookRead =
  | CheckedRecord
  | { readonly kind: "problems"; readonly problems: readonly LocatedProblem[] };

/** Adds the line, and the name of the record around it, to a problem. */
type LineOf = (problem: Problem) => LocatedProblem;

/** Reads and checks a data folder whole: either all of it is a book, or nothing is. */
export function readBook(folder: string, table: readonly CountryNames[]): BookRead {
  const read = readFiles(folder);
  if (read.kind === "problems") return read;
  const { files, lineOf } = read;
  const made = makeBook(files, table);
  switch (made.kind) {
    case "book":
      return { kind: "book", book: made.book, fileOf: made.fileOf, files, lineOf };
    case "problems":
      return { kind: "problems", problems: made.problems.map(lineOf) };
  }
}

type FilesRead =
  | { readonly kind: "files"; readonly files: DataFiles; readonly lineOf: LineOf }
  | { readonly kind: "problems"; readonly problems: readonly LocatedProblem[] };

function readFiles(folder: string): FilesRead {
  const reader = new FolderReader(folder);
  const files = reader.readAll();
  const { lineOf, problems } = reader;
  return files === undefined
    ? { kind: "problems", problems: problems.map(lineOf) }
    : { kind: "files", files, lineOf };
}

/** Reads all files of a folder and collects their problems, instead of stopping at the first. */
class FolderReader {
  readonly problems: LocatedProblem[] = [];
  readonly #folder: string;
  readonly #documents = new Map<string, YamlFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly lineOf = (problem: LocatedProblem): LocatedProblem => {
    const document = this.#documents.get(problem.file);
    if (document === undefined || problem.line !== undefined) return problem;
    const record = recordAt(document.value, problem.path);
    return {
      ...problem,
      line: document.lineOf(problem.path),
      ...(record !== undefined && { record }),
    };
  };

  /** @returns nothing where any file has a problem */
  readAll(): DataFiles | undefined {
    const within = listFolder(this.#folder);
    if ("kind" in within) {
      this.problems.push({ file: this.#folder, path: [], flaw: within });
      return undefined;
    }
    const waves = this.#readWaves();
    const sources = this.#read(fileNames.sources, sourcesFile);
    const countries = this.#read(fileNames.countries, countriesFile);
    const groups = this.#read(fileNames.groups, groupsFile);
    const people = this.#read(fileNames.people, peopleFile);
    const record = this.#read(fileNames.record, recordFile);
    if (!sources || !countries || !groups || !people || !record || this.problems.length > 0)
      return undefined;
    return { waves, sources, countries, groups, people, record };
  }

  #readWaves(): DataFiles["waves"] {
    const names = listFolder(join(this.#folder, "waves"));
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
    const read = readBytes(join(this.#folder, file));
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
