/** What a build does with the record: reads and checks it once, for every start to come. */
import { fileURLToPath } from "node:url";
import { compileRecord } from "./compiled-record.ts";
import { readBook } from "./read-book.ts";
import { readCountryNames } from "./read-country-names.ts";

/** The package's own record as it is written beside the bundle; nothing when it is broken, for the start says how. */
export function buildRecord(): string | undefined {
  const folder = fileURLToPath(new URL("../data/", import.meta.url));
  const read = readBook(folder, readCountryNames());
  return read.kind === "book" ? compileRecord(folder, read.files) : undefined;
}
