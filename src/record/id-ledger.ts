/** Reads and writes ids.txt: the ids that were ever given, one a line; `ID gone` is one that was withdrawn. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IdLedger } from "../book/check/check-ids.ts";
import { ledgerFile } from "../book/check/check-ids.ts";
import type { LocatedProblem } from "../book/problem.ts";
import { readBytes } from "./read-file.ts";

export interface LedgerRead {
  /** Nothing where the folder has no ids.txt. */
  readonly ledger: IdLedger | undefined;
  readonly problems: readonly LocatedProblem[];
}

const lineForm = /^([a-z0-9-]+(?:\/[A-Za-z0-9.+-]+)?)( gone)?$/;

export function readLedger(folder: string): LedgerRead {
  const read = readBytes(join(folder, ledgerFile));
  if (read.kind === "flaw") {
    const { flaw } = read;
    const problems = flaw.kind === "missing-file" ? [] : [{ file: ledgerFile, path: [], flaw }];
    return { ledger: undefined, problems };
  }
  const lines = new TextDecoder().decode(read.bytes).split(/\r?\n/);
  const written = lines.map((text, index) => ({ text: text.trimEnd(), line: index + 1 }));
  return parseLedger(written.filter(({ text }) => text !== "" && !text.startsWith("#")));
}

function parseLedger(written: readonly { readonly text: string; readonly line: number }[]) {
  const firsts = new Set<string>();
  const ledger = [];
  const problems: LocatedProblem[] = [];
  for (const { text, line } of written) {
    const [, id, gone] = lineForm.exec(text) ?? [];
    const at = { file: ledgerFile, path: [], line };
    if (id === undefined) problems.push({ ...at, flaw: { kind: "not-an-id", found: text } });
    else if (firsts.has(id))
      problems.push({ ...at, flaw: { kind: "repeated-id", found: id, first: ledgerFile } });
    else ledger.push({ id, isGone: gone !== undefined, line });
    if (id !== undefined) firsts.add(id);
  }
  return { ledger, problems };
}

interface NewIds {
  readonly ids: readonly string[];
  /** Comments at the top of the file. */
  readonly heading: string;
}

/** Adds ids to the ledger of a folder, which need not have one yet. @throws where the file can't be written */
export function addToLedger(folder: string, { ids, heading }: NewIds): void {
  const known = readLedger(folder).ledger ?? [];
  const lines = known.map(({ id, isGone }) => (isGone ? `${id} gone` : id));
  const sorted = [...lines, ...ids].sort();
  writeFileSync(join(folder, ledgerFile), `${heading}${sorted.map((id) => `${id}\n`).join("")}`);
}
