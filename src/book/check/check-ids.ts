/** Holds the ids of the waves, acts and quotes against the ledger of all that were ever given. */
import { idsOf } from "../act-ids.ts";
import type { DataFiles, WaveFile } from "../data-files.ts";
import type { LocatedProblem, Path, Problem } from "../problem.ts";

export interface LedgerLine {
  readonly id: string;
  readonly isGone: boolean;
  readonly line: number;
}

/** The lines of ids.txt. */
export type IdLedger = readonly LedgerLine[];

export const ledgerFile = "ids.txt";

interface GivenId extends Pick<Problem, "file" | "path"> {
  readonly id: string;
}

/** @param ledger nothing where the folder holds none: then the ids only have to differ */
export function checkIds(
  files: DataFiles,
  ledger: IdLedger | undefined,
): readonly LocatedProblem[] {
  const given = [...files.waves].flatMap(([file, wave]) => givenIds(file, wave));
  const repeated = repeatedIds(given);
  return ledger === undefined ? repeated : [...repeated, ...checkLedger(given, ledger)];
}

function givenIds(file: string, wave: WaveFile): readonly GivenId[] {
  const ids = idsOf(wave);
  const lists = (["expulsions", "denials", "measures", "quotes"] as const).flatMap((list) =>
    ids[list].map((id, index): GivenId => ({ file, path: [list, index] satisfies Path, id })),
  );
  return [{ file, path: ["id"], id: wave.id }, ...lists];
}

/** Of acts and quotes: that two waves have one id is told by their check. */
function repeatedIds(given: readonly GivenId[]): readonly Problem[] {
  const firsts = new Map<string, string>();
  return given.flatMap(({ file, path, id }) => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, file);
    if (first !== file) return [];
    return [{ file, path, flaw: { kind: "repeated-id", found: id, first } }];
  });
}

function checkLedger(given: readonly GivenId[], ledger: IdLedger): readonly LocatedProblem[] {
  const listed = new Map(ledger.map((each) => [each.id, each]));
  const used = new Set(given.map(({ id }) => id));
  return [
    ...lost(ledger, used),
    ...given.flatMap(({ file, path, id: found }): readonly Problem[] => {
      const line = listed.get(found);
      if (line === undefined) return [{ file, path, flaw: { kind: "unlisted-id", found } }];
      return line.isGone ? [{ file, path, flaw: { kind: "gone-id", found } }] : [];
    }),
  ];
}

const lost = (ledger: IdLedger, used: ReadonlySet<string>): readonly LocatedProblem[] =>
  ledger
    .filter(({ id, isGone }) => !isGone && !used.has(id))
    .map(({ id: found, line }) => ({
      file: ledgerFile,
      path: [],
      line,
      flaw: { kind: "lost-id", found },
    }));
