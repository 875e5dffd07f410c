/**
 * Writes to a stream with backpressure, and stops once its reader has gone; also the exit codes.
 */
import type { Writable } from "node:stream";
import { wordsFor } from "../../words/words.ts";
import type { ProgramIo } from "./io.ts";

/** 0: answered. 1: not answered. 2: the line can't be read. */
export type ExitCode = 0 | 1 | 2;

export interface Output {
  /** Resolves to false once the reader has gone: `nongrata ask … | head -1`. */
  readonly write: (text: string) => Promise<boolean>;
  /** The error code of a failed write; none where the reader closed the pipe (EPIPE). */
  readonly failure: () => string | undefined;
}

export function outputTo(stream: Writable): Output {
  let failure: string | undefined;
  const fail = (error: NodeJS.ErrnoException) => {
    failure ??= error.code ?? error.message;
  };
  // The callback of a write gets the error too, but without a listener it would end the program.
  stream.on("error", fail);
  return {
    async write(text) {
      if (failure !== undefined) return false;
      await new Promise<void>((resolve) => {
        stream.write(text, (error) => {
          if (error) fail(error);
          resolve();
        });
      });
      return failure === undefined;
    },
    failure: () => (failure === "EPIPE" ? undefined : failure),
  };
}

/** @returns the exit code; 1 after a failed write, which is reported on the error output */
export function exitCodeAfter(
  { io, locale }: { readonly io: ProgramIo; readonly locale: string },
  output: Output,
  exitCode: ExitCode,
): number {
  const failure = output.failure();
  if (failure === undefined) return exitCode;
  io.errorOutput.write(`${wordsFor(locale).terminal.notWritten(failure)}\n`);
  return 1;
}
