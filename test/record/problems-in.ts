/** What `nongrata check` prints of a data folder. */
import { readBook } from "../../src/record/read-book.ts";
import { readCountryNames } from "../../src/record/read-country-names.ts";
import { problemLine } from "../../src/words/english/problems.ts";

const table = readCountryNames();

/** A line for each problem; nothing when all is well. */
export function problemsIn(folder: string): readonly string[] {
  const read = readBook(folder, table);
  return read.kind === "book" ? [] : read.problems.map(problemLine);
}
