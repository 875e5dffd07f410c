/** `data/people.yaml`: who is quoted, and by what names and offices they are asked for. */
import * as z from "zod";
import { actorCode, names, slug, textLine } from "./parts.ts";

const person = z.strictObject({
  name: textLine.describe("The name as answers show it: Jens Stoltenberg."),
  aliases: names
    .default([])
    .describe("Other spellings and scripts. Case, accents and slips of the finger need none."),
  role: textLine.describe("The office in the days of the record: Secretary General."),
  of: actorCode.describe("The country or organisation of the office: NATO."),
  offices: names.default([]).describe('Other words for the office: "EU president", "White House".'),
});

export const peopleFile = z.strictObject({
  people: z
    .record(slug, person)
    .describe("Everybody who is quoted, under the name that quotes point to: jens-stoltenberg."),
});
