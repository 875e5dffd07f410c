/** Errors of the file system as text. */

/** @param code the error's code: https://nodejs.org/api/errors.html#common-system-errors; another one is returned unchanged */
export const fileErrorReason = (code: string): string => reasons[code] ?? code;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "this user has no permission",
  EPERM: "this user has no permission",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left on the device",
  SQLITE_READONLY: "this user has no permission there, or the file system is read-only",
  SQLITE_CANTOPEN: "no file can be opened there",
  SQLITE_NOTADB: "it is a file of something else",
  "UTF-16": "it is encoded as UTF-16; save it as UTF-8",
  FIFO: "it is a pipe",
};
