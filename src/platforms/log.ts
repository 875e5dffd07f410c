/** The log as platforms see it. An entry never has what was typed, a name or a token: its operator reads nobody's mail. */

/** The fields of one log line, for a machine to count. */
export interface Entry {
  readonly platform?: string;
  /** The kind of event: `command`, `button`, `completion`, `mention` … */
  readonly event?: string;
  /** One of the catalogue's. Text that was typed as a command and is none is left out. */
  readonly command?: string;
  readonly outcome?: string;
  readonly milliseconds?: number;
  /** Where the answer came after it. */
  readonly acknowledgedMs?: number;
  /** Shown to the asker as well, when something went wrong. */
  readonly reference?: string;
  /** An unexpected error, with its stack. */
  readonly err?: unknown;
  readonly [field: string]: unknown;
}

export interface Log {
  readonly debug: (entry: Entry, message: string) => void;
  readonly info: (entry: Entry, message: string) => void;
  readonly warn: (entry: Entry, message: string) => void;
  readonly error: (entry: Entry, message: string) => void;
}

/**
 * An error as it may be logged. The platforms' packages put bodies, addresses and headers on theirs, so an error never goes to
 * the log as it is.
 *
 * @typeParam Code the platform's own codes, beside the system's (`ECONNREFUSED`)
 */
export interface LoggableError<Code = string> {
  /** Of HTTP. */
  readonly status?: number;
  readonly code?: Code | string;
  readonly err?: { readonly type: string; readonly message: string; readonly stack: string };
}

/** @param redact removes secrets from a text */
export function redactError(
  error: unknown,
  redact: (text: string) => string,
): Pick<LoggableError, "err"> {
  if (!(error instanceof Error)) return { err: { type: typeof error, message: "", stack: "" } };
  const { name, message, stack = "" } = error;
  return { err: { type: name, message: redact(message), stack: redact(stack) } };
}

/** Short enough to be read out, long enough to be found again. */
export const newReference = (): string => crypto.randomUUID().slice(0, 8);
