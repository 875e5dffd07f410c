/** Whom a command's words mean, what is said of how they were read, and what is asked back. */
import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/answer/answer.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import { textFor } from "../../../src/commands/draft/actors.ts";
import { findByAction } from "../../../src/query/find-by-action.ts";
import { book, reply } from "../../real-book.ts";

const plain = (line: Line): string =>
  line
    .map((inline) => ("text" in inline ? inline.text : "name" in inline ? inline.name : "…"))
    .join("");

const paragraphs = ({ answer }: Reply): readonly string[] =>
  answer.blocks.flatMap((block) => (block.kind === "paragraph" ? [plain(block.line)] : []));

const notRead = (what: string) =>
  `I did not understand this part, and the answer leaves it out: “${what}”.`;

const about = ({ subjects }: Reply) =>
  subjects.map(({ code, matchedBy }) => `${code} by ${matchedBy}`).join(", ");

describe("whoever expelled", () => {
  it.each([
    [
      "holland, uk and xyz",
      "NL by alias, GB by alias",
      ["holland → Netherlands", "uk → United Kingdom", notRead("xyz")],
    ],
    ["warsaw accord", "PL by capital", ["warsaw → Poland", notRead("accord")]],
    ["germany pact", "DE by name", [notRead("pact")]],
    ["xyzzy, germany", "DE by name", [notRead("xyzzy")]],
    [
      "korea and germany",
      "DE by name",
      ["Not in this answer: “korea” can mean South Korea and North Korea."],
    ],
    ["kitsap", "US by words", ["kitsap → United States"]],
    ["Deutschland", "DE by name", ["Deutschland → Germany"]],
    ["dutch", "NL by demonym", ["dutch → Netherlands"]],
    ["germny", "DE by typo", ["germny → Germany"]],
    ["GERMANY?!", "DE by name", []],
    ["🇩🇪, DEU", "DE by flag", []],
    ["macedonia", "MK by alias", []],
    ["north macedonia", "MK by name", []],
    ["everybody", "all by alias", ["everybody → all countries"]],
    ["who", "", []],
    ["list", "", []],
  ])("%s is %s", (words, expected, asides) => {
    const got = reply("expelled", words);
    expect(got.outcome).toBe("answered");
    expect(about(got)).toBe(expected);
    expect(
      paragraphs(got).filter((each) =>
        / → |^Not in this|^I did not understand this part/.test(each),
      ),
    ).toEqual(asides);
  });

  it.each([
    ["xyzzy abcd", "Nothing on record is called “xyzzy abcd”", []],
    ["outside the moon", "Nothing on record is called “outside moon”", []],
    ["grmny", "Nothing on record is called “grmny”", ["DE"]],
    ["consulates", "Nothing on record is called “consulates”", []],
    ["expel", "Nothing on record is called “expel”", []],
  ])("%s is not known", (words, title, codes) => {
    const { outcome, answer, suggestions } = reply("expelled", words);
    expect(outcome).toBe("unknown");
    expect(plain(answer.title)).toBe(title);
    expect(suggestions.map(({ code }) => code)).toEqual(codes);
    const first =
      codes.length === 0 ? "/expelled germany" : book.names.entities.get(codes[0] ?? "")?.name;
    expect(answer.followUps[0]?.label).toBe(first);
  });

  it("is not asked for where many did the same", () => {
    const many = reply("expelled", "ambassador recalled");
    expect(findByAction(book.wave, "ambassador recalled").length).toBeGreaterThan(5);
    expect(many.outcome).toBe("unknown");
    expect(many.suggestions).toEqual([]);
  });

  it("is the country expelled from where only its people are named", () => {
    expect(reply("expelled", "the russians").outcome).toBe("wrong-role");
    expect(about(reply("expelled", "the russians expelled by germany"))).toBe("DE by name");
  });

  it("is asked for where several did the same", () => {
    const { outcome, suggestions, answer } = reply("expelled", "closed");
    expect(outcome).toBe("ambiguous");
    expect(suggestions.map(({ code }) => code)).toEqual(["US", "GB"]);
    expect(answer.followUps.map(({ label }) => label)).toEqual(["United States", "United Kingdom"]);
  });

  it("is nobody where a person is named, whose quotes are offered", () => {
    const { answer, suggestions } = reply("expelled", "tusk");
    expect(suggestions.map(({ code }) => code)).toEqual(["donald-tusk"]);
    expect(
      answer.followUps.map(({ label, ask }) => [label, ask.command, ask.typed[0]?.text]),
    ).toEqual([["Quotes: Donald Tusk", "quote", "Donald Tusk"]]);
  });
});

