/** No day lies after the record's own, and no state acts on a day on which it did not exist. */
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import { firstDayOf, lastDayOf } from "../dates.ts";
import type { Path, Problem } from "../problem.ts";
import { citationsIn } from "./citations.ts";
import { locatedFacts, namedActors, problemAt } from "./located-facts.ts";

export function checkDays(files: DataFiles): readonly Problem[] {
  return [...lateWaves(files), ...lateSources(files), ...statesOfOtherDays(files)];
}

/** The facts of a wave lie inside it, which is another check. */
function lateWaves({ waves, record: { reaches } }: DataFiles): readonly Problem[] {
  return [...waves].flatMap(([file, wave]) =>
    (["from", "to"] as const)
      .filter((key) => wave[key] > reaches)
      .map((key) => ({
        file,
        path: [key],
        flaw: { kind: "after-reach", found: wave[key], reaches } as const,
      })),
  );
}

interface DatedSource extends Pick<Problem, "file" | "path"> {
  readonly date: string | undefined;
}

function lateSources(files: DataFiles): readonly Problem[] {
  const { date: recorded } = files.record;
  return sourcesIn(files).flatMap(({ file, path, date: found }) =>
    found === undefined || firstDayOf(found) <= recorded
      ? []
      : [{ file, path: [...path, "date"], flaw: { kind: "after-record", found, recorded } }],
  );
}

/** Each source where it is written. */
function sourcesIn(files: DataFiles): readonly DatedSource[] {
  const named = [[fileNames.sources, files.sources] as const, ...files.waves].flatMap(
    ([file, { sources }]) =>
      Object.entries(sources).map(([id, { date }]) => {
        const path: Path = ["sources", id];
        return { file, path, date };
      }),
  );
  const writtenOut = citationsIn(files).flatMap(({ file, path, source }) =>
    typeof source === "string" ? [] : [{ file, path, date: source.date }],
  );
  return [...named, ...writtenOut];
}

function statesOfOtherDays(files: DataFiles): readonly Problem[] {
  const targets = [...files.waves].flatMap(([file, { target, from }]) => {
    const flaw = flawOfState(files, target, from);
    return flaw === undefined ? [] : [{ file, path: ["target"], flaw }];
  });
  const actors = locatedFacts(files).flatMap((located) =>
    namedActors(located).flatMap(({ key, code }) => {
      const flaw = flawOfState(files, code, located.fact.on);
      return flaw === undefined ? [] : [problemAt(located, [key], flaw)];
    }),
  );
  return [...targets, ...actors];
}

const flawOfState = (files: DataFiles, code: string, on: string) =>
  goneState(files, code, on) ?? laterState(files, code, on);

/** A state that is gone, on a day before it was there or after. */
function goneState({ countries }: DataFiles, found: string, on: string) {
  const state = countries.states[found];
  if (state === undefined) return undefined;
  const { from, until } = state;
  const isThere = from <= lastDayOf(on) && firstDayOf(on) <= until;
  return isThere ? undefined : ({ kind: "state-gone", found, from, until } as const);
}

/** A state that stands in the place of one that was still there; not one that had another name that day. */
function laterState({ countries }: DataFiles, found: string, on: string) {
  const day = lastDayOf(on);
  const [before] = Object.entries(countries.states).filter(
    ([, { from, until, successors }]) => successors.includes(found) && from <= day && day <= until,
  );
  const hasOtherName = countries.countries[found]?.was.some(({ until }) => day < until) === true;
  if (before === undefined || hasOtherName) return undefined;
  const [state, { until }] = before;
  return { kind: "state-later", found, state, until } as const;
}
