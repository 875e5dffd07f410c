/** Every fact of every wave, with the place where it is written. */
import type { DataFiles, WaveFile } from "../data-files.ts";
import type { Flaw, Path, Problem } from "../problem.ts";

const lists = ["expulsions", "denials", "measures", "quotes", "statements"] as const;

type List = (typeof lists)[number];
type WrittenFact = WaveFile[List][number];

export interface LocatedFact {
  readonly file: string;
  readonly path: Path;
  readonly index: number;
  readonly wave: WaveFile;
  readonly list: List;
  readonly fact: WrittenFact;
}

export function locatedFacts(files: Pick<DataFiles, "waves">): readonly LocatedFact[] {
  return [...files.waves].flatMap(([file, wave]) =>
    lists.flatMap((list) =>
      wave[list].map((fact, index) => ({ file, path: [list, index], index, wave, list, fact })),
    ),
  );
}

/** The actors of a fact: who acts, against whom, and for whom somebody speaks. */
export function namedActors({
  list,
  fact,
}: LocatedFact): readonly { readonly key: string; readonly code: string }[] {
  const keys = list === "quotes" ? ["for"] : ["by", "of", "against"];
  return Object.entries(fact).flatMap(([key, value]: [string, unknown]) =>
    keys.includes(key)
      ? [value].flat().flatMap((code) => (typeof code === "string" ? [{ key, code }] : []))
      : [],
  );
}

/** @param more the way from the fact to what is wrong in it */
export function problemAt({ file, path }: LocatedFact, more: Path, flaw: Flaw): Problem {
  return { file, path: [...path, ...more], flaw };
}
