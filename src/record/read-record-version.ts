/** Reads the version of a record, and nothing else of it. */
import { join } from "node:path";
import type { Book } from "../book/book.ts";
import { fileNames } from "../book/data-files.ts";
import { recordFile } from "../book/schema/record.ts";
import { packageDataFolder } from "../package-paths.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readBytes } from "./read-file.ts";

/** @returns that of the folder, or of the shipped record where the folder has none of its own; nothing where it is broken */
export function readRecordVersion(folder: string): Book["record"] | undefined {
  const read = readBytes(join(folder, fileNames.record));
  const bytes =
    read.kind === "flaw" && read.flaw.kind === "missing-file"
      ? readBytes(join(packageDataFolder(), fileNames.record))
      : read;
  if (bytes.kind === "flaw") return undefined;
  const document = parseYaml(bytes.bytes);
  return "flaws" in document ? undefined : recordFile.safeParse(document.value).data;
}
