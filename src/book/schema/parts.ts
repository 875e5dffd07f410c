/**
 * The small parts that the schemas of several data files share.
 *
 * What a field is for is said in `.describe()`, which editors show while a curator writes; what
 * would be right in `error`, which `nongrata check` says of what is wrong.
 */
import * as z from "zod";

/** The message of an editor for a text that does not match: the same as the check's. */
const advice = (error: string) => ({ patternErrorMessage: `Right is ${error}` });

/** A text of one form. */
export const form = (pattern: RegExp, error: string) =>
  z.string({ error }).regex(pattern, { error }).meta(advice(error));

const dayError = "a day of the calendar: 2018-03-26";

/** A real day of the calendar, `2018-03-26`. */
export const day = z.iso
  .date({ error: dayError })
  .regex(/^(18|19|20)/, { error: dayError })
  .meta(advice(dayError));

/** A date as exact as its source gives it: a year, a month or a day. */
export const partialDate = z.union([
  day,
  form(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/, 'a year or a month, put in quotes: "2018", "2018-03"'),
]);

/** An ISO 3166-1 alpha-2 code, `XK` for Kosovo (user-assigned, as the EU uses it). */
export const countryCode = form(/^[A-Z]{2}$/, "two capital letters, the code of ISO 3166-1: DE");

/** A country, or an organisation that acts for itself: `NATO`, `EU`. */
export const actorCode = form(
  /^[A-Z]{2,6}$/,
  "the code of a country (ISO 3166-1) or of an organisation, in capitals: DE, NATO",
);

/** One actor, or a list of several that acted as one, or that one number is for. */
export const actorCodes = z.union([actorCode, z.array(actorCode).min(2).readonly()]);

/** A name for machines: lower case, digits and hyphens. */
export const slug = form(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "a name in lower-case letters, digits and hyphens: irish-times",
);

/** One line of text that a person reads. */
export const textLine = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .regex(/^[^\p{Cc}]+$/u, { error: "one line of text" })
  .meta(advice("one line of text"));

/** A name that a person may type. */
export const name = z.string().trim().min(1).max(80);
export const names = z.array(name).readonly();

const urlError =
  "an address that begins with https:// or http://, without blanks and without a user's name";

const url = z
  .url({ protocol: /^https?$/, error: urlError, abort: true })
  .regex(/^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/i, { error: urlError })
  .meta(advice(urlError));

const wholeNumber = z.int({
  error: ({ code }) => (code === "invalid_type" ? "a whole number" : undefined),
});

/** A number of people; never below zero. */
export const peopleCount = wholeNumber.min(0).max(9999);
export const atLeastOne = wholeNumber.min(1).max(9999);

/** The source of a fact: an entry in `sources.yaml`, or a source that only this fact needs. */
export const source = z.strictObject({
  publisher: textLine.describe(
    "Who printed or said it: Reuters, GOV.UK; `TASS via Report.az` for a reprint.",
  ),
  title: textLine
    .optional()
    .describe("The title of the page, only where the page was seen with it."),
  date: partialDate
    .optional()
    .describe('When it appeared, as exactly as is known: 2018-03-26, 2018-03, "2018".'),
  url: url.optional().describe("The address of the page."),
  kind: z
    .enum(["official", "wire", "press", "state-media", "reference"])
    .describe(
      "official: governments, organisations and parliaments; wire: news agencies; press; " +
        "state-media: of the state that `state` names; reference: encyclopedias and lists.",
    ),
  state: countryCode.optional().describe("Whose state media: RU."),
});

/** Sources, each under the name by which facts point to it. */
export const sourcesById = z.record(slug, source);

const writtenOut = source.extend({
  id: slug.describe("The name by which other facts may point to this source."),
});

export const sourceList = z
  .array(z.union([slug, writtenOut]))
  .min(1)
  .readonly()
  .describe("Who says so: names of entries in sources.yaml, or a source written out in place.");

/** A name of a country or an organisation in another time. */
export const formerName = z
  .strictObject({
    name: textLine.describe("The name of that time: Macedonia."),
    the: z
      .boolean()
      .default(false)
      .describe('Did it take "the" in a sentence: the Khmer Republic.'),
    aliases: names.default([]).describe("What else people call it of that time, in any language."),
    until: day.describe("The day on which the new name took its place."),
    sources: sourceList,
  })
  .describe("A name until a day, so that an answer about that time uses the name of that time.");
