import { describe, expect, it } from "vitest";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { toJson } from "../../src/platforms/terminal/to-json.ts";
import { findMap } from "../../src/query/find-map.ts";
import { findTimeline } from "../../src/query/find-timeline.ts";
import { actorsIn, findSides } from "../../src/query/wave-sides.ts";
import { claimedSums, sumActs, summarizeWave } from "../../src/query/wave-sums.ts";
import { book, bot } from "../real-book.ts";

const waveOf = (id: string) => {
  const wave = book.waves.find((each) => each.id === id);
  if (wave === undefined) throw new Error(`there is no wave ${id}`);
  return wave;
};

const answerOf = (id: string): string => {
  const question = `/waves ${id}`;
  return toJson(question, bot.reply(parseAskText(question))).text.replace(/\s+/g, " ");
};

describe("the sides of a wave", () => {
  it.each([
    ["2018-salisbury", "RU", ["RU"]],
    ["1986-us", "SU", ["SU"]],
    ["2009-fiji", "FJ", ["AU", "NZ"]],
    ["2021-navalny", "RU", ["DE", "PL", "SE"]],
    ["2017-venezuela-brazil-canada", "VE", ["CA", "BR"]],
    ["2010-russia", "RU", ["RU"]],
  ])("of %s turn on %s; what came back is by %j", (id, hub, back) => {
    const sides = findSides(waveOf(id));
    expect([sides.hub, actorsIn(sides.inReturn)]).toEqual([hub, back]);
  });

  it("are the same to the map, the timeline and the sums, in every wave", () => {
    for (const wave of book.waves) {
      const sides = findSides(wave);
      expect(findMap(book, wave, []).sides, wave.id).toEqual(sides);
      expect(findTimeline(book, wave).sides, wave.id).toEqual(sides);
      const acts = [...sides.announced, ...sides.inReturn];
      const isTwoSided = sides.announced.length > 0 && sides.inReturn.length > 0;
      expect(sumActs(wave, acts).kind === "both-sides", wave.id).toBe(isTwoSided);
      if (sides.announced.length === 0) continue;
      const listed = new Set(summarizeWave(book, wave).by);
      const acted = actorsIn(sides.announced);
      expect(
        [...listed].every((code) => acted.includes(code)),
        wave.id,
      ).toBe(true);
    }
  });

  it("have each expulsion on one of them", () => {
    for (const wave of book.waves) {
      const { announced, inReturn } = findSides(wave);
      const expulsions = wave.acts.filter(({ kind }) => kind === "expelled");
      expect(new Set([...announced, ...inReturn]).size, wave.id).toBe(expulsions.length);
      expect(announced.length + inReturn.length, wave.id).toBe(expulsions.length);
    }
  });

  it("are each whole on record, or have no sum", () => {
    const claims = (id: string) => claimedSums(waveOf(id), findSides(waveOf(id)));
    expect(claims("2021-navalny")).toEqual({ announced: true, inReturn: true });
    expect(claims("2009-fiji")).toEqual({ announced: true, inReturn: true });
    expect(claims("2010-russia")).toEqual({ announced: false, inReturn: false });
  });
});

describe("a wave's own answer", () => {
  it("has every round of a side on that side", () => {
    expect(answerOf("2021-belarus-poland")).toContain("3 Polish diplomats, expelled by Belarus");
    expect(answerOf("2021-belarus-poland")).toContain("One for one: 3 for 3.");
    expect(answerOf("1986-us")).toContain("Soviet diplomats, expelled by the United States");
    expect(answerOf("1986-us")).not.toMatch(/In return \d+ for/);
  });

  it("says that something came in return only where all of it did", () => {
    expect(answerOf("2021-navalny")).toContain("In return:");
    expect(answerOf("2010-russia")).toContain("By Russia:");
    expect(answerOf("2026-russia")).toContain("By Russia:");
    expect(answerOf("2009-fiji")).toContain("In return 2 for 3.");
  });
});
