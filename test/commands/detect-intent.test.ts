/** Plain words, and the command that they are put to. */
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/answer/ask.ts";
import { detectIntent } from "../../src/commands/detect-intent.ts";
import { book } from "../real-book.ts";

const asked = (...words: readonly string[]): Ask => ({
  command: "ask",
  typed: words.map((text) => ({ option: "", text })),
});

/** `/total nato as-of:2018-03-20` */
function understood(...words: readonly string[]): string | undefined {
  const put = detectIntent(book, asked(...words));
  if (put === undefined) return undefined;
  const parts = put.typed.map(({ option, text }) => (option === "" ? text : `${option}:${text}`));
  return [`/${put.command}`, ...parts].join(" ").trimEnd();
}

describe("a command's name", () => {
  it.each([
    ["total nato", "/total nato"],
    ["TOTAL  nato  and eu", "/total nato and eu"],
    ["/total nato", "/total nato"],
    ["!quote tusk", "/quote tusk"],
    ["//total nato", "/total //total nato"],
    ["total xyzzy", "/total xyzzy"],
    ["quote xyzzy", "/quote xyzzy"],
    ["what did &lt;b&gt; say", "/quote b"],
    ["expelled xyzzy", "/expelled xyzzy"],
    ["expelled by xyzzy", undefined],
    ["expelled BY germany", "/expelled expelled BY germany"],
    ["expelled from germany", "/expelled expelled from germany"],
    ["expelled byzantium", "/expelled byzantium"],
    ["expelled germany by", "/expelled germany by"],
    ["expelled nearby germany", "/expelled nearby germany"],
    ["quote", "/quote"],
    ["help", "/help"],
  ])("%s is %s", (words, expected) => {
    expect(understood(words)).toBe(expected);
  });

  it("may stand in one field, and its words in another", () => {
    expect(understood("total", "nato")).toBe("/total nato");
  });
});

describe("options", () => {
  it.each([
    ["total nato as of 2018-03-20", "/total nato as-of:2018-03-20"],
    ["poland as of 20 March", "/expelled poland as-of:2018-03-20"],
    ["poland page:2 private", "/expelled poland page:2 private:yes"],
    ["quote tusk page:2 wave:2018", "/quote tusk page:2"],
  ])("of the command are kept: %s is %s", (words, expected) => {
    expect(understood(words)).toBe(expected);
  });

  it("are read in the first two thousand letters", () => {
    const far = `germany ${"x ".repeat(1000)}`;
    expect(understood(`total ${far} as of 2018-03-20`)).not.toContain("as-of");
  });
});

describe("the asker's language", () => {
  it("is kept where it is known", () => {
    expect(detectIntent(book, { ...asked("germany"), locale: "de" })?.locale).toBe("de");
    expect(detectIntent(book, asked("germany"))).not.toHaveProperty("locale");
  });
});

describe("who is asked about", () => {
  it.each([
    ["germany", "/expelled germany"],
    ["how many altogether, germany and france", "/total how many altogether, germany and france"],
    ["eu", "/total eu"],
    ["eu and nato", "/expelled eu and nato"],
    ["eu without britain", "/total eu"],
    ["eu without germany", "/total eu without germany"],
    [
      "all russian diplomats expelled by germany",
      "/expelled all russian diplomats expelled by germany",
    ],
    ["russians", "/expelled russians"],
    ["is germany in nato", undefined],
    ["was nato a member of the eu", undefined],
    ["does germany belong to nato", undefined],
    ["is germany", "/expelled is germany"],
    ["is nato", "/total is nato"],
    ["turkey sandwich", undefined],
    ["turkey sandwich expelled", "/expelled turkey sandwich expelled"],
    ["no", undefined],
    ["is?", undefined],
    ["us", "/expelled us"],
    ["us?!", "/expelled us?!"],
    ["uk", "/expelled uk"],
    ["eu.", "/total eu."],
    ["how many did russia expel", "/expelled RU"],
    ["how many did the russia expel", "/expelled RU"],
    ["who did expel diplomats of russia", "/expelled who did expel diplomats of russia"],
    ["russia expelled how many", "/expelled RU"],
    [
      "russia, a country far away from all of us, expelled",
      "/expelled russia, a country far away from all of us, expelled",
    ],
    ["did russians expel", undefined],
    [
      "why was the consulate in seattle closed",
      "/expelled why was the consulate in seattle closed",
    ],
    ["consulate", "/expelled consulate"],
    ["ambassador recalled", undefined],
    ["xyzzy", "/expelled xyzzy"],
  ])("%s is %s", (words, expected) => {
    expect(understood(words)).toBe(expected);
  });
});

describe("who spoke", () => {
  it.each([
    ["tusk", "/quote tusk"],
    ["what about tusk", "/quote tusk"],
    ["did tusk expel anybody", undefined],
    ["poroshenco", "/quote poroshenco"],
    ["poroshenco and germany", "/expelled poroshenco and germany"],
    ["british prime minister", "/quote british prime minister"],
    ["poland", "/expelled poland"],
    ["what did the us say", "/quote us"],
    ["statements by germany", "/quote germany"],
  ])("%s is %s", (words, expected) => {
    expect(understood(words)).toBe(expected);
  });
});

describe("everybody", () => {
  it.each([
    ["who retaliated", "/expelled RU"],
    ["who expelled nobody", undefined],
    ["altogether", "/total altogether"],
    ["who expelled the most", "/expelled"],
    ["", "/help"],
    [" ?!. ", "/help"],
    ["help", "/help"],
    ["expel", undefined],
  ])("%j is %s", (words, expected) => {
    expect(understood(words)).toBe(expected);
  });
});
