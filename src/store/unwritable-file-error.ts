/** `UnwritableFileError`: the store's file can't be created or written where it should be. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";

export class UnwritableFileError extends Error {
  override readonly name = "UnwritableFileError";
  readonly what: "file" | "folder";
  readonly path: string;
  /** The code of the file system or of SQLite. */
  readonly reason: string;

  constructor(what: "file" | "folder", path: string, reason: string) {
    super(reason);
    this.what = what;
    this.path = path;
    this.reason = reason;
  }
}

/** What waiting does not mend. https://nodejs.org/api/errors.html#common-system-errors */
const ofFile: readonly string[] = ["ENOENT", "ENOTDIR", "EISDIR", "SQLITE_NOTADB"];
const ofEither: readonly string[] = ["EACCES", "EPERM", "EROFS"];

/** https://sqlite.org/rescode.html; of an extended code the last byte counts, and libsql has no name for some. */
const primaryCodes: ReadonlyMap<number, string> = new Map([
  [8, "SQLITE_READONLY"],
  [14, "SQLITE_CANTOPEN"],
  [26, "SQLITE_NOTADB"],
]);

/** @returns nothing for any other error */
export function toUnwritable(error: unknown, path: string): UnwritableFileError | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  const code = primaryCode(String(error.code));
  const folder = dirname(path);
  const isOfFile =
    ofFile.includes(code) ||
    (ofEither.includes(code) && existsSync(path) && !isAbout(error, folder));
  if (isOfFile) return new UnwritableFileError("file", path, code);
  const isOfFolder = ofEither.includes(code) || /^SQLITE_(?:READONLY|CANTOPEN)/.test(code);
  return isOfFolder ? new UnwritableFileError("folder", folder, code) : undefined;
}

/** Node's own errors have the path in question. */
const isAbout = (error: Error, path: string): boolean => "path" in error && error.path === path;

function primaryCode(code: string): string {
  const [, extended] = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code) ?? [];
  return primaryCodes.get(Number(extended) & 0xff) ?? code;
}
