/** Reads and validates a data folder and makes its book. Every problem is found at once, with file and line. */
import { resolve } from "node:path";
import type { Book } from "../book/book.ts";
import type { IdLedger } from "../book/check/check-ids.ts";
import { makeBook } from "../book/check/make-book.ts";
import type { DataFiles } from "../book/data-files.ts";
import type { CountryNames } from "../book/name-indexes.ts";
import type { LocatedProblem, Problem } from "../book/problem.ts";
import type { Wave } from "../book/wave.ts";
import { packageDataFolder } from "../package-paths.ts";
import { addTables } from "./add-tables.ts";
import type { RecordTables } from "./folder-reader.ts";
import { FolderReader } from "./folder-reader.ts";
import { readLedger } from "./id-ledger.ts";
import { listFolder } from "./read-file.ts";

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
type LineOf = (problem: LocatedProblem) => LocatedProblem;

/**
 * Reads and checks a data folder whole: either all of it is a book, or nothing is.
 * @param shipped the folder whose tables hold where the folder has none of its own, or not the entry
 */
export function readBook(
  folder: string,
  table: readonly CountryNames[],
  shipped = packageDataFolder(),
): BookRead {
  const read = readFiles(folder, shipped);
  if (read.kind === "problems") return read;
  const { files, isOwn, ledger, lineOf } = read;
  const made = makeBook(files, table, { isOwn, ledger });
  switch (made.kind) {
    case "book":
      return { kind: "book", book: made.book, fileOf: made.fileOf, files, lineOf };
    case "problems":
      return { kind: "problems", problems: made.problems.map(lineOf) };
  }
}

interface FilesRead {
  readonly kind: "files";
  readonly files: DataFiles;
  /** Is what the problem is about written in the folder itself? */
  readonly isOwn: (problem: Problem) => boolean;
  readonly ledger: IdLedger | undefined;
  readonly lineOf: LineOf;
}

function readFiles(folder: string, shipped: string): FilesRead | Exclude<BookRead, CheckedRecord> {
  const within = listFolder(folder);
  if ("kind" in within)
    return { kind: "problems", problems: [{ file: folder, path: [], flaw: within }] };
  const own = new FolderReader({ folder, isWhole: resolve(folder) === resolve(shipped) });
  const base = new FolderReader({ folder: shipped, isWhole: true, isNamedInFull: true });
  const waves = own.readWaves();
  const tables = readTables(own, base);
  const { ledger, problems: ledgerProblems } = readLedger(folder);
  const problems = [
    ...own.problems.map(own.locate),
    ...base.problems.map(base.locate),
    ...ledgerProblems,
  ];
  if (tables === undefined || problems.length > 0) return { kind: "problems", problems };
  const isOwn = (problem: Problem) => own.holds(problem) || !base.holds(problem);
  const lineOf: LineOf = (problem) => (isOwn(problem) ? own : base).locate(problem);
  return { kind: "files", files: { waves, ...tables }, isOwn, ledger, lineOf };
}

/** The shipped tables are read only where the folder is another one. */
function readTables(own: FolderReader, base: FolderReader): RecordTables | undefined {
  const written = own.readTables();
  if (own.isWhole) return wholeTables(written);
  const shipped = wholeTables(base.readTables());
  return shipped && addTables(shipped, written);
}

function wholeTables(read: Partial<RecordTables>): RecordTables | undefined {
  const { sources, countries, groups, people, record } = read;
  if (!sources || !countries || !groups || !people || !record) return undefined;
  return { sources, countries, groups, people, record };
}
