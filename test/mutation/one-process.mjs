/**
 * A test runner for Stryker that tries every mutant in one process, where vitest would start anew for each. All tests are
 * loaded and run once, so that what is made only once is made; then each mutant is switched on for its tests alone. A test
 * that did not meet the mutant, since what it changes was made before, runs again in a fresh copy of its file.
 */
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { failureOf } from "./plain-vitest.mjs";
import { makeTests, switches, timed, tryOn } from "./tests.mjs";

/** After so many mutants, all tests must pass without one. */
const checked = 500;

class OneProcess {
  static inject = tokens(commonTokens.logger);
  #log;
  #tests;
  #warm;
  #tried = 0;
  /** By source, the tests that killed its mutants, the latest first: they are likely to kill the next. */
  #killers = new Map();

  constructor(log) {
    this.#log = log;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#tests = await makeTests();
    this.#warm = await this.#tests.warm();
  }

  /** Each file in a copy of its own, so that each is known to cover what is made only once. */
  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of this.#tests.files) {
      Object.assign(switches, { mutantCoverage, currentTestId: undefined });
      const [{ tests, tidy }] = this.#tests.fresh([file]);
      for (const test of tests) results.push(await dryRunOf(test));
      tidy();
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant: { id, fileName }, testFilter, hitLimit }) {
    this.#tried += 1;
    if (this.#tried % checked === 0) await this.#checkWarmCopy();
    const tryIt = (test) => tryOn(id, hitLimit, test);
    const { missed, failed } = await this.#inWarmCopy(testFilter, fileName, tryIt);
    const found = failed ?? (missed.size > 0 ? await this.#inFreshCopy(missed, tryIt) : undefined);
    if (found === undefined)
      return { status: MutantRunStatus.Survived, nrOfTests: testFilter.length };
    return found.hits > hitLimit ? outOfPatience : this.#killed(fileName, found);
  }

  /** The first test that failed for the mutant, or those that did not meet it. */
  async #inWarmCopy(testFilter, fileName, tryIt) {
    const missed = new Set();
    for (const test of this.#likeliestFirst(testFilter, fileName)) {
      const tried = await tryIt(test);
      const failed = tried.failure !== undefined;
      if (failed && tried.hits > 0) return { missed, failed: tried };
      if (failed) await this.#warmAgain();
      if (tried.hits === 0) missed.add(test.id);
    }
    return { missed };
  }

  /** Of each file, the first test that met nothing and all after it: what one makes, the others use. */
  async #inFreshCopy(missed, tryIt) {
    const isMissed = ({ id }) => missed.has(id);
    const files = new Set(this.#warm.tests.filter(isMissed).map(({ file }) => file));
    const declared = this.#tests.fresh(this.#warm.cheapestFirst.filter((file) => files.has(file)));
    const failed = await firstFailure(
      declared.flatMap(({ tests }) => tests.slice(tests.findIndex(isMissed))),
      tryIt,
    );
    for (const { tidy } of declared) tidy();
    return failed;
  }

  #likeliestFirst(testFilter, fileName) {
    const wanted = new Set(testFilter);
    const killers = this.#killers.get(fileName) ?? [];
    const rank = ({ id, took }) =>
      killers.includes(id) ? killers.indexOf(id) - killers.length : took;
    return this.#warm.tests
      .filter(({ id }) => wanted.has(id))
      .sort((one, other) => rank(one) - rank(other));
  }

  #killed(fileName, { test, failure }) {
    const others = (this.#killers.get(fileName) ?? []).filter((id) => id !== test.id);
    this.#killers.set(fileName, [test.id, ...others].slice(0, 5));
    const failureMessage = String(failure.message ?? failure);
    return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests: 1 };
  }

  async #warmAgain() {
    this.#warm.tidy();
    this.#warm = await this.#tests.warm();
  }

  /** What a mutant changed must not outlive it, or others would be taken for killed. */
  async #checkWarmCopy() {
    for (const test of this.#warm.tests) {
      const failure = await failureOf(test);
      if (failure === undefined) continue;
      this.#log.error("The last %d mutants are in doubt: %s fails without one", checked, test.id);
      return this.#warmAgain();
    }
  }

  dispose() {
    this.#warm?.tidy();
  }
}

async function firstFailure(tests, tryIt) {
  for (const test of tests) {
    const tried = await tryIt(test);
    if (tried.failure !== undefined) return tried;
  }
  return undefined;
}

const outOfPatience = { status: MutantRunStatus.Timeout, reason: "the mutant was met too often" };

async function dryRunOf(test) {
  switches.currentTestId = test.id;
  const { failure, took } = await timed(test);
  switches.currentTestId = undefined;
  const result = { id: test.id, name: test.title, fileName: test.file, timeSpentMs: took };
  return failure === undefined
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: String(failure.stack ?? failure) };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "one-process", OneProcess),
];
