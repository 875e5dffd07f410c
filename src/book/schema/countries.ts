/** `data/countries.yaml`: what people call a country, beyond the tables that come with Unicode and world-countries. */
import * as z from "zod";
import {
  actorCode,
  countryCode,
  day,
  formerName,
  name,
  names,
  slug,
  sourceList,
  textLine,
} from "./parts.ts";

const country = z.strictObject({
  name: textLine
    .optional()
    .describe("The name that answers show, where the tables' own is not the usual one."),
  the: z.boolean().default(false).describe('Does it take "the" in a sentence: the United States.'),
  short: textLine.optional().describe("A shorter name, for labels: Britain."),
  aliases: names.default([]).describe("Other names, in any language: Holland."),
  demonyms: names.default([]).describe("Its people and the adjective: Dutch, Dutchman."),
  capitals: names
    .default([])
    .describe("Spellings of the capital, and the seats that stand for the government: Whitehall."),
  was: z.array(formerName).readonly().default([]).describe("Former names, the oldest first."),
});

const state = z.strictObject({
  name: textLine.describe("The name that answers show: Soviet Union."),
  the: z.boolean().default(false).describe('Does it take "the" in a sentence: the Soviet Union.'),
  from: day.describe("Its first day."),
  until: day.describe("Its last day."),
  successors: z
    .array(countryCode)
    .min(1)
    .readonly()
    .describe("The states that stand in its place, the one that carries on its relations first."),
  alsoFoundBy: z
    .array(countryCode)
    .readonly()
    .default([])
    .describe("Countries by whose name it is found as well: Russia finds the Soviet Union."),
  aliases: names.default([]).describe("Other names, in any language: USSR."),
  demonyms: names.default([]).describe("Its people and the adjective: Soviet."),
  capitals: names.default([]).describe("Spellings of a capital that is no other country's today."),
  sources: sourceList,
});

export const countriesFile = z.strictObject({
  countries: z
    .record(countryCode, country)
    .default({})
    .describe("Names of a country that the tables leave out, under its code of ISO 3166-1: DE."),
  ambiguous: z
    .record(
      name,
      z
        .array(z.union([actorCode, slug]))
        .min(2)
        .readonly(),
    )
    .default({})
    .describe("Names that mean several countries, organisations or groups: the bot asks back."),
  otherwise: names
    .default([])
    .describe(
      "Words that are near a name, or hold one, and mean something else: Siberia is no Liberia.",
    ),
  states: z
    .record(countryCode, state)
    .default({})
    .describe("States that are gone and acted in the record, each under a code of its own: SU."),
  historic: z
    .record(name, z.array(countryCode).min(1).readonly())
    .default({})
    .describe(
      "Other states that are gone, and what stands in their place: one is a name like any other, several make the bot ask.",
    ),
});
