/** `data/waves/*.yaml`: one wave of expulsions a file. */
import * as z from "zod";
import { fact } from "./fact.ts";
import {
  actorCode,
  actorCodes,
  atLeastOne,
  countryCode,
  day,
  form,
  names,
  peopleCount,
  slug,
  sourceList,
  sourcesById,
  textLine,
} from "./parts.ts";
import { quoteSchema } from "./quote.ts";

const by = actorCodes.describe("Who did it: DE, NATO; [DE, FR] where several acted as one.");

const actId = form(
  /^([a-z0-9-]+\/)?[A-Z]{2,6}([+-][A-Z]{2,6})*(\.[a-z0-9-]+)*$/,
  "the id of an act: GB, RU-GB, RU-PL.2021-03-12; of another wave with its name: 2024-russia/RU-GB",
);

/** The fields of whatever an actor did. */
const act = {
  id: actId
    .optional()
    .describe(
      "Its id after the wave's, only where it must be another than the one that follows from `by`, `of` and `on`: " +
        "an id that was ever given stays.",
    ),
  inReturnFor: z
    .union([actId, z.array(actId).min(2).readonly()])
    .optional()
    .describe("The act, or the acts, that it answers, by their ids: GB."),
  ...fact,
};

const days = peopleCount.max(90).optional().describe("Days that were given to leave.");

const of = actorCodes
  .optional()
  .describe("Whose diplomats; left out for the wave's target: GB, [GB, FR].");

const expulsion = z.strictObject({
  by,
  of,
  count: atLeastOne
    .optional()
    .describe("How many diplomats were expelled; left out where no number was published."),
  ...act,
  verb: z
    .enum(["expelled", "ousted", "kicked-out", "told-to-leave"])
    .default("expelled")
    .describe("How the step was reported."),
  withOthers: z
    .boolean()
    .optional()
    .describe("Are people among them who were no diplomats? Answers say “diplomats and others”."),
  days,
});

const denial = z
  .strictObject({
    by,
    of,
    count: atLeastOne
      .optional()
      .describe("How many were denied accreditation; left out where no number was published."),
    ...act,
  })
  .describe("Accreditations denied, which are no expulsions.");

const measureKind = z
  .enum([
    "accreditation-revoked",
    "ambassador-recalled",
    "ceiling",
    "common-framework",
    "consulate-closed",
    "contacts-suspended",
    "entry-ban",
    "honorary-consul-withdrawn",
    "institution-closed",
    "no-answer",
    "no-measure",
    "not-carried-out",
    "persons-expelled",
    "relations-downgraded",
    "relations-severed",
    "staff-cut",
    "visa-limit",
    "withdrawn",
  ])
  .describe(
    "What was done besides expelling diplomats. ceiling: a lower limit of the mission's size; staff-cut: staff to be " +
      "cut to parity; persons-expelled: no diplomats, or not said to be; withdrawn: one's own diplomats; " +
      "no-answer: a source says that nothing came in return; not-carried-out: announced and never done.",
  );

const measure = z.strictObject({
  by,
  against: actorCodes
    .optional()
    .describe("Whom it is against; left out for the wave's target. The target's own need it."),
  kind: measureKind,
  ...act,
  days,
  count: peopleCount.optional().describe("How many people or places it concerns."),
  what: textLine
    .optional()
    .describe(
      "What was closed or ended, or where it was agreed: Seattle, the British Council, the European Council.",
    ),
  purpose: textLine
    .optional()
    .describe("What an ambassador was called home for, where the source says so: consultations."),
  reason: textLine.optional().describe("Why, in the record's own words."),
});

const statement = z
  .strictObject({
    group: z.string().optional().describe("The group that the sum is about: EU, all."),
    by: actorCodes.optional().describe("Who acted, where the sum is about one actor and no group."),
    of,
    without: z
      .array(countryCode)
      .readonly()
      .optional()
      .describe("Countries that the sum leaves out."),
    with: z
      .array(actorCode)
      .readonly()
      .default([])
      .describe("Organisations whose own numbers are in the sum, beside those of countries: NATO."),
    scope: z
      .enum(["article", "record"])
      .default("record")
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

const countedTwice = z
  .strictObject({
    by: z.array(actorCode).min(2).readonly().describe("Who counted them, each in its own number."),
    count: atLeastOne.describe("How many people."),
    what: textLine.describe("Who they are: the ambassador, who lived in Paris."),
    sources: sourceList,
  })
  .describe("The same people, counted by several: told with their numbers, and never corrected.");

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
    .describe(
      "Is this the wave that a question without a wave means? One file says so at most; else it is the latest.",
    ),
  aliases: names
    .default([])
    .describe("Other words by which it is asked for: houla massacre, operation foot."),
  trigger: textLine.optional().describe("What it was about, in one sentence of our own."),
  target: actorCode.describe(
    "The state, or the organisation, whose diplomats were expelled; in an exchange, whose were expelled first.",
  ),
  affected: countryCode
    .optional()
    .describe(
      "The state that the event happened to, which acted for its own cause, and which others joined: sums are told " +
        "without it as well.",
    ),
  from: day.describe("The first day of the wave."),
  to: day.describe("The last day of the wave: nothing later is in it."),
  membership: day.describe("The day whose membership of organisations counts."),
  complete: z
    .enum(["both", "expulsions", "in-return", "as-far-as-found"])
    .default("as-far-as-found")
    .describe(
      "What is here whole: both sides; the expulsions from the target; what the target did in return; or neither. " +
        "Sums are claimed of what is whole, and of nothing else.",
    ),
  completeness: textLine
    .optional()
    .describe("How complete it is, in a sentence that answers show."),
  article: article.optional().describe("The list that the headline figures come from."),
  expulsions: z
    .array(expulsion)
    .readonly()
    .default([])
    .describe("Who expelled how many, in every direction."),
  denials: z.array(denial).readonly().default([]).describe("Who denied how many accreditations."),
  measures: z.array(measure).readonly().default([]).describe("What was done besides."),
  quotes: z.array(quoteSchema).readonly().default([]).describe("What was said, word for word."),
  statements: z.array(statement).readonly().default([]).describe("Sums that somebody printed."),
  countedTwice: z
    .array(countedTwice)
    .readonly()
    .default([])
    .describe("The same people in several numbers."),
  sources: sourcesById
    .default({})
    .describe("Sources that only this wave needs, as in sources.yaml."),
});
