/** Every fact is of its wave: its day inside, its actors known. */
import type { DataFiles } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { LocatedFact } from "./located-facts.ts";
import { locatedFacts, problemAt } from "./located-facts.ts";

/** @param countries codes of every country there is */
export function checkFacts(files: DataFiles, countries: ReadonlySet<string>): readonly Problem[] {
  const organisations = Object.entries(files.groups.groups)
    .filter(([, group]) => group.kind === "organisation")
    .map(([code]) => code);
  const actors = { organisations, isKnown: isAmong(countries, organisations) };
  return locatedFacts(files).flatMap((located) => [
    ...checkDay(located),
    ...checkActors(located, actors),
    ...checkSides(located),
  ]);
}

interface Actors {
  readonly organisations: readonly string[];
  readonly isKnown: (code: string) => boolean;
}

function isAmong(countries: ReadonlySet<string>, organisations: readonly string[]) {
  return (code: string) => countries.has(code) || organisations.includes(code);
}

/** A wave whose own days are in no order has no inside. */
function checkDay(located: LocatedFact): readonly Problem[] {
  const { on } = located.fact;
  const { from, to } = located.wave;
  if ((from <= on && on <= to) || from > to) return [];
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

/** The target expels nobody of its own: its steps stand under `answers`, or has an `against`. */
function checkSides(located: LocatedFact): readonly Problem[] {
  const { target } = located.wave;
  return actorsIn(located)
    .filter(({ key, code }) => code === target && isOneSided(located, key))
    .map(({ key, code }) => problemAt(located, [key], { kind: "by-target", found: code }));
}

function isOneSided({ list, fact }: LocatedFact, key: string): boolean {
  if (key === "against") return list === "answers";
  if (list === "measures") return !("against" in fact);
  return list === "expulsions" || list === "denials";
}

/** The actors of a fact: who acts, against whom, and for whom somebody speaks. */
function actorsIn({
  fact,
}: LocatedFact): readonly { readonly key: string; readonly code: string }[] {
  return Object.entries(fact).flatMap(([key, code]) =>
    ["by", "against", "for"].includes(key) && typeof code === "string" ? [{ key, code }] : [],
  );
}
