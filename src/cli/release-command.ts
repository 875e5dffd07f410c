/** `nongrata release`: what is done once before a new version runs, on hosts that have a place for it. */

import { loadConfig } from "../config/load-config.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";

/** Whatever of it is set. @returns the exit code */
export async function runRelease(io: ProgramIo): Promise<number> {
  const loaded = await loadConfig(io, "everything");
  if (loaded === undefined) return 1;
  const { discord, slack } = loaded.config;
  const { install } = loaded.secrets.slack ?? {};
  const codes: number[] = [];
  if (discord !== undefined && discord.mode !== "off" && discord.register) {
    const { runRegister } = await import("./register-command.ts");
    codes.push(await runRegister(io, {}));
  }
  if (install !== undefined && slack?.mode !== "off") {
    const { migrateStore } = await import("./store-command.ts");
    codes.push(await migrateStore(io, install.store));
  }
  if (codes.length === 0) io.output.write(`${english.commandLine.release.nothing}\n`);
  return Math.max(0, ...codes);
}
