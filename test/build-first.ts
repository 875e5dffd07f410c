import { spawnSync } from "node:child_process";

/**
 * Builds dist once, before all tests, so that those that run the program run these sources. No test builds again: that would
 * take files away from programs of other tests.
 */
export default function buildFirst(): void {
  const { status } = spawnSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
  if (status !== 0) throw new Error("dist could not be built; the reason stands above");
}
