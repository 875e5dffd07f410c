/** Every fact is of its wave: its day inside, its actors known, nobody on both sides. */
import { codesIn } from "../act-ids.ts";
import type { DataFiles } from "../data-files.ts";
import { firstDayOf, lastDayOf } from "../dates.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { LocatedFact } from "./located-facts.ts";
import { locatedFacts, namedActors, problemAt } from "./located-facts.ts";
import { organisationsOf } from "./organisations.ts";

/** @param countries codes of every country there is */
export function checkFacts(files: DataFiles, countries: ReadonlySet<string>): readonly Problem[] {
  const organisations = organisationsOf(files);
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

/** A month or a year lies inside where a part of it does. A wave whose own days are in no order has no inside. */
function checkDay(located: LocatedFact): readonly Problem[] {
  const { on } = located.fact;
  const { from, to } = located.wave;
  if ((from <= lastDayOf(on) && firstDayOf(on) <= to) || from > to) return [];
  return [problemAt(located, ["on"], { kind: "outside-wave", found: on, from, to })];
}

function checkActors(located: LocatedFact, { organisations, isKnown }: Actors): readonly Problem[] {
  return namedActors(located)
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
