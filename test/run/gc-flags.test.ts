import { expect, it } from "vitest";
import { setGcFlags } from "../../src/run/gc-flags.ts";

it("a flag that this Node lacks stops no start", () => {
  expect(() => setGcFlags(["--no-such-flag", "--no-concurrent-marking"])).not.toThrow();
});
