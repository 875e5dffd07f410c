/** A `ProgramIo` of streams in memory. */
import { PassThrough } from "node:stream";
import type { ProgramIo } from "../../../src/platforms/terminal/io.ts";

export interface TestIo extends ProgramIo {
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly errorOutput: PassThrough;
}

export function testIo(environment: ProgramIo["environment"] = {}): TestIo {
  return {
    input: new PassThrough(),
    output: new PassThrough(),
    errorOutput: new PassThrough(),
    environment,
    workingDirectory: "/",
    onStop: () => undefined,
    onUncaughtError: () => undefined,
  };
}

/** What was written since the last call. */
export const written = (stream: PassThrough): string => String(stream.read() ?? "");
