/** A question on the command line, from nothing to its end: what other whole things are set beside. */
import { spawnSync } from "node:child_process";

export const ofAsk = "`node dist/cli.js ask`";

/** @returns milliseconds */
export function timeOfAsk(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ["dist/cli.js", "ask", "/expelled germany"], { stdio: "ignore" });
  return performance.now() - startedAt;
}
