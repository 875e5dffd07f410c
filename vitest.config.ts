import { defineConfig } from "vitest/config";

/** Where to write the results as JSON, for .ci/run to count. */
const results = process.env["CI_RESULTS"];

/**
 * Stryker changes the sources, and asks what notices. The tests of the core are asked, but for those
 * of anything that can be typed, which take seconds each time; and all in one process, for each
 * change is tried in a new one.
 */
const mutating = process.env["STRYKER_MUTATOR_WORKER"] !== undefined;

export default defineConfig({
  test: {
    include: mutating
      ? [
          "test/{book,query,commands}/**/*.test.ts",
          "test/{article,data,read-book,transcripts,write-schemas}.test.ts",
        ]
      : ["test/**/*.test.ts"],
    exclude: mutating ? ["test/commands/anything-typed.test.ts"] : [],
    isolate: !mutating,
    testTimeout: 30_000,
    globalSetup: mutating ? [] : ["test/build-first.ts"],
    reporters: results ? ["default", "json"] : ["default"],
    ...(results && { outputFile: { json: results } }),
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text", "html"] },
  },
});
