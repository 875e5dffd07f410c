/** A script of the tests in a process of its own, which can be killed. */
import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Interface } from "node:readline";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

export interface OwnProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: Interface;
  /** With SIGKILL: nothing in it is told. */
  readonly kill: () => Promise<void>;
}

/** The script as one text, for any number of processes. */
export async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
  });
  return outputFiles[0]?.text ?? "";
}

/** It ends with the test, if not before. */
export function startProcess(script: string, ...parameters: readonly string[]): OwnProcess {
  // From its input, so that packages are looked for where it stands, in this folder.
  const child = spawn(process.execPath, ["--input-type=module", "-", ...parameters], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(script);
  const exited = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  onTestFinished(kill);
  return { child, lines: createInterface(child.stdout), kill };
}
