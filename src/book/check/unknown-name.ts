/** A name that stands for nothing, with the nearest that does. */
import { nearestTo } from "../names/nearest-to.ts";
import type { Unknown } from "../problem.ts";

export function unknownName(found: string, known: readonly string[]): Unknown {
  return { found, nearest: nearestTo(found, known), known };
}
