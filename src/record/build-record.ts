/** Entry point of the build: compiles the record once, for every start to come. */
import { packageDataFolder } from "../package-paths.ts";
import { compileRecord } from "./compiled-record.ts";
import { readBook } from "./read-book.ts";
import { readCountryNames } from "./read-country-names.ts";

/** @returns the text of the compiled record; nothing where the data folder has problems, which the start prints */
export function buildRecord(): string | undefined {
  const folder = packageDataFolder();
  const read = readBook(folder, readCountryNames());
  return read.kind === "book" ? compileRecord(folder, read.files) : undefined;
}
