import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/answer/ask.ts";
import { makeAsk, plainWords } from "../../src/answer/ask.ts";
import { formatAskText, parseAskText } from "../../src/platforms/ask-text.ts";

const plain = (text: string): Ask => ({ command: plainWords, typed: [{ option: "", text }] });

/** Lines, and what is asked by them. */
const lines: readonly (readonly [line: string, asked: Ask])[] = [
  ["/expelled", makeAsk("expelled")],
  ["/expelled south korea", makeAsk("expelled", "south korea")],
  ["  /Expelled   south   korea  ", makeAsk("Expelled", "south korea")],
  [
    "/expelled south wave:2018 korea private",
    makeAsk("expelled", "south korea", { wave: "2018", private: "yes" }),
  ],
  ["/expelled germany PRIVATE", makeAsk("expelled", "germany", { private: "yes" })],
  ["/quote private talks", makeAsk("quote", "private talks")],
  ['/quote "private"', makeAsk("quote", "private")],
  [
    '/total group:"outside eu" as-of:2018-03-26',
    makeAsk("total", "", { group: "outside eu", "as-of": "2018-03-26" }),
  ],
  ['/quote who:"say ""no"" twice" x', makeAsk("quote", "x", { who: 'say "no" twice' })],
  ['/quote who:"unclosed one', makeAsk("quote", "one", { who: '"unclosed' })],
  ["/expelled :flag-de:", makeAsk("expelled", ":flag-de:")],
  ["/quote https://x.example/a:b", makeAsk("quote", "https://x.example/a:b")],
  ["/expelled wave:", makeAsk("expelled", "", { wave: "" })],
  ["/expelled colour:blue", makeAsk("expelled", "", { colour: "blue" })],
  ["/expelled 10:30", makeAsk("expelled", "10:30")],
  ["／expelled wave：2018", makeAsk("expelled", "", { wave: "2018" })],
  ["/ expelled germany", makeAsk("expelled", "germany")],
  // as Discord copies a used command, and with a phone's quotation marks
  ["/total group: nato", makeAsk("total", "", { group: "nato" })],
  [
    "/expelled who: south korea wave: 2018",
    makeAsk("expelled", "", { who: "south korea", wave: "2018" }),
  ],
  ["/expelled who:“south korea”", makeAsk("expelled", "", { who: "south korea" })],
  ["/quote “chemical weapon”", makeAsk("quote", "chemical weapon")],
  ["/quote „Giftgas“", makeAsk("quote", "Giftgas")],
  ["/nonsense ☃", makeAsk("nonsense", "☃")],
  ["/", makeAsk("help")],
  ["", plain("")],
  ["how many did poland expel?", plain("how many did poland expel?")],
  ["expelled/germany wave:2018", plain("expelled/germany wave:2018")],
];

describe("a line", () => {
  it.each(lines)("%j is read", (line, asked) => {
    expect(parseAskText(line)).toEqual(asked);
  });

  it("keeps an option that is given twice, and one that nobody knows, for the core to judge", () => {
    expect(parseAskText("/expelled wave:1 x wave:2").typed).toEqual([
      { option: "", text: "x" },
      { option: "wave", text: "1" },
      { option: "wave", text: "2" },
    ]);
  });

  it("carries the language of whoever asks, and none where none is known", () => {
    expect(parseAskText("/help", "de-AT")).toEqual({ command: "help", typed: [], locale: "de-AT" });
    expect(parseAskText("/help")).not.toHaveProperty("locale");
  });
});

describe("an ask", () => {
  it("is written as a person would type it", () => {
    expect(formatAskText(makeAsk("total", "NATO", { detail: "yes" }))).toBe(
      "/total NATO detail:yes",
    );
    expect(formatAskText(makeAsk("quote", "", { who: "white house" }))).toBe(
      '/quote who:"white house"',
    );
    expect(formatAskText(makeAsk("expelled", "korea", { private: "yes" }))).toBe(
      "/expelled korea private",
    );
    expect(formatAskText(plain("what did tusk say"))).toBe("what did tusk say");
  });

  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."ab \"':/-\t\n“：") }),
    fc.constantFrom(
      "private",
      "wave:2018",
      "https://x",
      "//",
      "who:",
      "a private",
      ' "',
      "yes",
      "x y",
    ),
  );
  const option = fc.constantFrom("wave", "private", "as-of", "Ünknown", "who");
  const asks = fc.record({
    command: fc.constantFrom("expelled", "QUOTE", "no:such", "x/y", "ask:", "🇩🇪"),
    typed: fc
      .tuple(fc.option(text.filter((own) => own !== "")), fc.array(fc.record({ option, text })))
      .map(([own, options]) => (own === null ? options : [{ option: "", text: own }, ...options])),
  });

  it("is the same when it is read again, whatever stands in it", () => {
    fc.assert(
      fc.property(asks, (asked) => {
        expect(parseAskText(formatAskText(asked))).toEqual(asked);
      }),
      { numRuns: 2000 },
    );
  });

  it("can be read from any line at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const read = parseAskText(line);
        expect(parseAskText(formatAskText(read))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});
