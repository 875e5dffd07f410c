/** Messages to the operator about the store of installations. */
import { ordinal } from "./grammar.ts";

const makeAKey = "openssl rand -base64 32";

export const store = {
  badUrl:
    "STORE_URL: right is file:data.db, a path behind file:, or the address of a Postgres, postgres://user:password@host/database",
  noKey: `STORE_KEY is missing: tokens are kept encrypted under it. Make one with: ${makeAKey}`,
  badKey: (position: number): string =>
    `STORE_KEY: the ${ordinal(position)} key is none; right are 32 bytes as base64 or as 64 hexadecimal digits, ` +
    `several keys between commas. Make one with: ${makeAKey}`,
  wrongKey: (installations: number): string =>
    `STORE_KEY: ${installations === 1 ? "1 installation was" : `${installations} installations were`} encrypted under ` +
    "another key; put that key behind the new one, after a comma.",
  unreachable: (reason: string): string =>
    `STORE_URL: the store can’t be reached or written (${reason}).`,
  unreadable: (reason: string): string =>
    `STORE_KEY: what an installation’s row holds can’t be read (${reason}).`,
  upToDate: "The store is there, and up to date.",
  rotated: (installations: number): string => {
    if (installations === 0) return "Everything is encrypted under the first key already.";
    const many = installations === 1 ? "1 installation is" : `${installations} installations are`;
    return `${many} encrypted under the first key now; once every process has it, the others can go from STORE_KEY.`;
  },
};
