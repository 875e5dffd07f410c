import { describe, expect, it } from "vitest";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { toJson } from "../../src/platforms/terminal/to-json.ts";
import { bot } from "../real-book.ts";

const textOf = (question: string): string =>
  toJson(question, bot.reply(parseAskText(question))).text.replace(/\s+/g, " ");

describe("a page that there is not", () => {
  it.each([
    ["/waves page:99", "There are 29 pages; this is the last."],
    ["/waves 2018-salisbury page:99", "There are 8 pages; this is the last."],
    ["/expelled iran wave:all page:99", "There are 7 pages; this is the last."],
    ["/expelled canada from:india page:2", "There is one page only."],
    ["/expelled wave:2012-houla page:99", "pages; this is the last."],
  ])("is told: %s", (question, expected) => {
    expect(textOf(question)).toContain(expected);
  });

  it.each(["/waves", "/waves page:2", "/waves page:29", "/expelled iran wave:all page:7"])(
    "is not told of one that there is: %s",
    (question) => {
      expect(textOf(question)).not.toMatch(/this is the last|one page only/);
    },
  );
});

describe("the title over several acts", () => {
  it.each([
    ["/expelled germany wave:1986", "West Germany: 3 expulsions on record"],
    ["/expelled iran wave:all", "expulsions by it, "],
    ["/expelled iran wave:all", "of its diplomats and "],
  ])("says what they are: %s", (question, expected) => {
    expect(textOf(question)).toContain(expected);
    expect(textOf(question)).not.toMatch(/\d acts? on record/);
  });
});

describe("what else was done in the time that is asked about", () => {
  it("is told of other events as well", () => {
    expect(textOf("/expelled russia wave:2017")).toContain(
      "Besides Russia demanded a cut of 755 in embassy staff (30 July 2017)",
    );
  });

  it("is not told where one event is asked about", () => {
    expect(textOf("/expelled russia wave:2017-russia")).not.toContain("755");
  });
});

describe("what an act says of the people in it", () => {
  it.each([
    "/expelled soviet union wave:1989-uk",
    "/expelled uk wave:1989-uk",
    "/expelled france wave:1983-france",
    "/waves 1985-uk",
  ])("%s tells of those who were no diplomats", (question) => {
    expect(textOf(question)).toMatch(/\d+ (?:British|Soviet) diplomats and others/);
  });

  it("says diplomats alone where no other is known of", () => {
    expect(textOf("/expelled canada from:india")).not.toContain("and others");
  });
});

describe("a recalled ambassador", () => {
  it.each([
    ["/expelled malta wave:2018-salisbury", "recalled its ambassador for consultations ("],
    ["/waves 2011-uk-iran", "Germany recalled its ambassador for consultations ("],
    ["/waves 1989-rushdie", "Belgium recalled its ambassador ("],
    ["/waves 2017-qatar", "recalled its ambassador ("],
  ])("is called home for what the record says: %s", (question, expected) => {
    expect(textOf(question)).toContain(expected);
  });
});
