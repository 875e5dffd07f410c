import { describe, expect, it } from "vitest";
import { takeExclusion } from "../../../src/commands/options/exclusions.ts";
import { english } from "../../../src/words/english.ts";
import { book } from "../../real-book.ts";

describe("words that leave somebody out", () => {
  it.each([
    ["eu without britain", "eu", "britain"],
    ["EU excluding the UK", "EU", "the UK"],
    ["eu except for gb", "eu", "gb"],
    ["eu excepting britain", "eu", "britain"],
    ["eu not counting the United Kingdom", "eu", "the United Kingdom"],
    ["eu leaving out britain", "eu", "britain"],
    ["eu minus germany and france", "eu", "germany and france"],
    ["all but britain", "all", "britain"],
    ["total of everybody but the uk", "total of everybody", "the uk"],
    ["all countries other than the united states", "all countries", "the united states"],
    ["nato apart from turkey", "nato", "turkey"],
    ["nato aside from Turkey", "nato", "Turkey"],
    ["countries besides the us", "countries", "the us"],
    ["eu but not britain", "eu", "britain"],
    ["nato -us", "nato", "us"],
    ["nato -us -canada", "nato", "us -canada"],
    ["nato (without us)", "nato", "us"],
    ["nato (not turkey)", "nato", "turkey"],
    ["nato, not turkey", "nato,", "turkey"],
    ["eu ohne Großbritannien", "eu", "Großbritannien"],
    ["eu sans  royaume uni", "eu", "royaume uni"],
    ["otan sin turquía", "otan", "turquía"],
    ["without britain", "", "britain"],
    ["nato without 🇹🇷", "nato", "🇹🇷"],
    ["nato without turky", "nato", "turky"],
    ["outside nato", "", "nato"],
    ["countries outside of the G7", "countries", "the G7"],
    ["non-nato", "", "nato"],
    ["beyond nato", "", "nato"],
    ["not in the g7", "", "the g7"],
    ["not part of nato", "", "nato"],
    ["not members of nato", "", "nato"],
    ["outside the uk", "", "the uk"],
    ["outside eu, outside nato", "outside eu,", "nato"],
    ["outside-eu without us", "outside-eu", "us"],
    ["outside the EU, excluding Australia", "outside the EU,", "Australia"],
    ["nato without us and atlantis", "nato", "us and atlantis"],
  ])("%s", (typed, rest, excluded) => {
    expect(takeExclusion(book, english, typed)).toEqual({ rest, typed: excluded });
  });

  it.each([
    "eu",
    "britain",
    "eu without",
    "eu without doubt",
    "germany notwithout britain",
    "who did not expel russians",
    "nato outside",
    "outside eu",
    "not in the EU",
    "outside the eu and the eu",
    "guinea-bissau",
    "bosnia - herzegovina",
    "",
  ])("are not in: %s", (typed) => {
    expect(takeExclusion(book, english, typed)).toEqual({ rest: typed, typed: undefined });
  });
});
