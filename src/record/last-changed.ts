/** When a data folder last changed, by its files' own dates: `2026-03-26`. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export function lastChanged(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
  return new Date(Math.max(0, ...times)).toISOString().slice(0, 10);
}
