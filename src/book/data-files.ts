/** The data folder's files once each has passed its schema. */
import type * as z from "zod";
import type { countriesFile } from "./schema/countries.ts";
import type { groupsFile } from "./schema/groups.ts";
import type { peopleFile } from "./schema/people.ts";
import type { recordFile } from "./schema/record.ts";
import type { sourcesFile } from "./schema/sources.ts";
import type { wave } from "./schema/wave.ts";

export type WaveFile = z.output<typeof wave>;

export interface DataFiles {
  /** By name relative to the folder: `waves/2018-salisbury.yaml`. */
  readonly waves: ReadonlyMap<string, WaveFile>;
  readonly sources: z.output<typeof sourcesFile>;
  readonly countries: z.output<typeof countriesFile>;
  readonly groups: z.output<typeof groupsFile>;
  readonly people: z.output<typeof peopleFile>;
  readonly record: z.output<typeof recordFile>;
}

/** The path of each in the folder. */
export const fileNames = {
  sources: "sources.yaml",
  countries: "countries.yaml",
  groups: "groups.yaml",
  people: "people.yaml",
  record: "record.yaml",
} as const;
