/** Opens the record, and the bot with it: the one of the settings, or the one that comes with the package. */
import { resolve } from "node:path";
import type { Book } from "../book/book.ts";
import { assembleBook } from "../book/check/assemble-book.ts";
import type { LocatedProblem } from "../book/problem.ts";
import type { Bot } from "../bot.ts";
import { makeBot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import { compiledRecordFile, packageDataFolder } from "../package-paths.ts";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import { lastModified, readCompiledRecord } from "./compiled-record.ts";
import type { BookRead } from "./read-book.ts";
import { readCountryNames } from "./read-country-names.ts";

export type OpenRecord = Extract<BookRead, { kind: "book" }>;

export interface LoadedBook {
  readonly book: Book;
  /** The day on which it last changed, `2026-03-26`. */
  readonly changed: string;
}

/** Says everything that is wrong with the record, and then gives nothing. */
export async function loadBot(io: ProgramIo, config: Config): Promise<Bot | undefined> {
  const opened = await loadBook(io, config);
  return opened && makeBot(opened.book);
}

/** The same for whoever needs the book as well. */
export async function loadBook(io: ProgramIo, config: Config): Promise<LoadedBook | undefined> {
  const folder = dataFolderOf(io, config);
  const read = await loadBookFrom(folder);
  if (read.kind === "book") return read;
  await printProblems(io, folder, read.problems);
  return undefined;
}

/** From what the build has made of it, where the folder is still the same. */
export async function loadBookFrom(
  folder: string,
): Promise<({ readonly kind: "book" } & LoadedBook) | Exclude<BookRead, OpenRecord>> {
  const compiled = readCompiledRecord(compiledRecordFile, folder);
  if (compiled !== undefined) {
    const { files, changed } = compiled;
    return { kind: "book", book: assembleBook(files, readCountryNames()), changed };
  }
  const { readBook } = await import("./read-book.ts");
  const read = readBook(folder, readCountryNames());
  if (read.kind === "problems") return read;
  return { kind: "book", book: read.book, changed: lastModified(folder) };
}

export function dataFolderOf(io: ProgramIo, { dataFolder }: Config): string {
  if (dataFolder !== undefined) return resolve(io.workingDirectory, dataFolder);
  return packageDataFolder();
}

export async function readRecord(io: ProgramIo, folder: string): Promise<OpenRecord | undefined> {
  const { readBook } = await import("./read-book.ts");
  const read = readBook(folder, readCountryNames());
  if (read.kind === "book") return read;
  await printProblems(io, folder, read.problems);
  return undefined;
}

export async function printProblems(
  { errorOutput }: ProgramIo,
  folder: string,
  problems: readonly LocatedProblem[],
): Promise<void> {
  const { problemLine } = await import("../words/english/problems.ts");
  const lines = problems.map((problem) => `  ${printable(problemLine(problem))}`);
  const heading = english.commandLine.record.broken(folder, problems.length);
  errorOutput.write(`${[heading, ...lines].join("\n")}\n`);
}
