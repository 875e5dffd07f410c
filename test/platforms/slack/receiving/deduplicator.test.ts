/** What came before is known again: for long enough, and not for ever. */
import { expect, it } from "vitest";
import { Deduplicator } from "../../../../src/platforms/slack/receiving/deduplicator.ts";

const hour = 3_600_000;

it("knows by any of its ids what came before", () => {
  const seen = new Deduplicator();
  expect(seen.isDuplicate(["envelope", "event"])).toBe(false);
  expect(seen.isDuplicate(["another", "event"])).toBe(true);
  expect(seen.isDuplicate(["another"])).toBe(true);
  expect(seen.isDuplicate(["a third"])).toBe(false);
});

it("knows nothing of what has no id", () => {
  const seen = new Deduplicator();
  expect([seen.isDuplicate([]), seen.isDuplicate([])]).toEqual([false, false]);
});

it("knows what came hours ago, and not what came days ago", () => {
  let now = 1;
  const seen = new Deduplicator(() => now);
  seen.isDuplicate(["early"]);
  now += 10 * hour;
  expect(seen.isDuplicate(["early"])).toBe(true);
  now += 25 * hour;
  expect(seen.isDuplicate(["early"])).toBe(false);
});

it("does not grow without end", () => {
  const seen = new Deduplicator();
  for (let id = 0; id < 50_000; id += 1) seen.isDuplicate([`id-${id}`]);
  expect(seen.isDuplicate(["id-49999"])).toBe(true);
  expect(seen.isDuplicate(["id-0"])).toBe(false);
});
