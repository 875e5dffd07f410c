/** Keys of figures that are sums: `total`, `members-expelled-without-ca-us`, `total-with-nato`. */

/** A sum's key, with the codes of those it leaves out: `members-expelled-without-ca-us`. */
export const keyOfSum = <Key extends "members-expelled" | "total" | `total-with-${string}`>(
  key: Key,
  without: readonly string[],
) => (without.length === 0 ? key : (`${key}-without-${joinCodes(without)}` as const));

/** Codes as a part of a key. */
export const joinCodes = (codes: readonly string[]): string =>
  codes
    .map((code) => code.toLowerCase())
    .toSorted()
    .join("-");
