/** What is kept of a question that had no answer: words that are known, and no other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/answer/ask.ts";
import { makeAsk, plainWords } from "../../../src/answer/ask.ts";
import { bot } from "../../real-book.ts";

const plain = (text: string): string => bot.knownWords(makeAsk(plainWords, text));

describe("the known words of a question", () => {
  it.each([
    ["why did my neighbour Bob Miller, 12 Main St, leave germany", /Germany/],
    ["call me at +49 151 23456789 about nato", /NATO/],
    ["how many russians live in germany with anna@example.org", /Germany with …$/],
    ["on 3 May 1984 my mother was expelled from france", /France/],
    ["ask <@302050872383242240> about poland", /Poland/],
  ])("of “%s” have nobody in them", (text, known) => {
    const words = plain(text);
    expect(words).toMatch(known);
    expect(words).not.toMatch(/bob|miller|main|\d|anna|example|mother|neighbour|@|may/i);
    expect(words).toContain("…");
  });

  it("keep a year, which is of the record", () => {
    expect(plain("how many did germany expel in 1999")).toMatch(/Germany .*1999/);
    expect(plain("qwertz 4711")).toBe("…");
    expect(plain("")).toBe("");
  });

  it("of a command are its name, its options and the names on record", () => {
    expect(bot.knownWords(makeAsk("expelled", "atlantis"))).toBe("/expelled …");
    expect(bot.knownWords(makeAsk("total", "grmany", { wave: "secret" }))).toBe(
      "/total Germany wave: …",
    );
    expect(bot.knownWords(makeAsk("my password", "hunter2", { "12345": "x" }))).toBe("…");
  });

  it("write one … for many words, and end after a dozen", () => {
    expect(plain("zork zork zork zork zork germany zork zork")).toBe("… Germany …");
    const long = plain("germany zork ".repeat(30));
    expect(long.split(" ").length).toBeLessThanOrEqual(13);
  });

  it("hold no letter or digit that is not of a name or a word that is known, whatever is typed", () => {
    const secret = /zq[a-z]*xj|90210/i;
    const word = fc.constantFrom("zqvaxj", "germany", "expel", "90210", "how", "ZQwexJ", "’", "*");
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom("ask", "expelled", "zqaxj"), (words, command) => {
        const ask: Ask = makeAsk(command, words.join(" "), { zqaxj: words.join("") });
        expect(bot.knownWords(ask)).not.toMatch(secret);
      }),
    );
  });
});
