/** Finds and reads the file .env: in the folder where the program was started, or else beside package.json. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../package-paths.ts";
import { withoutEmpty } from "./setting-names.ts";

export interface EnvironmentFile {
  readonly kind: "file";
  readonly path: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The file beside package.json, where it is another one: it is not read. */
  readonly ignoredPath: string | undefined;
}

export type EnvironmentFileRead =
  | EnvironmentFile
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  | { readonly kind: "none" };

/** The first of the two that exists counts alone, so that no setting comes from a file that nobody thinks of. */
export async function readEnvironmentFile(workingDirectory: string): Promise<EnvironmentFileRead> {
  const local = join(workingDirectory, ".env");
  const beside = join(packageFolder(), ".env");
  const read = await readFile(local);
  if (beside === local) return read;
  if (read.kind === "none") return readFile(beside);
  return read.kind === "file" && isFile(beside) ? { ...read, ignoredPath: beside } : read;
}

/** Most people have no .env, or a folder of that name (Python's): dotenv is not loaded for that. */
async function readFile(path: string): Promise<EnvironmentFileRead> {
  try {
    if (statSync(path).isFIFO()) return { kind: "unreadable", path, reason: "FIFO" };
    const bytes = readFileSync(path);
    // PowerShell writes UTF-16, and read as UTF-8 that would hold no setting at all.
    if (bytes.includes(0)) return { kind: "unreadable", path, reason: "UTF-16" };
    const text = bytes.toString();
    const { default: dotenv } = await import("dotenv");
    const variables = withoutEmpty(dotenv.parse(text));
    return { kind: "file", path, text, variables, ignoredPath: undefined };
  } catch (error) {
    // An error of the file system is for the operator to mend; anything else is unexpected.
    if (!(error instanceof Error && "code" in error)) throw error;
    const isNone = error.code === "ENOENT" || error.code === "EISDIR";
    return isNone ? { kind: "none" } : { kind: "unreadable", path, reason: String(error.code) };
  }
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;
