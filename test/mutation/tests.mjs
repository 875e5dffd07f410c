/** The tests of the core, in as many copies as are needed, and one test with one mutant switched on. */
import { bundleTests } from "./bundle-tests.mjs";
import { declaredIn, failureOf } from "./plain-vitest.mjs";

/** What the mutated code reads: which mutant is on, how often it was met, and for which test it counts what it covers. */
globalThis.__stryker__ ??= {};
export const switches = globalThis.__stryker__;

export async function makeTests() {
  const { files, freshCopy } = await bundleTests();
  const fresh = (file) => declaredIn(file, freshCopy().get(file));
  return { files, fresh, warm: () => warmCopy(files, freshCopy()) };
}

/** All files in one copy, each test run once with no mutant: what is made at its first use is there, and right. */
async function warmCopy(files, copy) {
  const declared = files.map((file) => declaredIn(file, copy.get(file)));
  const tests = declared.flatMap((each) => each.tests);
  for (const test of tests) test.took = (await timed(test)).took;
  const tidy = () => {
    for (const each of declared) each.tidy();
  };
  return { tests, tidy };
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
