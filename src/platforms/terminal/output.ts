/** Writes answers out, no faster than they are taken, until nobody takes them any more. */
import type { Writable } from "node:stream";
import { wordsFor } from "../../words/words.ts";
import type { ProgramIo } from "./io.ts";

/** 0: answered. 1: not. 2: the line can't be read. */
export type ExitCode = 0 | 1 | 2;

export interface Output {
  /** False as soon as the reader has gone: `nongrata ask … | head -1`. */
  readonly write: (text: string) => Promise<boolean>;
  /** Why writing failed, where it was not that the reader had enough. */
  readonly failure: () => string | undefined;
}

export function outputTo(stream: Writable): Output {
  let failed: string | undefined;
  const fail = (error: NodeJS.ErrnoException) => {
    failed ??= error.code ?? error.message;
  };
  // Whoever writes is told by the callback too, but an error without a listener ends the program.
  stream.on("error", fail);
  return {
    async write(text) {
      if (failed !== undefined) return false;
      await new Promise<void>((done) => {
        stream.write(text, (error) => {
          if (error) fail(error);
          done();
        });
      });
      return failed === undefined;
    },
    failure: () => (failed === "EPIPE" ? undefined : failed),
  };
}

/** The exit code, once all is written; says why where something could not be. */
export function exitCodeAfter(
  { io, locale }: { readonly io: ProgramIo; readonly locale: string },
  output: Output,
  code: ExitCode,
): number {
  const failure = output.failure();
  if (failure === undefined) return code;
  io.errorOutput.write(`${wordsFor(locale).terminal.notWritten(failure)}\n`);
  return 1;
}
