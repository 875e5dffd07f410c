/** The fields that every fact of a wave has: its day, place in the article, sources, note and confidence. */
import * as z from "zod";
import { form, partialDate, sourceList, textLine } from "./parts.ts";

const place = form(
  /^[^>]+ > [^>]+$/,
  "a place in the article, a section and a row's name or a paragraph's number: European Union > Germany",
);

export const fact = {
  on: partialDate.describe(
    'The day it was announced or said; a month or a year, in quotes, where no more is known: "1986-04".',
  ),
  article: place
    .optional()
    .describe(
      "The place in the wave's article that says so: `European Union > Germany` by the row's name, " +
        "`NATO > 2` by the paragraph counted from 1.",
    ),
  printed: z
    .boolean()
    .default(true)
    .describe("false where the article tells of the fact and prints no figure for it."),
  sources: sourceList.optional(),
  note: textLine
    .optional()
    .describe("What a reader should know besides, in the record's own words."),
  conflicts: z
    .array(textLine)
    .min(1)
    .readonly()
    .optional()
    .describe("What other sources say instead; answers tell it, figures are never averaged."),
  confidence: z
    .enum(["high", "medium"])
    .default("high")
    .describe("medium where the sources leave a doubt: answers say so. Anything less stays out."),
};
