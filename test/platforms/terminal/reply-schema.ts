/** The schema of `--format json`: exactly these keys. */
import * as z from "zod";

const text = z.string().min(1);
const kind = z.enum(["country", "organisation", "group", "person"]);
const scope = z.enum(["article", "record"]);
/** As exact as it is known. */
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const amount = z.number().int().nonnegative();
const sources = z.array(text).min(1);

const named = { kind, code: text, name: text };

const matchedBy = z.enum("name alias code flag demonym capital role words typo".split(" "));

const key = z.enum(
  (
    "expelled accreditations-denied expelled-in-return " +
    "members-expelled members-expelled-without-gb total total-with-nato"
  ).split(" "),
);

const figure = z
  .strictObject({
    key,
    of: text,
    value: amount,

    countries: amount.optional(),
    scope,
    asOf: day,
    sources,
  })
  .refine(
    ({ key: of, countries }) => !/^(members|total)/.test(of) || countries !== undefined,
    "a sum says how many countries are in it",
  );

const quote = z.strictObject({
  speaker: text,
  role: z.string(),
  text,

  form: z.enum(["verbatim", "fragment", "reported"]),
  date: day,
  sources,
});

export const replySchema = z.strictObject({
  asked: z.string(),
  command: text,
  outcome: z.enum(["answered", "not-listed", "wrong-role", "ambiguous", "unknown", "help"]),
  subjects: z.array(z.strictObject({ ...named, typed: z.string(), matchedBy })),
  figures: z.array(figure),
  quotes: z.array(quote),
  suggestions: z.array(z.strictObject(named)),
  wave: text.optional(),
  text,
});

/** The output for a line of input that can't be read. */
export const errorSchema = z.strictObject({ asked: z.string(), error: text });

/** The keys of a reply, in their order; `wave` may be left out. */
export const replyKeys = Object.keys(replySchema.shape);
