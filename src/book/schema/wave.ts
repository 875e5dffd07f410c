/** `data/waves/*.yaml`: one wave of expulsions a file. */
import * as z from "zod";
import { fact } from "./fact.ts";
import { actorCode, atLeastOne, countryCode, day, peopleCount, slug, textLine } from "./parts.ts";
import { quoteSchema } from "./quote.ts";

const by = actorCode.describe("Who did it: DE, NATO.");

const expulsion = z.strictObject({
  by,
  count: atLeastOne.describe("How many diplomats were expelled."),
  ...fact,
  verb: z
    .enum(["expelled", "ousted", "kicked-out", "told-to-leave"])
    .default("expelled")
    .describe("How the step was reported."),
  days: peopleCount.max(90).optional().describe("Days that the expelled were given to leave."),
});

const denial = z
  .strictObject({
    by,
    count: atLeastOne.describe("How many were denied accreditation."),
    ...fact,
  })
  .describe("Accreditations denied, which are no expulsions.");

const answer = z.strictObject({
  against: actorCode.describe("Whose diplomats the target expelled in return."),
  count: peopleCount.describe("How many."),
  ...fact,
});

const measureKind = z.enum([
  "ambassador-recalled",
  "common-framework",
  "consulate-closed",
  "contacts-suspended",
  "entry-ban",
  "honorary-consul-withdrawn",
  "institution-closed",
  "mission-capped",
  "no-measure",
  "staff-cut-demanded",
]);

const measure = z.strictObject({
  by,
  against: actorCode
    .optional()
    .describe("Whom it is against; left out for the wave's target. The target's own need it."),
  kind: measureKind.describe("What was done besides sending diplomats home."),
  ...fact,
  count: peopleCount.optional().describe("How many people or places it concerns."),
  what: textLine.optional().describe("What was closed or ended: Seattle, the British Council."),
  reason: textLine.optional().describe("Why, in the record's own words."),
});

const statement = z
  .strictObject({
    group: z.string().describe("The group that the sum is about: EU, all."),
    without: z
      .array(countryCode)
      .readonly()
      .optional()
      .describe("Countries that the sum leaves out."),
    withNato: z.boolean().default(false).describe("Is NATO itself in the sum, beside its members."),
    scope: z
      .enum(["article", "record"])
      .describe("Held against the article's rows, or against all rows of its day."),
    value: peopleCount.optional().describe("How many diplomats were counted."),
    countries: peopleCount.optional().describe("How many countries were counted."),
    means: z
      .enum(["exactly", "at-least", "snapshot"])
      .default("exactly")
      .describe("exactly: must agree with the rows; the others are what was said, for comparison."),
    said: textLine.optional().describe("The words in which it was said."),
    ...fact,
  })
  .describe("A sum that somebody printed, held against the sum of our rows.");

const article = z.strictObject({
  source: slug.describe("Its entry in sources.yaml."),
  asOf: day.describe("The article shows how things stood that day."),
  sections: z.array(textLine).min(1).readonly().describe("Its headings, as they stand there."),
});

export const wave = z.strictObject({
  id: slug.describe("The wave's name in questions and links: 2018-salisbury."),
  name: textLine.describe("The wave's name in answers: Salisbury, 2018."),
  default: z
    .boolean()
    .default(false)
    .describe("Is this the wave that a question without a wave means? Exactly one file says so."),
  target: countryCode.describe("The country whose diplomats were expelled."),
  from: day.describe("The first day of the wave."),
  to: day.describe("The last day of the wave: nothing later is in it."),
  membership: day.describe("The day whose membership of organisations counts."),
  article: article.optional().describe("The list that the headline figures come from."),
  expulsions: z.array(expulsion).readonly().describe("Who expelled how many."),
  denials: z.array(denial).readonly().default([]).describe("Who denied how many accreditations."),
  measures: z.array(measure).readonly().default([]).describe("What was done besides."),
  answers: z.array(answer).readonly().default([]).describe("Whom the target expelled in return."),
  quotes: z.array(quoteSchema).readonly().default([]).describe("What was said, word for word."),
  statements: z.array(statement).readonly().default([]).describe("Sums that somebody printed."),
});
