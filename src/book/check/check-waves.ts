/** Checks the heads of the waves: unique ids and names, days in order, one default at most. */
import type { DataFiles, WaveFile } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import { organisationsOf } from "./organisations.ts";

type LocatedFlaw = Pick<Problem, "path" | "flaw">;

/** Further from a wave than this, memberships may have been others. */
const membershipWithinDays = 31;

/** @param countries codes of every country there is */
export function checkWaves(files: DataFiles, countries: ReadonlySet<string>): readonly Problem[] {
  const organisations = organisationsOf(files);
  return [
    ...[...files.waves].flatMap(([file, wave]) =>
      [...actorFlaws(wave, countries, organisations), ...dayFlaws(wave), ...missingTexts(wave)].map(
        ({ path, flaw }) => ({ file, path, flaw }),
      ),
    ),
    ...repeatedIds(files),
    ...otherFileNames(files),
    ...checkDefault(files),
  ];
}

function actorFlaws(
  wave: WaveFile,
  countries: ReadonlySet<string>,
  organisations: readonly string[],
): readonly LocatedFlaw[] {
  return (["target", "affected"] as const).flatMap((field) => {
    const code = wave[field];
    if (code === undefined || countries.has(code) || organisations.includes(code)) return [];
    const flaw = { kind: "unknown-actor", ...unknownName(code, organisations) } as const;
    return [{ path: [field], flaw }];
  });
}

/** Answers say both of a wave, in a sentence each. */
function missingTexts({ trigger, completeness }: WaveFile): readonly LocatedFlaw[] {
  return [
    ...(trigger === undefined ? [{ path: [], flaw: { kind: "no-trigger" } as const }] : []),
    ...(completeness === undefined
      ? [{ path: [], flaw: { kind: "no-completeness" } as const }]
      : []),
  ];
}

function dayFlaws({ from, to, membership, complete }: WaveFile): readonly LocatedFlaw[] {
  if (from > to) return [{ path: ["to"], flaw: { kind: "dates-reversed", from, to } }];
  const isInside = from <= membership && membership <= to;
  if (complete === "both" && !isInside)
    return [{ path: ["membership"], flaw: { kind: "outside-wave", found: membership, from, to } }];
  const away = Math.max(daysBetween(membership, from), daysBetween(to, membership));
  if (away <= membershipWithinDays) return [];
  return [{ path: ["membership"], flaw: { kind: "far-from-wave", found: membership, from, to } }];
}

function repeatedIds(files: DataFiles): readonly Problem[] {
  const firsts = new Map<string, string>();
  return [...files.waves].flatMap(([file, { id }]) => {
    const first = firsts.get(id);
    if (first !== undefined) {
      return [{ file, path: ["id"], flaw: { kind: "repeated-id", found: id, first } as const }];
    }
    firsts.set(id, file);
    return [];
  });
}

function otherFileNames({ waves }: DataFiles): readonly Problem[] {
  return [...waves].flatMap(([file, { id: found }]) => {
    const [, folder = "", ending = "yaml"] = /^(.*\/)?[^/]*\.(ya?ml)$/.exec(file) ?? [];
    const expected = `${folder}${found}.${ending}`;
    if (file === expected) return [];
    return [{ file, path: ["id"], flaw: { kind: "other-file-name", found, expected } }];
  });
}

function checkDefault(files: DataFiles): readonly Problem[] {
  const [first, ...more] = [...files.waves].filter(([, wave]) => wave.default);
  if (first === undefined) return [];
  const flaw = { kind: "several-defaults", first: first[0] } as const;
  return more.map(([file]) => ({ file, path: ["default"], flaw }));
}

const dayMs = 24 * 60 * 60 * 1000;

/** The number of days from the first to the second; negative when the second is earlier. */
function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / dayMs;
}
