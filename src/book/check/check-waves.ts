/** Checks the heads of the waves: unique ids and names, days in order, one default. */
import type { DataFiles, WaveFile } from "../data-files.ts";
import type { Problem } from "../problem.ts";

type LocatedFlaw = Pick<Problem, "path" | "flaw">;

/** Further from a wave than this, memberships may have been others. */
const membershipWithinDays = 31;

/** @param countries codes of every country there is */
export function checkWaves(files: DataFiles, countries: ReadonlySet<string>): readonly Problem[] {
  return [
    ...[...files.waves].flatMap(([file, wave]) =>
      headFlaws(wave, countries).map(({ path, flaw }) => ({ file, path, flaw })),
    ),
    ...repeatedIds(files),
    ...checkDefault(files),
  ];
}

function headFlaws(wave: WaveFile, countries: ReadonlySet<string>): readonly LocatedFlaw[] {
  const { target } = wave;
  const isKnown = countries.has(target);
  const unknown = { kind: "unknown-country", found: target } as const;
  return [...(isKnown ? [] : [{ path: ["target"], flaw: unknown }]), ...dayFlaws(wave)];
}

function dayFlaws({ from, to, membership }: WaveFile): readonly LocatedFlaw[] {
  if (from > to) return [{ path: ["to"], flaw: { kind: "dates-reversed", from, to } }];
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

function checkDefault(files: DataFiles): readonly Problem[] {
  const [first, ...more] = [...files.waves].filter(([, wave]) => wave.default);
  if (first === undefined) {
    return [...files.waves.keys()]
      .slice(0, 1)
      .map((file) => ({ file, path: [], flaw: { kind: "no-default" } }));
  }
  const flaw = { kind: "several-defaults", first: first[0] } as const;
  return more.map(([file]) => ({ file, path: ["default"], flaw }));
}

const dayMs = 24 * 60 * 60 * 1000;

/** The number of days from the first to the second; negative when the second is earlier. */
function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / dayMs;
}
