/** The command line from nothing to its end, beside a Node that does nothing. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Chapter, Figure } from "./figure.ts";
import { atMost } from "./figure.ts";
import { compare } from "./ratios.ts";

const timedRounds = 25;
const weighedRounds = 9;

const cli = "dist/cli.js";
const asking = [cli, "ask", "/expelled germany"];
const nothing = ["-e", "0"];

export const wholeProcess: Chapter = {
  title: "Whole process",
  how:
    "Started and waited for, with its output thrown away, in turns with `node -e 0`. Memory is the most that was resident\n" +
    "(`VmHWM`, elsewhere `maxRSS`), told at exit by a preloaded script. The control is `node -e 0` beside itself.",
  measure: () => {
    tryOut();
    return [
      { ...timed(asking), bound: atMost(6) },
      timed(nothing),
      { ...weighed(asking), bound: atMost(2) },
      weighed(nothing),
    ];
  },
};

function timed(parameters: readonly string[]): Figure {
  const ratios = compare(timeOf(parameters), timeOf(nothing), timedRounds);
  return { what: `time of ${commandOf(parameters)}`, beside: commandOf(nothing), ratios };
}

function weighed(parameters: readonly string[]): Figure {
  const ratios = compare(peakOf(parameters), peakOf(nothing), weighedRounds);
  return { what: `peak memory of ${commandOf(parameters)}`, beside: commandOf(nothing), ratios };
}

function timeOf(parameters: readonly string[]) {
  return () => {
    const started = performance.now();
    spawnSync(process.execPath, parameters, { stdio: "ignore" });
    return performance.now() - started;
  };
}

function peakOf(parameters: readonly string[]) {
  const weighing = ["--require", "./test/bench/report-peak-memory.cjs", ...parameters];
  return () => {
    const { output } = spawnSync(process.execPath, weighing, {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    return Number(output[3]);
  };
}

/** A program that ends at once with an error would be the fastest. */
function tryOut(): void {
  if (!existsSync(cli)) throw new Error(`${cli} is not there: npm run build`);
  const { status, stdout, stderr } = spawnSync(process.execPath, asking, { encoding: "utf8" });
  if (status !== 0 || !stdout.includes("Germany")) {
    throw new Error(`${commandOf(asking)} ended with ${status}:\n${stdout}${stderr}`);
  }
}

function commandOf(parameters: readonly string[]): string {
  const words = parameters.map((each) => (each.includes(" ") ? `"${each}"` : each));
  return `\`node ${words.join(" ")}\``;
}
