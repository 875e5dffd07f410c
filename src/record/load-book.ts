/** Loads the book of a data folder: compiled by the build where the folder is still the same, else read and checked. */
import type { Book } from "../book/book.ts";
import { assembleBook } from "../book/check/assemble-book.ts";
import type { LocatedProblem } from "../book/problem.ts";
import { compiledRecordFile } from "../package-paths.ts";
import { readCompiledRecord } from "./compiled-record.ts";
import { readCountryNames } from "./read-country-names.ts";

export type LoadResult =
  | { readonly kind: "book"; readonly book: Book }
  | { readonly kind: "problems"; readonly problems: readonly LocatedProblem[] };

/** @param folder its absolute path */
export async function loadBook(folder: string): Promise<LoadResult> {
  const files = readCompiledRecord(compiledRecordFile, folder);
  if (files !== undefined) return { kind: "book", book: assembleBook(files, readCountryNames()) };
  const { readBook } = await import("./read-book.ts");
  const read = readBook(folder, readCountryNames());
  return read.kind === "book" ? { kind: "book", book: read.book } : read;
}
