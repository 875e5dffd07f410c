/** `nongrata doctor`: runs every check, and prints a line each, with the next thing to do. */
import { parseConfig } from "../../config/config.ts";
import { readEnvironmentFile } from "../../config/environment-file.ts";
import { defaults, withoutEmpty } from "../../config/setting-names.ts";
import { printable, printableJson } from "../../platforms/printable.ts";
import type { ProgramIo } from "../../platforms/terminal/io.ts";
import type { CheckContext, CheckResult } from "./check.ts";
import { checks } from "./checks.ts";

export interface DoctorCall {
  readonly isOnline: boolean;
  readonly shouldFix: boolean;
  readonly isJson: boolean;
}

/** @returns the exit code: 0 nothing is wrong, 1 something is */
export async function runChecks(io: ProgramIo, call: DoctorCall): Promise<number> {
  const context = await makeContext(io, call);
  const results: CheckResult[] = [];
  for (const check of checks) {
    const found = await check(context);
    if (!call.isJson) for (const each of found) io.output.write(`${lineOf(each)}\n`);
    results.push(...found);
  }
  const isWell = !results.some(({ outcome }) => outcome === "wrong");
  if (call.isJson) io.output.write(`${printableJson({ ok: isWell, checks: results })}\n`);
  return isWell ? 0 : 1;
}

async function makeContext(io: ProgramIo, call: DoctorCall): Promise<CheckContext> {
  const file = await readEnvironmentFile(io.workingDirectory);
  const ofFile = file.kind === "file" ? file.variables : {};
  const variables = { ...ofFile, ...withoutEmpty(io.environment) };
  const read = parseConfig(variables);
  const { config, secrets } = read.kind === "config" ? read : { config: defaults, secrets: {} };
  return { io, file, variables, config, secrets, now: Date.now, ...call };
}

const marks = { ok: "✓", advice: "!", wrong: "✗", skipped: "–" } as const satisfies Record<
  CheckResult["outcome"],
  string
>;

const lineOf = ({ outcome, text, next }: CheckResult): string =>
  [
    `${marks[outcome]} ${printable(text)}`,
    ...(next === undefined ? [] : [`  → ${printable(next)}`]),
  ].join("\n");
