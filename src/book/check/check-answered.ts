/** Checks that what an act answers is on record, is not later than it, and does not answer it in turn. */
import { actIdIn, idsOf } from "../act-ids.ts";
import type { DataFiles, WaveFile } from "../data-files.ts";
import { firstDayOf, lastDayOf } from "../dates.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Path, Problem } from "../problem.ts";

interface AnsweringAct {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  readonly on: string;
  readonly answered: readonly AnsweredAct[];
}

interface AnsweredAct {
  readonly id: string;
  /** As it is written: of the same wave, where it names no other. */
  readonly named: string;
}

export function checkAnswered(files: DataFiles): readonly Problem[] {
  const acts = [...files.waves].flatMap(([file, wave]) => answeringActs(file, wave));
  const byId = new Map(acts.map((act) => [act.id, act]));
  const circular = idsInCircles(acts);
  const known = { byId, circular, namesOf: knownNames([...byId.keys()]) };
  return acts.flatMap((act) => act.answered.flatMap((answered) => flawsOf(act, answered, known)));
}

interface KnownActs {
  readonly byId: ReadonlyMap<string, AnsweringAct>;
  readonly circular: ReadonlySet<string>;
  /** The names that the acts of a wave can write. */
  readonly namesOf: (wave: string | undefined) => readonly string[];
}

function flawsOf(
  { id, on, file, path }: AnsweringAct,
  answered: AnsweredAct,
  { byId, circular, namesOf }: KnownActs,
): readonly Problem[] {
  const { named: found } = answered;
  const at = { file, path: [...path, "inReturnFor"] };
  const act = byId.get(answered.id);
  if (act === undefined) {
    const names = namesOf(found.includes("/") ? undefined : id.split("/")[0]);
    return [{ ...at, flaw: { kind: "unknown-act", ...unknownName(found, names) } }];
  }
  if (circular.has(id) && circular.has(act.id))
    return [{ ...at, flaw: { kind: "answers-itself", found } }];
  if (firstDayOf(act.on) <= lastDayOf(on)) return [];
  return [{ ...at, flaw: { kind: "answers-later", found, on: act.on } }];
}

/** Of a wave, the names within it; of none, the names of all acts with their waves. */
function knownNames(ids: readonly string[]): KnownActs["namesOf"] {
  const byWave = new Map<string, string[]>();
  for (const id of ids) {
    const [wave = "", name = ""] = id.split("/");
    const names = byWave.get(wave) ?? [];
    names.push(name);
    byWave.set(wave, names);
  }
  return (wave) => (wave === undefined ? ids : (byWave.get(wave) ?? []));
}

function answeringActs(file: string, wave: WaveFile): readonly AnsweringAct[] {
  const ids = idsOf(wave);
  return (["expulsions", "denials", "measures"] as const).flatMap((list) =>
    wave[list].map(({ on, inReturnFor = [] }, index) => ({
      id: ids[list][index] ?? "",
      file,
      path: [list, index],
      on,
      answered: [inReturnFor].flat().map((named) => ({ id: actIdIn(wave, named), named })),
    })),
  );
}

type Edge = readonly [from: string, to: string];

/** The acts that are left when those that answer nothing, and those that nothing answers, are taken away in turn. */
function idsInCircles(acts: readonly AnsweringAct[]): ReadonlySet<string> {
  const edges = acts.flatMap(({ id, answered }) => answered.map((act): Edge => [id, act.id]));
  const kept = edgesWithoutEnds(edges);
  const reversed = edgesWithoutEnds(kept.map(([from, to]): Edge => [to, from]));
  return new Set(reversed.flat());
}

/** Takes away the edges that lead nowhere, in turn, until each leads to another edge. */
function edgesWithoutEnds(edges: readonly Edge[]): readonly Edge[] {
  const sources = new Map<string, string[]>(edges.map(([, to]) => [to, []]));
  const left = new Map<string, number>();
  for (const [from, to] of edges) {
    sources.get(to)?.push(from);
    left.set(from, (left.get(from) ?? 0) + 1);
  }
  const ends = [...sources.keys()].filter((id) => !left.has(id));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const from of sources.get(end) ?? []) {
      const others = (left.get(from) ?? 0) - 1;
      left.set(from, others);
      if (others === 0) ends.push(from);
    }
  }
  return edges.filter(([, to]) => (left.get(to) ?? 0) > 0);
}
