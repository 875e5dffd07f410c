/** A name that stands for nothing, with the nearest that does. */

import type { Unknown } from "../problem.ts";
import { nearestTo } from "./closest-match.ts";

export function unknownName(found: string, known: readonly string[]): Unknown {
  return { found, nearest: nearestTo(found, known), known };
}
