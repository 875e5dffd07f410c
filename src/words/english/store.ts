/** Messages to the operator about the store of installations. */
import { fileErrorReason } from "./file-errors.ts";
import { ordinal } from "./grammar.ts";
import { storeErrorReason } from "./store-errors.ts";

const makeAKey = "openssl rand -base64 32";

interface UnwritablePlace {
  readonly what: "file" | "folder";
  readonly path: string;
  readonly reason: string;
}

export const store = {
  badUrl:
    "STORE_URL: expected file:data.db, a path after file:, or the address of a Postgres, postgres://user:password@host/database",
  noKey: `STORE_KEY is missing: tokens are encrypted with it. Make one with: ${makeAKey}`,
  badKey: (position: number): string =>
    `STORE_KEY: the ${ordinal(position)} key is invalid; expected 32 bytes as base64 or as 64 hexadecimal digits, ` +
    `several keys separated by commas. Make one with: ${makeAKey}`,
  wrongKey: (installations: number): string =>
    `STORE_KEY: ${installations === 1 ? "1 installation was" : `${installations} installations were`} encrypted with ` +
    "another key; add that key after the new one and a comma.",
  unreachable: (reason: string): string =>
    `STORE_URL: the store can’t be reached or written (${reason})${storeErrorReason(reason)}.`,
  unwritable: ({ what, path, reason }: UnwritablePlace): string =>
    `STORE_URL: the ${what} ${path} can’t be written: ${fileErrorReason(reason)}. Let this user write there, or set ` +
    "STORE_URL to file: and a path elsewhere.",
  /** In the log, at the start. */
  keptIn: "installations are kept here",
  otherFileIgnored:
    "installations are kept here; the file of that name in the working directory is another store, and is not used (a relative STORE_URL is one beside package.json)",
  unreadable: (reason: string): string =>
    `STORE_KEY: an installation’s row can’t be decrypted (${reason}).`,
  upToDate: "The store is up to date.",
  rotated: (installations: number): string => {
    if (installations === 0) return "Everything is already encrypted with the first key.";
    const many = installations === 1 ? "1 installation is" : `${installations} installations are`;
    return `${many} now encrypted with the first key; once every process has it, remove the others from STORE_KEY.`;
  },
};
