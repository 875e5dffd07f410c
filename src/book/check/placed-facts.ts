/** Pairs a wave's facts that point to a place in the article with the entry there in a copy of it. */
import type { Path } from "../problem.ts";
import type { Act, Place, RecordedFact, Wave } from "../wave.ts";
import type { ArticleEntry, ArticleText } from "./article-text.ts";

export interface PlacedFact {
  readonly path: Path;
  readonly fact: RecordedFact;
  readonly place: Place;
  /** Nothing where the copy has no such place. */
  readonly entry: ArticleEntry | undefined;
}

export function placedFacts(wave: Wave, article: ArticleText): readonly PlacedFact[] {
  return Object.entries(listsOf(wave)).flatMap(([list, written]) =>
    written.flatMap((fact, index) => {
      const { place } = fact;
      if (place === undefined) return [];
      const entry = article.entries.find((each) => isAt(each, place));
      return [{ path: [list, index], fact, place, entry }];
    }),
  );
}

/** The lists of the wave's file. */
function listsOf({ acts, quotes, statements }: Wave) {
  const isOther = ({ kind }: Act) => kind !== "expelled" && kind !== "accreditations-denied";
  return {
    expulsions: acts.filter(({ kind }) => kind === "expelled"),
    denials: acts.filter(({ kind }) => kind === "accreditations-denied"),
    measures: acts.filter(isOther),
    quotes,
    statements,
  } satisfies Record<string, readonly RecordedFact[]>;
}

/** As it is written in the record: `European Union > 3`. */
export const formatPlace = ({ section, entry }: Place): string => `${section} > ${entry}`;

function isAt({ section, row, number }: ArticleEntry, place: Place): boolean {
  return section === place.section && (row === place.entry || String(number) === place.entry);
}

interface Figure {
  readonly key: string;
  readonly value: number;
}

/** The figures that the place prints; a fact with `printed: false` has no number there. */
export function printedFigures(fact: RecordedFact): readonly Figure[] {
  if (!fact.printed) return [];
  return ["count", "value", "countries"].flatMap((key) => {
    const value = figureOf(fact, key);
    return value === undefined ? [] : [{ key, value }];
  });
}

/** Facts of every kind are looked at alike: a kind without this figure has none. */
export function figureOf(fact: RecordedFact, key: string): number | undefined {
  const value: unknown = Object.hasOwn(fact, key) ? Reflect.get(fact, key) : undefined;
  return typeof value === "number" ? value : undefined;
}
