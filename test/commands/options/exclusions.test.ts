import { describe, expect, it } from "vitest";
import { readMentions } from "../../../src/book/names/read-mentions.ts";
import { findOutside, parseExclusion } from "../../../src/commands/options/exclusions.ts";
import { book } from "../../real-book.ts";

describe("somebody left out", () => {
  it.each([
    ["eu without britain", "eu"],
    ["EU excluding the UK", "EU"],
    ["eu except for gb", "eu"],
    ["eu excepting britain", "eu"],
    ["eu except britain", "eu"],
    ["eu not counting the United Kingdom", "eu"],
    ["eu leaving out britain", "eu"],
    ["nato minus uk", "nato"],
    ["all but britain", "all"],
    ["everyone but britain", "everyone"],
    ["total of everybody but the uk", "total of everybody"],
    ["all countries but britain", "all countries"],
    ["eu ohne Großbritannien", "eu"],
    ["eu sans  royaume uni", "eu"],
    ["without britain", ""],
  ])("is the state that it happened to: %s", (typed, rest) => {
    expect(parseExclusion(book, typed, "GB")).toEqual({ kind: "affected", rest });
  });

  it.each([
    ["eu without germany", "without germany"],
    ["everyone except the us", "except the us"],
    ["eu without britain and france", "without britain and france"],
  ])("is another: %s", (typed, excluded) => {
    expect(parseExclusion(book, typed, "GB")).toEqual({ kind: "other", typed: excluded });
  });

  it("is another where the event happened to another, or to nobody", () => {
    const other = { kind: "other", typed: "without britain" };
    expect(parseExclusion(book, "eu without britain", "DE")).toEqual(other);
    expect(parseExclusion(book, "eu without britain", undefined)).toEqual(other);
  });

  it.each(["eu", "britain", "eu without", "eu without doubt", "germany notwithout britain", ""])(
    "is nobody: %s",
    (typed) => {
      expect(parseExclusion(book, typed, "GB")).toEqual({ kind: "none" });
    },
  );
});

describe("those outside", () => {
  it.each([
    ["outside nato", "outside nato"],
    ["countries outside of the G7", "outside of the g7"],
    ["non-nato", "non nato"],
    ["beyond nato", "beyond nato"],
    ["not in nato", "not in nato"],
    ["not in the g7", "not in the g7"],
    ["outside the uk", "outside the uk"],
    ["not in the EU", undefined],
    ["outsde the eu", undefined],
    ["not nato", "not nato"],
    ["not part of nato", "not part of nato"],
    ["not members of nato", "not members of nato"],
    ["not a member nato", undefined],
    ["germany, not nato", "not nato"],
    ["nato", undefined],
    ["nato outside", undefined],
    ["outside eu, eu", undefined],
    ["outside the eu and the eu", undefined],
    ["outside eu, outside nato", "outside nato"],
    ["outside my nato", undefined],
  ])("%s asks for %s", (typed, expected) => {
    expect(findOutside(typed, readMentions(book.names, typed))).toBe(expected);
  });
});
