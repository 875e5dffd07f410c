/** The log: pino, one JSON object a line, written out together and without secrets. */
import type { Writable } from "node:stream";
import type { LoggerOptions } from "pino";
import { pino } from "pino";
import type { LogLevel } from "../config/setting-names.ts";
import type { Entry, Log } from "../platforms/log.ts";

interface LogSettings {
  readonly output: Writable;
  readonly level: LogLevel;
  /** Replaced by `[secret]` wherever an error contains them. */
  readonly secrets: readonly string[];
}

export function createLogger({ output, level, secrets }: LogSettings): Log {
  const lines = createLogBuffer(output);
  const log = pino({ ...format, level, serializers: { err: errorSerializer(secrets) } }, lines);
  const writing = (level: keyof Log) => (entry: Entry, message: string) => {
    const now = Date.now();
    lines.later(() => log[level]({ time: new Date(now).toISOString(), ...entry }, message));
  };
  const error = writing("error");
  return {
    debug: writing("debug"),
    info: writing("info"),
    warn: writing("warn"),
    error(entry, message) {
      error(entry, message);
      // The program may end right after an error.
      lines.flush();
    },
  };
}

const format: LoggerOptions = {
  base: null,
  // Each entry has the time of its event, and not of its writing.
  timestamp: false,
  formatters: { level: (label) => ({ level: label }) },
};

const errorSerializer = (secrets: readonly string[]) => (error: unknown) =>
  serializeError(error, (text) =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "[secret]"), text),
  );

/** Only the properties named here: errors of HTTP clients carry addresses and bodies, and in them tokens. */
function serializeError(error: unknown, hide: (text: string) => string): object {
  if (!(error instanceof Error)) return serializeObject(error, hide);
  const { name, message, stack = "", cause } = error;
  return {
    type: name,
    message: hide(message),
    ...("code" in error && { code: error.code }),
    stack: hide(stack),
    ...(cause !== undefined && { cause: serializeError(cause, hide) }),
  };
}

/** A plain object is an error that a platform has redacted already. */
function serializeObject(error: unknown, hide: (text: string) => string): object {
  if (typeof error !== "object" || error === null) return { message: hide(String(error)) };
  const texts = Object.entries(error).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts.map(([name, value]) => [name, hide(value)]));
}

/** Collects log lines and writes them out together, and not while somebody waits for an answer. */
interface LogBuffer {
  /** Calls the function that writes a line with the next flush, in the order of the calls. */
  readonly later: (work: () => void) => void;
  readonly write: (line: string) => void;
  readonly flush: () => void;
}

/** Short enough to follow the log live, long enough for the lines of a busy moment. */
const flushDelayMs = 20;

/** Writing each line by itself, with a system call each, would take a tenth of the time of an answer. */
function createLogBuffer(output: Writable): LogBuffer {
  let waiting: (() => void)[] = [];
  let lines = "";
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (const work of all) work();
    if (lines !== "") output.write(lines);
    lines = "";
  };
  return {
    later(work) {
      // The timer keeps the program alive, so that the lines are written before it ends by itself.
      if (waiting.length === 0) setTimeout(flush, flushDelayMs);
      waiting.push(work);
    },
    write(line) {
      lines += line;
    },
    flush,
  };
}
