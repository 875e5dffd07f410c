/**
 * Preloaded, says on file descriptor 3 how many kilobytes the process had resident at most. Linux's
 * `maxRSS` would count what the parent had before the program was loaded; `VmHWM` does not.
 */
const { readFileSync, writeSync } = require("node:fs");

process.on("exit", () => writeSync(3, peak()));

function peak() {
  if (process.platform !== "linux") return String(process.resourceUsage().maxRSS);
  return /^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1];
}
