/** A log that is kept, to be looked at. */
import type { Entry, Log } from "../src/platforms/log.ts";

export interface Kept extends Entry {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
}

export function keptLog(): { readonly log: Log; readonly entries: Kept[] } {
  const entries: Kept[] = [];
  const keep = (level: Kept["level"]) => (entry: Entry, message: string) =>
    void entries.push({ level, ...entry, message });
  const log = {
    debug: keep("debug"),
    info: keep("info"),
    warn: keep("warn"),
    error: keep("error"),
  };
  return { log, entries };
}
