/** `data/record.yaml`: the version of the record, and how far it reaches. */
import * as z from "zod";
import { day, form } from "./parts.ts";

export const recordFile = z.strictObject({
  version: form(/^\d{4}\.\d{1,3}$/, 'a year and a number, in quotes: "2026.1"').describe(
    "The record's own version, which changes with its facts.",
  ),
  date: day.describe("The day of this version."),
  reaches: day.describe("The last day that it tells of: what came later is not in it."),
});
