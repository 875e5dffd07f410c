/** What the title of an answer says, and what an early day changes in it. */
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../src/answer/ask.ts";
import { waveAsOf } from "../../src/book/make-wave.ts";
import { makeBot } from "../../src/bot.ts";
import { plainScreen } from "../../src/platforms/terminal/screen.ts";
import { toTerminal } from "../../src/platforms/terminal/to-terminal.ts";
import { wordsFor } from "../../src/words/words.ts";
import { book, reply } from "../real-book.ts";

const words = wordsFor("en");

/** The answer in lines, the title first. */
const lines = (command: string, typed: string, asOf?: string, of = reply): readonly string[] => {
  const { answer } = of(command, typed, asOf === undefined ? {} : { "as-of": asOf });
  return toTerminal(answer, { ...plainScreen, words }).split("\n");
};

describe("several beside each other", () => {
  it.each([
    ["germany and poland", "4 each: Germany and Poland"],
    ["germany, poland and france", "4 each: Germany, Poland and France"],
    ["germany, poland, france and canada", "4 each by the first four"],
    ["germany and us", "60 expelled by the United States, 4 by Germany"],
    ["bhutan and tuvalu", "No expulsion on record for Bhutan and Tuvalu"],
  ])("%s: %s", (typed, title) => {
    expect(lines("expelled", typed)[0]).toBe(title);
  });

  it.each([
    ["germany and poland", "None of them yet on 20 March 2018"],
    ["germany and japan", "None of them yet on 20 March 2018"],
    ["bhutan and tuvalu", "No expulsion on record for Bhutan and Tuvalu"],
    ["uk and germany", "23 expelled by the United Kingdom, none yet by Germany"],
    ["uk and japan", "23 expelled by the United Kingdom, none here by Japan"],
  ])("%s, on an early day: %s", (typed, title) => {
    expect(lines("expelled", typed, "2018-03-20")[0]).toBe(title);
  });

  it("say on an early day who acted later, and who never did", () => {
    const table = lines("expelled", "uk, germany and japan", "2018-03-20");
    expect(table.find((line) => line.startsWith("Germany"))).toMatch(/none yet/);
    expect(table.find((line) => line.startsWith("Japan"))).toMatch(/none here/);
  });
});

describe("a group on an early day", () => {
  it("has its figures from the first day of the wave on", () => {
    const [before] = lines("total", "eu", "2018-03-13");
    const first = lines("total", "eu", "2018-03-14");
    expect(before).toBe("The European Union: none yet on 13 March 2018");
    expect(first[0]).toMatch(/^23 Russian diplomats/);
    expect(first.some((line) => line.startsWith("Who counts"))).toBe(true);
  });
});

describe("the country expelled from", () => {
  it("is told what came in return only once something did", () => {
    const inReturn = (asOf?: string) =>
      lines("expelled", "russia", asOf).some((line) => /in return/i.test(line));
    expect(inReturn("2018-03-15")).toBe(false);
    expect(inReturn()).toBe(true);
  });
});

describe("a country of which the record has more than the article", () => {
  it("is told with both figures", () => {
    const [row] = book.wave.actors.get("AL")?.expulsions ?? [];
    if (row === undefined) throw new Error("the wave is another one");
    const { place: _place, ...later } = { ...row, on: "2018-03-29", count: 3 };
    const acts = [...book.wave.acts, later];
    const wave = waveAsOf({ ...book.wave, acts }, "2018-12-31");
    const bot = makeBot({ ...book, wave, waves: [wave] });
    const told = lines("expelled", "albania", undefined, (command, typed) =>
      bot.reply(makeAsk(command, typed ?? "")),
    );
    expect(told[0]).toBe("2 Russian diplomats expelled by Albania");
    const both = "With what the list does not have: 5.";
    expect(told.join(" ")).toContain(both);
    expect(lines("expelled", "albania").join(" ")).not.toContain("not in the list");
  });
});
