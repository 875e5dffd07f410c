/** Makes the book of the data folder's files, once every check has passed; else returns every problem. */

import type { Book } from "../book.ts";
import type { DataFiles } from "../data-files.ts";
import type { CountryNames } from "../name-indexes.ts";
import type { LocatedProblem, Problem } from "../problem.ts";
import type { Wave } from "../wave.ts";
import { assembleBook } from "./assemble-book.ts";
import { checkAnswered } from "./check-answered.ts";
import { checkCodes } from "./check-codes.ts";
import { checkDays } from "./check-days.ts";
import { checkFacts } from "./check-facts.ts";
import type { IdLedger } from "./check-ids.ts";
import { checkIds } from "./check-ids.ts";
import { checkNames } from "./check-names.ts";
import { checkPlaces } from "./check-places.ts";
import { checkQuotes } from "./check-quotes.ts";
import { checkRepeats } from "./check-repeats.ts";
import { checkSources } from "./check-sources.ts";
import { checkSums } from "./check-sums.ts";
import { checkTerms } from "./check-terms.ts";
import { checkWaves } from "./check-waves.ts";

export type BookResult =
  | {
      readonly kind: "book";
      readonly book: Book;
      /** The file of a wave: `waves/2018-salisbury.yaml`. */
      readonly fileOf: (wave: Wave) => string;
    }
  | { readonly kind: "problems"; readonly problems: readonly LocatedProblem[] };

interface FolderFacts {
  /** Is what the problem is about written in the folder that was asked for? It need not use all that it is added to. */
  readonly isOwn?: (problem: Problem) => boolean;
  /** The ids that were ever given; nothing where the folder holds none. */
  readonly ledger?: IdLedger | undefined;
}

/** @param table the names of every country */
export function makeBook(
  files: DataFiles,
  table: readonly CountryNames[],
  { isOwn = () => true, ledger }: FolderFacts = {},
): BookResult {
  const problems = [
    ...checkFiles(files, table).filter((problem) => !isAboutUse(problem) || isOwn(problem)),
    ...checkIds(files, ledger),
  ];
  if (problems.length > 0) return { kind: "problems", problems };
  const book = assembleBook(files, table);
  const fileOf = fileFinder(files);
  const sums = checkSums(book, fileOf);
  return sums.length > 0 ? { kind: "problems", problems: sums } : { kind: "book", book, fileOf };
}

function checkFiles(files: DataFiles, table: readonly CountryNames[]): readonly Problem[] {
  const states = Object.keys(files.countries.states);
  const countries = new Set([...table.map(({ code }) => code), ...states]);
  return [
    ...checkWaves(files, countries),
    ...checkFacts(files, countries),
    ...checkAnswered(files),
    ...checkDays(files),
    ...checkRepeats(files),
    ...checkPlaces(files),
    ...checkQuotes(files),
    ...checkSources(files),
    ...checkCodes(files, countries),
    ...checkTerms(files),
    ...checkNames(files, table),
  ];
}

const isAboutUse = ({ flaw: { kind } }: Problem): boolean =>
  kind === "unused-source" || kind === "unquoted-person" || kind === "other-spelling";

function fileFinder(files: DataFiles): (wave: Wave) => string {
  const names = new Map([...files.waves].map(([name, { id }]) => [id, name]));
  return ({ id }) => names.get(id) ?? id;
}
