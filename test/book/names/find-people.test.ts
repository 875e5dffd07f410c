import { describe, expect, it } from "vitest";
import {
  findByName,
  findByOffice,
  namesWithoutStopWords,
  nameWithoutStopWords,
} from "../../../src/book/names/find-people.ts";
import { book } from "../../real-book.ts";

describe("a person by name", () => {
  it.each([
    ["tusk", ["donald-tusk"]],
    ["Donald TUSK", ["donald-tusk"]],
    ["Tusk, Donald", ["donald-tusk"]],
    ["president tusk", ["donald-tusk"]],
    ["Mr. Tusk", ["donald-tusk"]],
    ["pm may", ["theresa-may"]],
    ["may", ["theresa-may"]],
    ["le drian", ["jean-yves-le-drian"]],
    ["tusk donald", undefined],
    ["tusk, donald, x", undefined],
    ["tusk,", ["donald-tusk"]],
    ["president", undefined],
    ["xyz", undefined],
    ["", undefined],
  ])("%s is %j", (typed, expected) => {
    expect(findByName(book, typed)?.codes).toEqual(expected);
  });
});

describe("the words without those around a name", () => {
  it.each([
    ["what did tusk say", "tusk"],
    ["what did the us say", "us"],
    ["may", "may"],
    ["what did may say", "may"],
    ["the uk and may", "uk and may"],
    ["what may the uk say", "uk"],
    ["the of", ""],
    ["Tusk, Donald", "tusk donald"],
  ])("%s is %j", (typed, expected) => {
    expect(nameWithoutStopWords(book, typed)).toBe(expected);
  });
});

describe("the parts of a list", () => {
  it.each([
    ["what did May and Tusk say", ["may", "tusk"]],
    [
      "quotes by may, tusk; the us & germany vs. france",
      ["may", "tusk", "us", "germany", "france"],
    ],
    ["what, and why", []],
  ])("%s are %j", (typed, expected) => {
    expect(namesWithoutStopWords(book, typed)).toEqual(expected);
  });
});

describe("people by office", () => {
  it.each([
    ["british prime minister", ["theresa-may"]],
    ["british pm", ["theresa-may"]],
    ["uk pm", ["theresa-may"]],
    ["prime ministers of britain", ["theresa-may"]],
    ["president of ukraine", ["petro-poroshenko"]],
    ["eu president", ["donald-tusk"]],
    ["nato chief", ["jens-stoltenberg"]],
    ["nato head", ["jens-stoltenberg"]],
    ["german fm", ["heiko-maas"]],
    ["foreign minister of germany", ["heiko-maas"]],
    ["us spokesperson", ["sarah-sanders", "heather-nauert"]],
    ["us spokeswoman", ["sarah-sanders", "heather-nauert"]],
    ["president", ["donald-tusk", "petro-poroshenko", "sauli-niinisto", "igor-dodon"]],
    ["ambassador", ["nikki-haley", "jon-huntsman", "anatoly-antonov"]],
    ["secretary of the", ["sarah-sanders", "jens-stoltenberg", "boris-johnson"]],
    [`british pm ${"of ".repeat(70)} xyzzy`, ["theresa-may"]],
    ["british french pm", []],
    ["head", []],
    ["presidents", []],
    ["nato", []],
    ["us", []],
    ["of britain", []],
    ["british xyzzy", []],
    ["", []],
  ])("%s are %j", (typed, expected) => {
    expect(findByOffice(book, typed)).toEqual(expected);
  });
});
