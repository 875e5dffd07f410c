/** The log: an object a line. */
import type { Writable } from "node:stream";
import { gatherLines } from "./gather-lines.ts";
import type { Entry, Log } from "./platforms/log.ts";
import type { LogLevel } from "./setting-names.ts";
import { logLevels } from "./setting-names.ts";

interface LogSettings {
  readonly output: Writable;
  readonly level: LogLevel;
  /** Never written, wherever an error has them. */
  readonly secrets: readonly string[];
}

/** Its lines are like pino's, without pino, to which one of them is three times the work, and each start 20 ms. */
export function makeLog({ output, level, secrets }: LogSettings): Log {
  const lines = gatherLines(output);
  const hide = (text: string) =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "[secret]"), text);
  const writing = (of: keyof Log) => (entry: Entry, message: string) => {
    if (isWritten(of, level)) lines.write(`${lineOf(of, entry, message, hide)}\n`);
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

const isWritten = (of: LogLevel, least: LogLevel): boolean =>
  least !== "silent" && logLevels.indexOf(of) <= logLevels.indexOf(least);

type Hide = (text: string) => string;

function lineOf(level: LogLevel, entry: Entry, msg: string, hide: Hide): string {
  const { err } = entry;
  const told = err === undefined ? entry : { ...entry, err: tellError(err, hide) };
  return JSON.stringify({ level, time: new Date().toISOString(), ...told, msg });
}

/** Only what is named here: errors of HTTP clients carry addresses and bodies, and in them tokens. */
function tellError(error: unknown, hide: Hide): object {
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
function toldAlready(error: unknown, hide: Hide): object {
  if (typeof error !== "object" || error === null) return { message: hide(String(error)) };
  const texts = Object.entries(error).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts.map(([name, value]) => [name, hide(value)]));
}
