/** What a build does with the record: reads and checks it once, for every start to come. */
import { execFileSync } from "node:child_process";
import { packageDataFolder } from "../package-paths.ts";
import { compileRecord, lastModified } from "./compiled-record.ts";
import { readBook } from "./read-book.ts";
import { readCountryNames } from "./read-country-names.ts";

/** The package's own record as it is written beside the bundle; nothing when it is broken, for the start says how. */
export function buildRecord(): string | undefined {
  const folder = packageDataFolder();
  const read = readBook(folder, readCountryNames());
  if (read.kind !== "book") return undefined;
  const changed = lastCommitted(folder) ?? lastModified(folder);
  return compileRecord(folder, { files: read.files, changed });
}

/** A clone's files are all of the day on which it was cloned. Nothing where there is no git, or more than it knows of. */
function lastCommitted(folder: string): string | undefined {
  const git = (...parameters: readonly string[]): string =>
    execFileSync("git", [...parameters, "--", "."], {
      ...{ cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    }).trim();
  try {
    const isAsCommitted = git("status", "--porcelain") === "";
    return (isAsCommitted && git("log", "-1", "--format=%cs")) || undefined;
  } catch {
    // No git, or no repository: a package that was unpacked.
    return undefined;
  }
}
