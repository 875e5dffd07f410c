/** `nongrata schema`: writes the JSON Schemas of the data files, by which editors complete and explain them. */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { countriesFile } from "../book/schema/countries.ts";
import { groupsFile } from "../book/schema/groups.ts";
import { peopleFile } from "../book/schema/people.ts";
import { recordFile } from "../book/schema/record.ts";
import { sourcesFile } from "../book/schema/sources.ts";
import { wave } from "../book/schema/wave.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";

const strings = english.commandLine.schemas;

/** @returns the exit code */
export function runSchema(io: ProgramIo, folder: string): number {
  try {
    const files = writeSchemas(resolve(io.workingDirectory, folder));
    io.output.write(`${strings.written(files)}\n`);
    return 0;
  } catch (error) {
    // An error of the file system is for the user to mend; anything else is unexpected.
    if (!(error instanceof Error && "code" in error)) throw error;
    io.errorOutput.write(`${strings.notWritten(folder, String(error.code))}\n`);
    return 1;
  }
}

const schemas = {
  wave,
  sources: sourcesFile,
  countries: countriesFile,
  groups: groupsFile,
  people: peopleFile,
  record: recordFile,
};

/** Overwrites the files of these names. @returns their paths */
export function writeSchemas(folder: string): readonly string[] {
  // Not recursive: below /proc, Node never comes back from that.
  if (!existsSync(folder)) mkdirSync(folder);
  return Object.entries(schemas).map(([name, schema]) => {
    const file = join(folder, `${name}.schema.json`);
    writeFileSync(file, `${JSON.stringify(jsonSchema(schema), null, 2)}\n`);
    return file;
  });
}

/**
 * The schema of the input, as a curator writes it (defaults may be left out), in draft 7: yaml-language-server supports
 * all of that, and later drafts in part. https://github.com/redhat-developer/yaml-language-server#readme
 */
function jsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    // Our types are readonly; to an editor that would say that the value is not for the curator.
    override: ({ jsonSchema: written }) => {
      delete written.readOnly;
    },
  });
}
