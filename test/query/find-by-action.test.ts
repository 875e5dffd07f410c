import { describe, expect, it } from "vitest";
import { findByAction } from "../../src/query/find-by-action.ts";
import { book } from "../real-book.ts";

describe("who is meant by a step", () => {
  it("is known without a note to it", () => {
    const [denial] = book.wave.denials;
    const facts = book.wave.actors.get("NATO");
    if (denial === undefined || facts === undefined) throw new Error("the wave is another one");
    const { note: _note, ...bare } = denial;
    const actors = new Map([["NATO", { ...facts, denials: [bare], measures: [] }]]);
    expect(findByAction({ ...book.wave, actors }, "accreditation denied")).toEqual(["NATO"]);
    expect(findByAction({ ...book.wave, actors }, "stryker")).toEqual([]);
  });

  it.each([
    ["seattle", ["US"]],
    ["the Kitsap base", ["US"]],
    ["consulate closed", ["US", "GB"]],
    ["accreditation denied", ["CA", "NATO"]],
    ["British Council", ["GB"]],
    ["near", []],
    ["nearby", []],
    ["submarine", []],
    ["mission", []],
    ["application", []],
    ["work", []],
    ["seattle or xyz", ["US"]],
    ["seattle and bangkok", []],
    ["stryker", []],
    ["spy", []],
    ["diplomats expelled", []],
    ["on", []],
    ["", []],
    [`seattle ${"on ".repeat(70)} bangkok`, ["US"]],
  ])("%s", (typed, expected) => {
    expect(findByAction(book.wave, typed)).toEqual(expected);
  });
});
