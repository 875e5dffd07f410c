/** `nongrata check`: prints everything that is wrong in a data folder, by itself or compared with a copy of the article. */
import { resolve } from "node:path";
import { checkArticle } from "../book/check/check-article.ts";
import { loadConfig } from "../config/load-config.ts";
import { toPlainText } from "../platforms/plain-text.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { addToLedger, readLedger } from "../record/id-ledger.ts";
import type { CheckedRecord } from "../record/read-book.ts";
import { readBook } from "../record/read-book.ts";
import { readCountryNames } from "../record/read-country-names.ts";
import { readBytes } from "../record/read-file.ts";
import { dataFolderOf, printProblems } from "../run/load-bot.ts";
import { english } from "../words/english.ts";

export interface CheckOptions {
  readonly article?: string;
  readonly addIds?: true;
}

const strings = english.commandLine.record;

/** @returns the exit code */
export async function runCheck(
  io: ProgramIo,
  given: string | undefined,
  { article, addIds }: CheckOptions,
): Promise<number> {
  const folder = await folderToCheck(io, given);
  if (folder !== undefined && addIds === true && !addMissingIds(io, folder)) return 1;
  const record = folder === undefined ? undefined : await readRecord(io, folder);
  if (folder === undefined || record === undefined) return 1;
  const isMatching = article === undefined || (await matchesArticle(io, record, folder, article));
  if (!isMatching) return 1;
  io.output.write(`${successMessage(record, folder, article)}\n`);
  return 0;
}

async function folderToCheck(
  io: ProgramIo,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined) return resolve(io.workingDirectory, given);
  const config = (await loadConfig(io))?.config;
  return config && dataFolderOf(io, config);
}

/** Adds nothing while anything else is wrong: an id that was lost would get a second one. @returns false where it failed */
function addMissingIds(io: ProgramIo, folder: string): boolean {
  const heading = strings.idsHeading;
  const hasLedger = readLedger(folder).ledger !== undefined;
  try {
    if (!hasLedger) addToLedger(folder, { ids: [], heading });
    const missing = missingIds(folder);
    if (missing.length === 0) return true;
    addToLedger(folder, { ids: missing, heading });
    io.output.write(`${strings.addedIds(missing.length)}\n`);
    return true;
  } catch (error) {
    // An error of the file system is for the user to mend; anything else is unexpected.
    if (!(error instanceof Error && "code" in error)) throw error;
    io.errorOutput.write(`${strings.notAdded(String(error.code))}\n`);
    return false;
  }
}

function missingIds(folder: string): readonly string[] {
  const read = readBook(folder, readCountryNames());
  const flaws = read.kind === "book" ? [] : read.problems.map(({ flaw }) => flaw);
  const ids = flaws.flatMap((flaw) => (flaw.kind === "unlisted-id" ? [flaw.found] : []));
  return ids.length === flaws.length ? ids : [];
}

async function readRecord(io: ProgramIo, folder: string): Promise<CheckedRecord | undefined> {
  const read = readBook(folder, readCountryNames());
  if (read.kind === "book") return read;
  await printProblems(io, folder, read.problems);
  return undefined;
}

/** Whether every figure and quote is as the article has it; those that are not are printed. */
async function matchesArticle(
  io: ProgramIo,
  { book, fileOf, lineOf }: CheckedRecord,
  folder: string,
  file: string,
): Promise<boolean> {
  const read = readBytes(resolve(io.workingDirectory, file));
  if (read.kind === "flaw") {
    io.errorOutput.write(`${strings.unreadableArticle(file, read.flaw.kind)}\n`);
    return false;
  }
  const problems = checkArticle(book, fileOf, new TextDecoder().decode(read.bytes));
  if (problems.length > 0) await printProblems(io, folder, problems.map(lineOf));
  return problems.length === 0;
}

function successMessage(
  { book }: CheckedRecord,
  folder: string,
  article: string | undefined,
): string {
  const { record, waves } = book;
  const expulsions = waves.flatMap(({ acts }) =>
    acts.filter(({ kind }) => kind === "expelled"),
  ).length;
  const quotes = waves.flatMap((wave) => wave.quotes).length;
  const counts = { waves: waves.length, expulsions, quotes, record };
  const summary = toPlainText(strings.valid(folder, counts), english.locale);
  return article === undefined ? summary : `${summary}\n${strings.asTheArticle(article)}`;
}
