/** The tests of the core, in as many copies as are needed, and one test with one mutant switched on. */
import { bundleTests } from "./bundle-tests.mjs";
import { declaredIn, failureOf } from "./plain-vitest.mjs";

/** What the mutated code reads: which mutant is on, how often it was met, and for which test it counts what it covers. */
globalThis.__stryker__ ??= {};
export const switches = globalThis.__stryker__;

export async function makeTests() {
  const { files, freshCopy } = await bundleTests();
  const fresh = (some) => {
    const copy = freshCopy();
    return some.map((file) => declaredIn(file, copy.get(file)));
  };
  return { files, fresh, warm: () => warmed(fresh(files)) };
}

/** Each test run once with no mutant: what is made at its first use is there, and right. */
async function warmed(declared) {
  const tests = declared.flatMap((each) => each.tests);
  for (const test of tests) test.took = (await timed(test)).took;
  const costOf = new Map();
  for (const { file, took } of tests) costOf.set(file, (costOf.get(file) ?? 0) + took);
  const tidy = () => {
    for (const each of declared) each.tidy();
  };
  const byCost = [...costOf].sort(([, one], [, other]) => one - other);
  return { tests, cheapestFirst: byCost.map(([file]) => file), tidy };
}

/** @returns why it failed, and how long it took */
export async function timed(test) {
  const start = performance.now();
  const failure = await failureOf(test);
  return { failure, took: performance.now() - start };
}

/** @returns why it failed, and how often it met the mutant */
export async function tryOn(mutant, hitLimit, test) {
  Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit });
  const failure = await failureOf(test);
  const hits = switches.hitCount;
  Object.assign(switches, { activeMutant: undefined, hitCount: undefined });
  return { test, failure, hits };
}
