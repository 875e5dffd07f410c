/** Every place that a fact names in its wave's article is one, and is named once for one actor. */
import type { DataFiles, WaveFile } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { LocatedFact } from "./located-facts.ts";
import { locatedFacts, problemAt } from "./located-facts.ts";

type Article = NonNullable<WaveFile["article"]>;

export function checkPlaces(files: DataFiles): readonly Problem[] {
  return [...locatedFacts(files).flatMap(checkPlace), ...samePlaces(files), ...checkAsOf(files)];
}

function checkPlace(located: LocatedFact): readonly Problem[] {
  const { article } = located.wave;
  if (article === undefined) return placeInNoArticle(located);
  return [
    ...articleAsSource(located, article),
    ...unknownSection(located, article),
    ...tooLate(located, article),
  ];
}

function placeInNoArticle(located: LocatedFact): readonly Problem[] {
  const found = located.fact.article;
  return found === undefined
    ? []
    : [problemAt(located, ["article"], { kind: "no-article", found })];
}

/** A fact that points to the article says where in it. */
function articleAsSource(located: LocatedFact, { source }: Article): readonly Problem[] {
  const index = (located.fact.sources ?? []).indexOf(source);
  if (index < 0) return [];
  return [problemAt(located, ["sources", index], { kind: "article-named", found: source })];
}

function unknownSection(located: LocatedFact, { sections }: Article): readonly Problem[] {
  const section = located.fact.article?.split(" > ")[0];
  if (section === undefined || sections.includes(section)) return [];
  const flaw = { kind: "unknown-section", ...unknownName(section, sections) } as const;
  return [problemAt(located, ["article"], flaw)];
}

/** A fact whose day is outside the wave is reported as that. */
function tooLate(located: LocatedFact, { asOf }: Article): readonly Problem[] {
  const { on, article } = located.fact;
  if (article === undefined || on <= asOf || on > located.wave.to) return [];
  return [problemAt(located, ["on"], { kind: "after-article", found: on, asOf })];
}

/** Two expulsions, or two denials, by one actor in one place are one fact written twice. */
function samePlaces(files: DataFiles): readonly Problem[] {
  const firsts = new Map<string, number>();
  return locatedFacts(files).flatMap((located) => {
    const { file, list, fact } = located;
    if ((list !== "expulsions" && list !== "denials") || !("by" in fact)) return [];
    if (fact.article === undefined) return [];
    const key = [file, list, fact.by, fact.article].join("\n");
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, located.index + 1);
      return [];
    }
    return [problemAt(located, ["article"], { kind: "same-place", found: fact.article, first })];
  });
}

/** An article that shows how things stood before the wave began shows nothing of it. */
function checkAsOf(files: DataFiles): readonly Problem[] {
  return [...files.waves].flatMap(([file, { article, from, to }]) => {
    if (article === undefined || from > to) return [];
    if (from <= article.asOf && article.asOf <= to) return [];
    const flaw = { kind: "outside-wave", found: article.asOf, from, to } as const;
    return [{ file, path: ["article", "asOf"], flaw }];
  });
}
