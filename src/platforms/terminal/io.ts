/**
 * The process's streams, environment and signals as an interface. Only main.ts and cli.ts take them
 * from the process.
 */
import type { Readable, Writable } from "node:stream";

/** A stream that may be a terminal. */
interface MaybeTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ProgramIo {
  readonly input: Readable & MaybeTerminal;
  readonly output: Writable & MaybeTerminal;
  /** Whether the input is a pipe or a file; false for /dev/null. */
  readonly isPiped?: boolean;
  /** Logs and errors, so that a pipe behind `output` gets answers only. */
  readonly errorOutput: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `v24.1.0` */
  readonly nodeVersion?: string;
  readonly workingDirectory: string;
  /**
   * Registers what to do on a signal to stop. A second signal, or a stop that takes too long, ends
   * the program at once.
   */
  readonly onStop: (stop: () => void) => void;
  /** Registers a listener for uncaught errors. One outside of any promise then ends the program. */
  readonly onUncaughtError: (tell: (error: unknown) => void) => void;
}
