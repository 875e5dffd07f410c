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

const sumKey = z.string().regex(/^(?:members-expelled-without|total-with(?:out)?)(?:-[a-z0-9]+)+$/);

const usualKey = z.enum(
  (
    "expelled accreditations-denied expelled-in-return " +
    "members-expelled total " +
    "ambassador-recalled consulate-closed entry-ban staff-cut ceiling no-answer not-carried-out persons-expelled " +
    "relations-downgraded relations-severed reported-total visa-limit withdrawn"
  ).split(" "),
);

const key = z.union([usualKey, sumKey]);

const codes = z.union([text, z.array(text).min(2)]);

const source = z.strictObject({
  publisher: text,
  title: text.optional(),
  date: day.optional(),
  url: text.optional(),
  kind: z.enum(["official", "wire", "press", "state-media", "reference"]),
});

const figure = z
  .strictObject({
    key,
    of: text,
    by: codes,
    from: codes,
    value: amount.nullable(),
    published: z.literal(false).optional(),
    complete: z.literal(false).optional(),
    countries: amount.optional(),
    scope,
    fact: text.optional(),
    on: day.optional(),
    days: amount.optional(),
    rank: amount.optional(),
    share: z.number().min(0).max(1).optional(),
    confidence: z.literal("medium").optional(),
    note: text.optional(),
    conflicts: z.array(text).min(1).optional(),
    wave: text,
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
  sources: z.record(text, source),
  suggestions: z.array(z.strictObject(named)),
  understoodAs: text.optional(),
  wave: text.optional(),
  waves: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        first: day,
        last: day,
        target: text,
        by: z.array(text),
        total: amount.nullable(),
        complete: z.enum(["complete", "one-side", "as-far-as-found"]),
      }),
    )
    .optional(),
  claims: z
    .array(
      z.strictObject({
        text,
        kind: z.enum(["number", "date", "who", "sum", "quote"]),
        verdict: z.enum(["agrees", "differs", "not-on-record", "not-understood"]),
        claimed: z.union([z.number(), z.string()]).optional(),
        recorded: z.union([z.number(), z.string()]).optional(),
        act: text.optional(),
        of: text.optional(),
        from: text.optional(),
        wave: text.optional(),
        fact: text.optional(),
        sources: z.array(text),
      }),
    )
    .optional(),
  record: text,
  text,
});

/** The output for a line of input that can't be read. */
export const errorSchema = z.strictObject({ asked: z.string(), error: text });

/** The keys of a reply, in their order; `wave`, `waves` and `claims` may be left out. */
export const replyKeys = Object.keys(replySchema.shape);