describe("whoever spoke", () => {
  it.each([
    ["turnbull", "malcolm-turnbull by name", 4],
    ["australia", "AU by name", 5],
    ["nato chief", "jens-stoltenberg by role", 5],
    ["germany's minister", "heiko-maas by role", 1],
    ["donald tusl", "donald-tusk by typo", 3],
    ["samuelson", "anders-samuelsen by typo", 2],
    ["germny", "DE by typo", 1],
    ["jean", "jean-asselborn by name", 1],
    ["g7", "g7 by name", 18],
    ["us", "US by code", 8],
    ["the us", "US by alias", 8],
    ["eu and tusk", "EU by code, donald-tusk by name", 3],
    ["may and tusk", "theresa-may by name, donald-tusk by name", 6],
    ["tusk and", "donald-tusk by name", 3],
    ["Tusk, Donald", "donald-tusk by name", 3],
    ["germany france", "DE by name, FR by name", 2],
    ["🇩🇪🇫🇷", "DE by flag, FR by flag", 2],
    ["germany tusk", "DE by name, donald-tusk by name", 4],
    [
      "tusk may stoltenberg",
      "donald-tusk by name, theresa-may by name, jens-stoltenberg by name",
      11,
    ],
    ["uk and may", "GB by alias, theresa-may by name", 5],
    ["germany may", "DE by name, theresa-may by name", 4],
    ["what may germany say", "DE by name", 1],
    ["nato secretary general stoltenberg", "jens-stoltenberg by role", 5],
    ["tusk, donald, stoltenberg", "donald-tusk by name, jens-stoltenberg by name", 8],
    ["german fm and french fm", "heiko-maas by role, jean-yves-le-drian by role", 2],
    ["tusk and stoltenburg", "donald-tusk by name, jens-stoltenberg by typo", 8],
    ["germany may expel tusk", "DE by name, donald-tusk by name", 4],
    ["what did tusk theresa may say", "donald-tusk by name, theresa-may by name", 6],
    ["tusk, stoltenberg, tusk", "donald-tusk by name, jens-stoltenberg by name", 8],
    ["what did poroshenk say", "petro-poroshenko by name", 4],
    ["british partners", "", 1],
    ["everyone", "", 0],
  ])("%s is %s", (words, expected, quotes) => {
    const got = reply("quote", words);
    expect(got.outcome).toBe("answered");
    expect(about(got)).toBe(expected);
    expect(got.quotes.length).toBe(quotes);
  });

  it.each(["bernie sanders", "donald trump", "tusk xyzzy", "chief", "jen", "and"])(
    "%s is nobody",
    (words) => {
      const { outcome, answer } = reply("quote", words);
      expect(outcome).toBe("unknown");
      expect(answer.followUps.at(-1)?.ask).toEqual({ command: "quote", typed: [] });
    },
  );

  it.each([
    ["tusk and xyzzy", "donald-tusk", [notRead("xyzzy")]],
    ["xyzzy and tusk", "donald-tusk", [notRead("xyzzy")]],
    ["tusk, germany and xyzzy", "donald-tusk DE", [notRead("xyzzy")]],
    ["germany xyzzy", "DE", [notRead("xyzzy")]],
    ["bernie sanders, tusk", "donald-tusk", [notRead("bernie sanders")]],
    ["germany, korea", "DE", ["Not in this answer: “korea” can mean South Korea and North Korea."]],
    ["tusk and stoltenburg", "donald-tusk jens-stoltenberg", ["stoltenburg → Jens Stoltenberg"]],
    ["germany, france and xyzzy", "DE FR", [notRead("xyzzy")]],
    [
      "germany pact, xyzzy",
      "DE",
      ["I did not understand this part, and the answer leaves it out: “pact”, “xyzzy”."],
    ],
    ["bosnia and herzegovna", "BA", ["bosnia and herzegovna → Bosnia and Herzegovina"]],
    ["japan and tusk", "JP donald-tusk", ["Japan: no quote on record"]],
    ["japan, xyzzy", "JP", [notRead("xyzzy")]],
    ["japan and brazil", "JP BR", ["Brazil: no quote on record"]],
  ])("of %s tells whom it leaves out, and how it read the others", (words, codes, asides) => {
    const got = reply("quote", words);
    expect(got.subjects.map(({ code }) => code).join(" ")).toBe(codes);
    const told = paragraphs(got).filter((each) =>
      / → |^Not in this|^I did not understand this part|no quote/.test(each),
    );
    expect(told).toEqual(asides);
  });

  it.each([
    ["president", ["donald-tusk", "petro-poroshenko", "sauli-niinisto", "igor-dodon"]],
    ["korea", ["KR", "KP"]],
  ])("%s is one of several, who are offered", (words, codes) => {
    const { outcome, suggestions } = reply("quote", words);
    expect(outcome).toBe("ambiguous");
    expect(suggestions.map(({ code }) => code)).toEqual(codes);
  });

  it("is one of many, of whom five are buttons and the others are named", () => {
    const { suggestions, answer } = reply("quote", "foreign minister");
    expect(suggestions.length).toBe(13);
    expect(answer.followUps.length).toBe(5);
  });

  it("is said to be only reported by the article, on the first page, and only of a person", () => {
    const message = (words: string, page = "1") =>
      paragraphs(reply("quote", words, { page })).some((each) => each.includes("AFP"));
    expect(message("turnbull")).toBe(true);
    expect(message("turnbull", "2")).toBe(false);
    expect(message("australia")).toBe(false);
    expect(message("poroshenko")).toBe(false);
  });
});

describe("what to type to mean somebody", () => {
  it.each([
    ["DE", "Germany"],
    ["NATO", "NATO"],
    ["g7", "g7"],
    ["donald-tusk", "Donald Tusk"],
    ["MF", "MF"],
    ["XX", "XX"],
  ])("%s is %s", (code, expected) => {
    expect(textFor(book, code)).toBe(expected);
  });
});
