/** The log: an object a line. */
import type { Writable } from "node:stream";
import type { LoggerOptions } from "pino";
import { pino } from "pino";
import type { LogLevel } from "../config/setting-names.ts";
import type { Entry, Log } from "../platforms/log.ts";

interface LogSettings {
  readonly output: Writable;
  readonly level: LogLevel;
  /** Never written, wherever an error has them. */
  readonly secrets: readonly string[];
}

export function createLogger({ output, level, secrets }: LogSettings): Log {
  const lines = createLogBuffer(output);
  const log = pino({ ...format, level, serializers: { err: tellErrorWithout(secrets) } }, lines);
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
      // It may be the last.
      lines.flush();
    },
  };
}

const format: LoggerOptions = {
  base: null,
  // The time of what happened, not of its line.
  timestamp: false,
  formatters: { level: (label) => ({ level: label }) },
};

const tellErrorWithout = (secrets: readonly string[]) => (error: unknown) =>
  tellError(error, (text) =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "[secret]"), text),
  );

/** Only what is named here: errors of HTTP clients carry addresses and bodies, and in them tokens. */
function tellError(error: unknown, hide: (text: string) => string): object {
  if (!(error instanceof Error)) return toldAlready(error, hide);
  const { name, message, stack = "", cause } = error;
  return {
    type: name,
    message: hide(message),
    ...("code" in error && { code: error.code }),
    stack: hide(stack),
    ...(cause !== undefined && { cause: tellError(cause, hide) }),
  };
}

/** A platform that knows better what may be told of an error has made a plain object of it. */
function toldAlready(error: unknown, hide: (text: string) => string): object {
  if (typeof error !== "object" || error === null) return { message: hide(String(error)) };
  const texts = Object.entries(error).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts.map(([name, value]) => [name, hide(value)]));
}

/* merged: Makes lines and writes them out together, and not while somebody waits for an answer. */

export interface LogBuffer {
  /** Does later what writes a line, in its turn. */
  readonly later: (work: () => void) => void;
  readonly write: (line: string) => void;
  readonly flush: () => void;
}

/** Short enough to be watched, long enough for the lines of a busy moment. */
const gatheringMs = 20;

/** A line by itself, made and written in a call of the system, would be a tenth of what an answer takes. */
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
      // The timer keeps the program awake: what is gathered is written before it ends by itself.
      if (waiting.length === 0) setTimeout(flush, gatheringMs);
      waiting.push(work);
    },
    write(line) {
      lines += line;
    },
    flush,
  };
}
