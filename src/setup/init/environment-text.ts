/** Writes settings into the text of a file .env: each in the place of its old line, else at the end; the rest stays. */

export type SettingTexts = Readonly<Record<string, string>>;

/** @param text of the file so far; empty where there is none */
export function mergeSettings(text: string, settings: SettingTexts): string {
  const missing = new Map(Object.entries(settings));
  const lines = text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/);
  const merged = lines.map((line) => {
    const name = nameIn(line);
    const value = name === undefined ? undefined : missing.get(name);
    if (name === undefined || value === undefined) return line;
    missing.delete(name);
    return `${name}=${value}`;
  });
  const added = [...missing].map(([name, value]) => `${name}=${value}`);
  return `${[...merged, ...added].join("\n")}\n`;
}

const nameIn = (line: string): string | undefined => /^\s*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1];
