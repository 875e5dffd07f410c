/** What the heads of the waves claim: names of their own, days in order, one default. */
import type { DataFiles, WaveFile } from "../data-files.ts";
import type { Problem } from "../problem.ts";

type LocatedFlaw = Pick<Problem, "path" | "flaw">;

/** Longer before or after a wave, who belonged to what may have been another question. */
const membershipWithinDays = 31;

/** @param countries codes of every country there is, from the table that the shell reads */
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
  const known = countries.has(target);
  const unknown = { kind: "unknown-country", found: target } as const;
  return [...(known ? [] : [{ path: ["target"], flaw: unknown }]), ...dayFlaws(wave)];
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

/* merged: Arithmetic with days of the calendar. */

const milliseconds = 24 * 60 * 60 * 1000;

/** How many days later the second is; negative when it is earlier. */
function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / milliseconds;
}
