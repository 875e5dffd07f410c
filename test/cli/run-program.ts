/** Runs the built program as a process of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Around {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly door?: "cli" | "main";
  /** Until when nothing is written. */
  readonly silence?: Promise<unknown>;
}

/** A folder whose empty .env keeps the program from reading the one of whoever runs the tests, beside package.json. */
export function folderWithoutSettings(): string {
  const folder = join(tmpdir(), "nongrata-without-settings");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".env"), "");
  return folder;
}

/** Nothing of this machine's environment but the way to Node, and no settings of its own. */
export function run(given: readonly string[], around: Around = {}): Promise<Ran> {
  const {
    input = "",
    environment = {},
    folder = folderWithoutSettings(),
    door = "cli",
    silence,
  } = around;
  const child = spawn(process.execPath, [resolve("dist", `${door}.js`), ...given], {
    cwd: folder,
    timeout: 20_000,
    env: { PATH: process.env["PATH"], ...environment },
  });
  const output = textOf(child.stdout);
  const errors = textOf(child.stderr);
  child.stdin.on("error", () => undefined);
  const write = () => child.stdin.end(input);
  if (silence === undefined) write();
  else void silence.then(write, write);
  return new Promise((done) => {
    child.on("close", (code) => done({ code, output: output(), errors: errors() }));
  });
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/** A folder of its own with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "nongrata-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
