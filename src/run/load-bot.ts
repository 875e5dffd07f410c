/** Loads the book of the configured data folder and makes the bot of it; the problems of the record are printed. */
import { resolve } from "node:path";
import type { Book } from "../book/book.ts";
import type { LocatedProblem } from "../book/problem.ts";
import type { Bot } from "../bot.ts";
import { makeBot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import { packageDataFolder } from "../package-paths.ts";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { loadBook } from "../record/load-book.ts";
import { english } from "../words/english.ts";

/** @returns nothing where the record has problems, which are printed */
export async function loadBot(io: ProgramIo, config: Config): Promise<Bot | undefined> {
  const book = await loadBookOrPrint(io, dataFolderOf(io, config));
  return book && makeBot(book);
}

/** @returns nothing where the record has problems, which are printed */
export async function loadBookOrPrint(io: ProgramIo, folder: string): Promise<Book | undefined> {
  const loaded = await loadBook(folder);
  if (loaded.kind === "book") return loaded.book;
  await printProblems(io, folder, loaded.problems);
  return undefined;
}

/** The absolute path of the data folder: that of DATA_DIR, or the one that comes with the package. */
export const dataFolderOf = (io: ProgramIo, { dataFolder }: Config): string =>
  dataFolder === undefined ? packageDataFolder() : resolve(io.workingDirectory, dataFolder);

/** Prints a line for each problem on standard error. */
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
