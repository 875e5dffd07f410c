/**
 * Mutation tests: does a test notice when the core is changed? `npm run mutate`; reports/ has the
 * page to read, docs/mutation.md what was found.
 */
export default {
  testRunner: "one-process",
  plugins: ["./test/mutation/one-process.mjs"],
  mutate: ["src/book/**/*.ts", "src/query/**/*.ts", "src/reading/**/*.ts", "src/commands/**/*.ts"],
  thresholds: { high: 95, low: 90, break: 85 },
  concurrency: 2,
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/stryker-incremental.json",
  // all tests of the core run once in instrumented code before the first mutant
  dryRunTimeoutMinutes: 30,
  // for tests whose fresh copies take longer than the tests
  timeoutMS: 60_000,
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { allowColor: true, logTests: false },
};
