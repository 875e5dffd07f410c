/** What a virtual machine's host took of its processors during a measurement: all in it stood still meanwhile. */
import { readFileSync } from "node:fs";
import { platform } from "node:os";

interface Ticks {
  /** In clock ticks since the machine began, of all processors. */
  readonly all: number;
  /** Those that the host took. */
  readonly stolen: number;
}

/** @returns a function that tells the share since then, from 0 to 1: 0 where the system doesn't tell */
export function watchStolen(): () => number {
  const before = ticksSoFar();
  return () => {
    const { all, stolen } = ticksSoFar();
    return (stolen - before.stolen) / Math.max(1, all - before.all);
  };
}

/** https://man7.org/linux/man-pages/man5/proc_stat.5.html: user to steal; what guests used is in user's and nice's. */
function ticksSoFar(): Ticks {
  if (platform() !== "linux") return { all: 0, stolen: 0 };
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const each = line.split(/\s+/).slice(1, 9).map(Number);
  return { all: each.reduce((sum, ticks) => sum + ticks, 0), stolen: each.at(-1) ?? 0 };
}
