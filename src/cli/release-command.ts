/** `nongrata release`: registers the commands and migrates the store, once before a new version runs (a release phase). */
import { loadConfig } from "../config/load-config.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";

/** Does what the settings ask for. @returns the exit code; the worst where several things are done */
export async function runRelease(io: ProgramIo): Promise<number> {
  const loaded = await loadConfig(io, "everything");
  if (loaded === undefined) return 1;
  const { discord, slack } = loaded.config;
  const { install } = loaded.secrets.slack ?? {};
  const codes: number[] = [];
  if (discord !== undefined && discord.mode !== "off" && discord.shouldRegister) {
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
