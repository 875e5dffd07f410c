/** Every fact is of its wave: its day inside, its actors known and of their day, what it answers earlier and no circle. */
import { actIdIn, codesIn, idsOf } from "../act-ids.ts";
import type { DataFiles, WaveFile } from "../data-files.ts";
import { firstDayOf, lastDayOf } from "../dates.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { LocatedFact } from "./located-facts.ts";
import { locatedFacts, problemAt } from "./located-facts.ts";
import { organisationsOf } from "./organisations.ts";

/** @param countries codes of every country there is */
export function checkFacts(files: DataFiles, countries: ReadonlySet<string>): readonly Problem[] {
  const organisations = organisationsOf(files);
  const actors = { organisations, isKnown: isAmong(countries, organisations) };
  return [
    ...locatedFacts(files).flatMap((located) => [
      ...checkDay(located),
      ...checkActors(located, actors),
      ...checkSides(located),
    ]),
    ...checkAnswered(files),
  ];
}

interface Actors {
  readonly organisations: readonly string[];
  readonly isKnown: (code: string) => boolean;
}

function isAmong(countries: ReadonlySet<string>, organisations: readonly string[]) {
  return (code: string) => countries.has(code) || organisations.includes(code);
}

/** A month or a year lies inside where a part of it does. A wave whose own days are in no order has no inside. */
function checkDay(located: LocatedFact): readonly Problem[] {
  const { on } = located.fact;
  const { from, to } = located.wave;
  if ((from <= lastDayOf(on) && firstDayOf(on) <= to) || from > to) return [];
  return [problemAt(located, ["on"], { kind: "outside-wave", found: on, from, to })];
}

function checkActors(located: LocatedFact, { organisations, isKnown }: Actors): readonly Problem[] {
  return actorsIn(located)
    .filter(({ code }) => !isKnown(code))
    .map(({ key, code }) =>
      problemAt(located, [key], {
        kind: "unknown-actor",
        ...unknownName(code, organisations),
      }),
    );
}

/** Nobody acts against itself: what the target does has an `of` or an `against`. */
function checkSides(located: LocatedFact): readonly Problem[] {
  const { list, fact, wave } = located;
  if (list === "quotes" || list === "statements" || !("by" in fact) || fact.by === undefined)
    return [];
  const key = list === "measures" ? "against" : "of";
  const written = "against" in fact ? fact.against : "of" in fact ? fact.of : undefined;
  const actors = codesIn(fact.by);
  return codesIn(written ?? wave.target)
    .filter((code) => actors.includes(code))
    .map((found) =>
      written === undefined
        ? problemAt(located, ["by"], { kind: "by-target", found })
        : problemAt(located, [key], { kind: "against-itself", found }),
    );
}

/** The actors of a fact: who acts, against whom, and for whom somebody speaks. */
function actorsIn({
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

interface Answering {
  readonly id: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly on: string;
  readonly answered: readonly string[];
}

/** What an act answers is on record, is not later than it, and does not answer it in turn. */
function checkAnswered(files: DataFiles): readonly Problem[] {
  const acts = [...files.waves].flatMap(([file, wave]) => answeringActs(file, wave));
  const byId = new Map(acts.map((act) => [act.id, act]));
  return acts.flatMap(({ id, on, file, path, answered }) =>
    answered.flatMap((named): readonly Problem[] => {
      const at = { file, path: [...path, "inReturnFor"] };
      const act = byId.get(named);
      if (act === undefined)
        return [{ ...at, flaw: { kind: "unknown-act", ...unknownName(named, [...byId.keys()]) } }];
      if (reaches(byId, named, id))
        return [{ ...at, flaw: { kind: "answers-itself", found: named } }];
      if (firstDayOf(act.on) <= lastDayOf(on)) return [];
      return [{ ...at, flaw: { kind: "answers-later", found: named, on: act.on } }];
    }),
  );
}

function answeringActs(file: string, wave: WaveFile): readonly Answering[] {
  const ids = idsOf(wave);
  return (["expulsions", "denials", "measures"] as const).flatMap((list) =>
    wave[list].map(({ on, inReturnFor = [] }, index) => ({
      id: ids[list][index] ?? "",
      file,
      path: [list, index],
      on,
      answered: [inReturnFor].flat().map((named) => actIdIn(wave, named)),
    })),
  );
}

/** Does the first, by what it answers and what that answers in turn, lead to the other? */
function reaches(
  acts: ReadonlyMap<string, Answering>,
  from: string,
  to: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  const next = new Set([...seen, from]);
  return (acts.get(from)?.answered ?? []).some((each) => reaches(acts, each, to, next));
}
