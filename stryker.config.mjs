/**
 * Mutation tests: does a test notice when the core is changed? `npm run mutate`; reports/ has the
 * page to read.
 */
export default {
  testRunner: "vitest",
  mutate: ["src/book/**/*.ts", "src/query/**/*.ts", "src/commands/**/*.ts"],
  thresholds: { high: 95, low: 90, break: 85 },
  concurrency: 2,
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/stryker-incremental.json",
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { allowColor: true, logTests: false },
};
