import { spawnSync } from "node:child_process";

/** Builds dist before the tests, so that those that run the program run these sources. */
export default function buildFirst(): void {
  const { status } = spawnSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
  if (status !== 0) throw new Error("dist could not be built; what is wrong is said above");
}
