/** Reads the tables of spellings: `typed => expected` a row, `# heading` above the rows of a kind. */
import { readFileSync } from "node:fs";

export interface Row {
  readonly heading: string;
  readonly typed: string;
  readonly expected: string;
}

const arrow = " => ";

export function readTable(url: URL): readonly Row[] {
  let heading = "";
  const rows: Row[] = [];
  for (const line of readFileSync(url, "utf8").split("\n")) {
    if (line.startsWith("# ")) heading = line.slice(2);
    const at = line.startsWith("# ") ? -1 : line.lastIndexOf(arrow.trimEnd());
    if (at < 0) continue;
    const typed = typedIn(line.slice(0, at).trim());
    rows.push({ heading, typed, expected: line.slice(at + arrow.trimEnd().length).trim() });
  }
  return rows;
}

/** What starts with a quotation mark is JSON, perhaps repeated: `"x"*5000`. */
function typedIn(written: string): string {
  const [, json, times = "1"] = /^(".*")(?:\*(\d+))?$/s.exec(written) ?? [];
  return json === undefined ? written : String(JSON.parse(json)).repeat(Number(times));
}
