/** Reads a file, or lists a folder; a failure is a value that says what is in the way. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Flaw } from "../book/problem.ts";

type Bytes =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "flaw"; readonly flaw: Flaw };

/** Thirty times the largest file of the record. */
const maxBytes = 5 * 1024 * 1024;

export function readBytes(path: string): Bytes {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return flaw({ kind: "not-a-file" });
    if (stats.size > maxBytes) return flaw({ kind: "too-large", bytes: stats.size, max: maxBytes });
    return { kind: "bytes", bytes: readFileSync(path) };
  } catch (error) {
    // Every error of the file system is for the curator to mend.
    const reason = reasonOf(error);
    return flaw(reason === "ENOENT" ? { kind: "missing-file" } : { kind: "unreadable", reason });
  }
}

/** The names in a folder, sorted; or what is there instead. */
export function listFolder(path: string): readonly string[] | Flaw {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    // As above.
    const reason = reasonOf(error);
    if (reason === "ENOENT") return { kind: "missing-folder" };
    return reason === "ENOTDIR" ? { kind: "not-a-folder" } : { kind: "unreadable", reason };
  }
}

const flaw = (found: Flaw): Bytes => ({ kind: "flaw", flaw: found });

/** `EACCES` and the like; https://nodejs.org/api/errors.html#common-system-errors */
function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
