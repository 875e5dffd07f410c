/** A log around another one that hands each entry on to be counted. */
import type { Entry, Log } from "../platforms/log.ts";
import type { Metrics } from "./metrics.ts";

/** The log, each of whose entries is counted as well, also one below LOG_LEVEL. */
export function observeLog(log: Log, metrics: Pick<Metrics, "observe"> | undefined): Log {
  if (metrics === undefined) return log;
  const observing = (level: keyof Log) => (entry: Entry, message: string) => {
    metrics.observe(level, entry);
    log[level](entry, message);
  };
  return {
    debug: observing("debug"),
    info: observing("info"),
    warn: observing("warn"),
    error: observing("error"),
  };
}
