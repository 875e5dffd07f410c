/** Measures CPU steal: the share of processor time that a virtual machine's host took, while everything in it stood still. */
import { readFileSync } from "node:fs";
import { platform } from "node:os";

interface Ticks {
  /** In clock ticks since boot, of all processors. */
  readonly all: number;
  /** Steal time. */
  readonly steal: number;
}

/** @returns a function that returns the share since then, from 0 to 1: 0 where the system does not report it */
export function startStealWatch(): () => number {
  const before = readTicks();
  return () => {
    const { all, steal } = readTicks();
    return (steal - before.steal) / Math.max(1, all - before.all);
  };
}

/** https://man7.org/linux/man-pages/man5/proc_stat.5.html: user to steal; what guests used is in user's and nice's. */
function readTicks(): Ticks {
  if (platform() !== "linux") return { all: 0, steal: 0 };
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const each = line.split(/\s+/).slice(1, 9).map(Number);
  return { all: each.reduce((sum, ticks) => sum + ticks, 0), steal: each.at(-1) ?? 0 };
}
