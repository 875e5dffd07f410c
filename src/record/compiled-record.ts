/**
 * The compiled record: the data folder that comes with the package, read and checked by the build instead of at every
 * start. It is used only while the folder holds, byte for byte, what it was compiled from.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFiles } from "../book/data-files.ts";
import { fileNames } from "../book/data-files.ts";

interface CompiledRecord {
  /** A hash of the names and contents of all files in the folder. */
  readonly fingerprint: string;
  readonly files: Omit<DataFiles, "waves">;
  readonly waves: readonly (readonly [
    string,
    DataFiles["waves"] extends ReadonlyMap<string, infer Wave> ? Wave : never,
  ])[];
}

/** @param files the checked files of the folder */
export function compileRecord(folder: string, files: DataFiles): string {
  const { waves, ...others } = files;
  const fingerprint = fingerprintOf(folder);
  const record: CompiledRecord = { fingerprint, files: others, waves: [...waves] };
  return JSON.stringify(record);
}

/** @returns the checked files; nothing where the compiled record is missing, broken or of another folder */
export function readCompiledRecord(path: string | URL, folder: string): DataFiles | undefined {
  try {
    const written: unknown = JSON.parse(readFileSync(path, "utf8"));
    // proved: compileRecord wrote it, of checked files, or the fingerprint is another one
    const { fingerprint, files, waves } = written as CompiledRecord;
    const isOfThese = fingerprint === fingerprintOf(folder);
    return isOfThese ? { ...files, waves: new Map(waves) } : undefined;
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
