/** `nongrata schema`: writes the JSON Schemas of the data files. */
import { resolve } from "node:path";
import type { Io } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import { writeSchemas } from "./write-schemas.ts";

const said = english.commandLine.schemas;

/** @returns the exit code */
export function runSchema(io: Io, folder: string): number {
  try {
    const files = writeSchemas(resolve(io.folder, folder));
    io.output.write(`${said.written(files)}\n`);
    return 0;
  } catch (error) {
    // The system's reason is the caller's to mend; anything else is ours.
    if (!(error instanceof Error && "code" in error)) throw error;
    io.errors.write(`${said.notWritten(folder, String(error.code))}\n`);
    return 1;
  }
}
