import { defineConfig } from "vitest/config";

/** Where to write the results as JSON, for .ci/run to count. */
const results = process.env["CI_RESULTS"];

/**
 * Stryker changes the sources, and asks what notices: that is not the house rules' business, nor
 * the bundle's.
 */
const mutating = process.env["STRYKER_MUTATOR_WORKER"] !== undefined;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: mutating ? ["test/rooms/**"] : [],
    testTimeout: 30_000,
    globalSetup: mutating ? [] : ["test/build-first.ts"],
    reporters: results ? ["default", "json"] : ["default"],
    ...(results && { outputFile: { json: results } }),
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text", "html"] },
  },
});
