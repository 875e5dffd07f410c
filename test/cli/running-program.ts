/** The built program while it runs: what it has said so far, and how it ended. */
import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { expect, onTestFinished, vi } from "vitest";
import { folderWithoutSettings } from "./run-program.ts";

export interface Program {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
  readonly errors: () => string;
  /** The log so far. */
  readonly entries: () => readonly Readonly<Record<string, unknown>>[];
  /** Waits for a line of the log. */
  readonly logs: (message: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Long enough for a machine with much else to do. */
export const patience = { timeout: 30_000, interval: 20 };

export function startProgram(
  environment: Readonly<Record<string, string>>,
  main = resolve("dist", "main.js"),
): Program {
  const child = spawn(process.execPath, [main], {
    cwd: folderWithoutSettings(),
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], ...environment },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = textOf(child.stdout);
  const errors = textOf(child.stderr);
  const entries = () =>
    output()
      .split("\n")
      .filter((line) => line.endsWith("}"))
      .map((line) => JSON.parse(line));
  return {
    child,
    output,
    errors,
    entries,
    logs: (message) =>
      vi.waitFor(() => expect(entries().map(({ msg }) => msg)).toContain(message), patience),
    ended: once(child, "close").then(([code, signal]) => ({ code, signal })),
  };
}

function textOf(stream: Readable): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
  });
  return () => text;
}
