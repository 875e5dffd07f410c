import { describe, expect, it } from "vitest";
import { findByDeed } from "../../src/query/find-by-deed.ts";
import { book } from "../the-book.ts";

describe("who is meant by a step", () => {
  it.each([
    ["seattle", ["US"]],
    ["the Kitsap base", ["US"]],
    ["consulate closed", ["US", "GB"]],
    ["accreditation denied", ["CA", "NATO"]],
    ["British Council", ["GB"]],
    ["base", ["US"]],
    ["seattle or xyz", ["US"]],
    ["seattle and bangkok", []],
    ["stryker", []],
    ["spy", []],
    ["diplomats expelled", []],
    ["on", []],
    ["", []],
    [`seattle ${"on ".repeat(70)} bangkok`, ["US"]],
  ])("%s", (typed, expected) => {
    expect(findByDeed(book.wave, typed)).toEqual(expected);
  });
});
