/** Parses JSON. */

/** @returns undefined for a text that is no JSON; never throws */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to say so.
    return undefined;
  }
}
