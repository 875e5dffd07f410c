import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Where to write the results as JSON, for .ci/run to count. */
const results = process.env["CI_RESULTS"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // A machine with much else to do is slow, not wrong.
    expect: { poll: { timeout: 10_000 } },
    // Many tests wait for a program or a clock: more of them than there are processors keep those busy.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ["test/build-first.ts"],
    reporters: results ? ["default", "json"] : ["default"],
    ...(results && { outputFile: { json: results } }),
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text", "html"] },
  },
});
