/** The book: all data of the record, read once, checked, indexed and frozen. */
import type * as z from "zod";
import type { NameIndexes } from "./name-indexes.ts";
import type { countriesFile } from "./schema/countries.ts";
import type { groupsFile } from "./schema/groups.ts";
import type { source } from "./schema/parts.ts";
import type { peopleFile } from "./schema/people.ts";
import type { recordFile } from "./schema/record.ts";
import type { Wave } from "./wave.ts";

export type Group = z.output<typeof groupsFile>["groups"][string];
export type Person = z.output<typeof peopleFile>["people"][string];

/** A source, with the id by which facts point to it. */
export type RecordedSource = z.output<typeof source> & { readonly id: string };

export interface Book {
  /** The version of the record, its day, and the last day that it tells of. */
  readonly record: z.output<typeof recordFile>;
  readonly sources: ReadonlyMap<string, RecordedSource>;
  /** The latest first. */
  readonly waves: readonly Wave[];
  /** The wave that is meant where none is named. */
  readonly wave: Wave;
  readonly countries: ReadonlyMap<string, z.output<typeof countriesFile>["countries"][string]>;
  /** States that are gone, by their codes. */
  readonly states: ReadonlyMap<string, z.output<typeof countriesFile>["states"][string]>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly people: ReadonlyMap<string, Person>;
  readonly names: NameIndexes;
}
