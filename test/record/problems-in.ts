/** What `nongrata check` prints of a data folder. */
import { readBook } from "../../src/record/read-book.ts";
import { readCountryNames } from "../../src/record/read-country-names.ts";
import { problemLine } from "../../src/words/english/problems.ts";

const table = readCountryNames();

/**
 * A line for each problem; nothing when all is well.
 * @param shipped whose tables are added to; the folder itself, where it must have all that it needs
 */
export function problemsIn(folder: string, shipped = folder): readonly string[] {
  const read = readBook(folder, table, shipped);
  return read.kind === "book" ? [] : read.problems.map(problemLine);
}
