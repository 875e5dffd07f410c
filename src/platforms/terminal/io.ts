/** What a program has around it, as a value: only main.ts and cli.ts take it from the process. */
import type { Readable, Writable } from "node:stream";

/** A stream that may end in a terminal. */
interface MaybeTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ProgramIo {
  readonly input: Readable & MaybeTerminal;
  readonly output: Writable & MaybeTerminal;
  /** Does the input come from a pipe or a file? Where it comes from nowhere (/dev/null), it does not. */
  readonly isPiped?: boolean;
  /** Logs and troubles: a pipe behind `output` gets answers only. */
  readonly errorOutput: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the program was started. */
  readonly workingDirectory: string;
  /** What is to be done when the program is told to end; told twice, or not done in time, it ends at once. */
  readonly onStop: (stop: () => void) => void;
  /** Where a bug is told that nobody caught. One outside of any promise ends the program then. */
  readonly onUncaughtError: (tell: (error: unknown) => void) => void;
}
