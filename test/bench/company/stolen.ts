/** What a virtual machine's host took of the processors while something was measured: it stood still, and so did all in it. */
import { readFileSync } from "node:fs";
import { platform } from "node:os";

interface Used {
  /** In clock ticks since the machine began, of all processors. */
  readonly all: number;
  /** Those of the host's. */
  readonly stolen: number;
}

/** @returns a function that tells the share since then, from 0 to 1: 0 where no system tells */
export function beginStolen(): () => number {
  const before = used();
  return () => {
    const { all, stolen } = used();
    return (stolen - before.stolen) / Math.max(1, all - before.all);
  };
}

/** https://man7.org/linux/man-pages/man5/proc_stat.5.html: user to steal; what guests used is in user's. */
function used(): Used {
  if (platform() !== "linux") return { all: 0, stolen: 0 };
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const ticks = line.split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, each) => sum + each, 0), stolen: ticks.at(-1) ?? 0 };
}
