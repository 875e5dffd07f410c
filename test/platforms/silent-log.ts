/** A log that keeps what is written. */
import type { Entry, Log } from "../../src/platforms/log.ts";

export interface KeptLog extends Log {
  readonly written: readonly Entry[];
}

export function silentLog(): KeptLog {
  const written: Entry[] = [];
  const keep = (entry: Entry, message: string) => void written.push({ ...entry, message });
  return { written, debug: keep, info: keep, warn: keep, error: keep };
}
