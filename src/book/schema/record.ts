/** `data/record.yaml`: the version of the record, and how far it reaches. */
import * as z from "zod";
import { actorCode, day, form, slug } from "./parts.ts";

const examples = z
  .strictObject({
    who: actorCode.describe("A country that expelled somebody in the default wave: DE."),
    group: z.string().describe("A group of which somebody did: NATO."),
    speaker: slug.describe("Somebody who is quoted: jens-stoltenberg."),
  })
  .describe("Whom help asks about in its examples; left out where they are not in the record.");

export const recordFile = z.strictObject({
  version: form(/^\d{4}\.\d{1,3}$/, 'a year and a number, in quotes: "2026.1"').describe(
    "The record's own version, which changes with its facts.",
  ),
  date: day.describe("The day of this version."),
  reaches: day.describe("The last day that it tells of: what came later is not in it."),
  examples: examples.optional(),
});
