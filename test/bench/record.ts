/** The real record as its files say it, for making other books of it. */
import { readdirSync, readFileSync } from "node:fs";
import type * as z from "zod";
import type { Book } from "../../src/book/book.ts";
import { makeBook } from "../../src/book/check/make-book.ts";
import type { DataFiles } from "../../src/book/data-files.ts";
import { fileNames } from "../../src/book/data-files.ts";
import { countriesFile } from "../../src/book/schema/countries.ts";
import { groupsFile } from "../../src/book/schema/groups.ts";
import { peopleFile } from "../../src/book/schema/people.ts";
import { recordFile } from "../../src/book/schema/record.ts";
import { sourcesFile } from "../../src/book/schema/sources.ts";
import { wave } from "../../src/book/schema/wave.ts";
import { parseYaml } from "../../src/record/parse-yaml.ts";
import { readCountryNames } from "../../src/record/read-country-names.ts";

export const countryNames = readCountryNames();

export const files: DataFiles = {
  waves: new Map(
    readdirSync("data/waves").map((name) => [`waves/${name}`, read(`waves/${name}`, wave)]),
  ),
  sources: read(fileNames.sources, sourcesFile),
  countries: read(fileNames.countries, countriesFile),
  groups: read(fileNames.groups, groupsFile),
  people: read(fileNames.people, peopleFile),
  record: read(fileNames.record, recordFile),
};

export const book = bookOf(files);

/** @throws when the files don't pass the checks */
export function bookOf(given: DataFiles): Book {
  const made = makeBook(given, countryNames);
  if (made.kind === "problems") throw new Error(JSON.stringify(made.problems, undefined, 2));
  return made.book;
}

function read<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const parsed = parseYaml(readFileSync(`data/${name}`));
  if ("flaws" in parsed) throw new Error(`${name}: ${JSON.stringify(parsed.flaws)}`);
  return schema.parse(parsed.value);
}
