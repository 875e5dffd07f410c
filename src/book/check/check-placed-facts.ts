/** Checks that each fact's figures and the words of its quotes stand at its place in the article. */

import { unknownName } from "../names/closest-match.ts";
import type { Flaw, Problem } from "../problem.ts";
import type { ArticleEntry, ArticleText } from "./article-text.ts";
import { normalizeText } from "./article-text.ts";
import type { PlacedFact } from "./placed-facts.ts";
import { figureOf, formatPlace, printedFigures } from "./placed-facts.ts";
import type { PrintedNumber } from "./printed-numbers.ts";
import { printedNumbers } from "./printed-numbers.ts";

type LocatedFlaw = Pick<Problem, "path" | "flaw">;

export function checkPlacedFacts(placed: PlacedFact, article: ArticleText): readonly LocatedFlaw[] {
  const { path, entry } = placed;
  const at = (key: string, flaw: Flaw): LocatedFlaw => ({ path: [...path, key], flaw });
  if (entry === undefined) return [at("article", noSuchPlace(placed, article))];
  const printed = printedNumbers(entry.text);
  return [
    ...missingFigures(placed, printed).map(({ key, flaw }) => at(key, flaw)),
    ...missingDays(placed, printed).map((flaw) => at("days", flaw)),
    ...missingWords(placed, entry).map((flaw) => at("text", flaw)),
  ];
}

function noSuchPlace({ place }: PlacedFact, { entries }: ArticleText): Flaw {
  const known = entries.map(({ section, row, number }) =>
    formatPlace({ section, entry: row ?? String(number) }),
  );
  return { kind: "no-such-place", ...unknownName(formatPlace(place), known) };
}

function missingFigures(placed: PlacedFact, printed: readonly PrintedNumber[]) {
  return printedFigures(placed.fact)
    .filter(({ value }) => !prints(printed, "others", value))
    .map(({ key, value }) => {
      const place = formatPlace(placed.place);
      return { key, flaw: { kind: "figure-not-in-article", found: value, place } as const };
    });
}

/** If the place prints no days at all, the fact's further sources may have them. */
function missingDays(
  { fact, place }: PlacedFact,
  printed: readonly PrintedNumber[],
): readonly Flaw[] {
  const days = figureOf(fact, "days");
  if (days === undefined || prints(printed, "days", days)) return [];
  const isElsewhere = fact.sources.length > 1 && printed.every(({ counts }) => counts !== "days");
  return isElsewhere
    ? []
    : [{ kind: "days-not-in-article", found: days, place: formatPlace(place) }];
}

function missingWords({ fact, place }: PlacedFact, entry: ArticleEntry): readonly Flaw[] {
  if (
    !("form" in fact) ||
    fact.form === "reported" ||
    entry.text.includes(normalizeText(fact.text))
  )
    return [];
  return [{ kind: "words-not-in-article", found: fact.text, place: formatPlace(place) }];
}

const prints = (
  printed: readonly PrintedNumber[],
  counts: PrintedNumber["counts"],
  value: number,
): boolean => printed.some((each) => each.counts === counts && each.value === value);
