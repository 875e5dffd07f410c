/** What the log has of an event that was answered: the same for every platform and way in. */

import type { Told } from "./event-log-entry.ts";
import type { Entry } from "./log.ts";

/** @param began by `performance.now()` */
export const entryOf = (platform: string, told: Told, began: number): Entry => ({
  platform,
  ...told,
  milliseconds: Math.round((performance.now() - began) * 10) / 10,
});
