/** A quote of a wave, word for word. */
import * as z from "zod";
import { fact } from "./fact.ts";
import { actorCode, form, slug, textLine } from "./parts.ts";

const language = form(/^[a-z]{2}$/, "the code of a language, of ISO 639-1: en");

const version = z.strictObject({
  of: slug.describe("The id of the quote as the article, or the first source, has it."),
  as: z
    .enum(["official-text", "full-sentence", "translation"])
    .describe("What this printing is to that one."),
});

export const quoteSchema = z.strictObject({
  id: slug.describe("A name of its own: tusk-afp."),
  permanentId: form(/^q(\.[a-z0-9+-]+){2}$/, "the id of a quote: q.theresa-may.2")
    .optional()
    .describe(
      "Its id after the wave's in answers, only where it must be another than the one that follows from who spoke and " +
        "from the order of the file: an id that was ever given stays.",
    ),
  by: z
    .array(slug)
    .min(1)
    .readonly()
    .optional()
    .describe("Who said it: entries of people.yaml. Left out where the source names nobody."),
  for: actorCode.describe("The country or organisation they spoke for."),
  as: textLine.optional().describe("Who is named where no person is: a ministry, a spokeswoman."),
  text: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .describe("The words as they are printed, without the marks around them."),
  form: z
    .enum(["verbatim", "fragment", "reported"])
    .describe(
      "verbatim: whole sentences; fragment: part of one; reported: in the reporter's words, told in ours.",
    ),
  language: language.default("en").describe("The language of the text, by ISO 639-1: en."),
  version: version.optional().describe("Another printing of the same words."),
  ...fact,
});
