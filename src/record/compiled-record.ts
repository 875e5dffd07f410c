/**
 * The record that comes with the package, read and checked when the bot was built instead of at every start. It is used
 * only while the folder holds, byte for byte, what it was made of.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DataFiles } from "../book/data-files.ts";
import { fileNames } from "../book/data-files.ts";

interface CompiledRecord {
  /** Of every file of the folder. */
  readonly fingerprint: string;
  /** The day on which it last changed, `2026-03-26`. */
  readonly changed: string;
  readonly files: Omit<DataFiles, "waves">;
  readonly waves: readonly (readonly [
    string,
    DataFiles["waves"] extends ReadonlyMap<string, infer Wave> ? Wave : never,
  ])[];
}

/** What a start needs of it. */
export interface CompiledFiles {
  readonly files: DataFiles;
  readonly changed: string;
}

/** @param files the checked files of the folder */
export function compileRecord(folder: string, { files, changed }: CompiledFiles): string {
  const { waves, ...others } = files;
  const fingerprint = fingerprintOf(folder);
  const record: CompiledRecord = { fingerprint, changed, files: others, waves: [...waves] };
  return JSON.stringify(record);
}

/** The files, when the compiled record is one of this very folder; nothing when the folder must be read. */
export function readCompiledRecord(path: string | URL, folder: string): CompiledFiles | undefined {
  try {
    const written: unknown = JSON.parse(readFileSync(path, "utf8"));
    // proved: compileRecord wrote it, of checked files, or the fingerprint is another one
    const { fingerprint, changed, files, waves } = written as CompiledRecord;
    const isOfThese = fingerprint === fingerprintOf(folder);
    return isOfThese ? { changed, files: { ...files, waves: new Map(waves) } } : undefined;
  } catch {
    // None, a broken one, or no folder: reading the folder says best what is wrong.
    return undefined;
  }
}

function fingerprintOf(folder: string): string {
  const waves = readdirSync(join(folder, "waves")).sort();
  const names = [...Object.values(fileNames), ...waves.map((name) => `waves/${name}`)];
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/* merged: When a data folder last changed, by its files' own dates: `2026-03-26`. */

export function lastModified(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
  return new Date(Math.max(0, ...times)).toISOString().slice(0, 10);
}
