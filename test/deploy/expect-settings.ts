/** What the files for hosts are held against: the settings of the program, and how long it takes to end. */
import { expect } from "vitest";
import { settingNames } from "../../src/config/setting-names.ts";
import { parseSettings } from "../../src/config/settings-schema.ts";

/** The time limit of a shutdown, in seconds: `maxShutdownMs` in process-io.ts. */
export const maxShutdown = 10;

/** An empty value counts as not set. */
export function expectSettings(values: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(values)) expect(settingNames).toContain(name);
  const filled = Object.entries(values).filter(([, value]) => value !== "");
  expect(parseSettings(Object.fromEntries(filled))).toMatchObject({ kind: "settings" });
}
