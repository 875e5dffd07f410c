/** `nongrata release`: registers the commands and migrates the store, once before a new version runs (a release phase). */
import type { LoadedConfig } from "../config/load-config.ts";
import { loadConfig } from "../config/load-config.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";

/** Does what the settings ask for. @returns the exit code; the worst where several things are done */
export async function runRelease(io: ProgramIo): Promise<number> {
  const loaded = await loadConfig(io, "everything");
  if (loaded === undefined) return 1;
  const { discord } = loaded.config;
  const codes: number[] = [];
  if (discord !== undefined && discord.mode !== "off" && discord.shouldRegister) {
    const { runRegister } = await import("./register-command.ts");
    codes.push(await runRegister(io, {}));
  }
  if (loaded.secrets.storeUrl !== undefined) codes.push(await migrate(io, loaded));
  if (codes.length === 0) io.output.write(`${english.commandLine.release.nothing}\n`);
  return Math.max(0, ...codes);
}

async function migrate(io: ProgramIo, { config, secrets }: LoadedConfig): Promise<number> {
  const { migrateStore, migrateTables } = await import("./store-command.ts");
  const { install } = secrets.slack ?? {};
  if (install !== undefined && config.slack?.mode !== "off") return migrateStore(io, install.store);
  return secrets.storeUrl === undefined ? 0 : migrateTables(io, secrets.storeUrl);
}
