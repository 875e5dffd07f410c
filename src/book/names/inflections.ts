/** Finds the nominatives of names that other languages inflect: "Deutschlands", "Rosji", "Германии", "독일은". */

/** From an ending to that of the nominative, in folded letters: й is kept as и, ї as і. Every one is tried. */
const endings: readonly (readonly [ending: RegExp, nominatives: readonly string[]])[] = [
  [/(?<=^[a-z]{5,})s$/, [""]],
  [/(?<=^[a-z]{3,}[ji])[ie]$/, ["a"]],
  [/(?<=^[a-z]{3,})i$/, ["a"]],
  [/(?<=^[a-z]{3,})ce$/, ["ka"]],
  [/(?<=^[а-яі]{3,}[иі])(?:[иію]|ею|еи)$/, ["я"]],
  [/(?<=^[а-яі]{4,})(?:[ыиуеі]|ою|ои)$/, ["а"]],
  [/(?<=^[а-яі]{3,})(?:[яюе]|ем)$/, ["и", "ь"]],
  [/(?<=^[а-яі]{4,})(?:[ауе]|ом)$/, [""]],
  [/(?<=^[가-힣]{2,})[은는이가을를의에도와과]$/, [""]],
];

/** Polish plurals. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["niemczech", "niemcy"],
  ["niemiec", "niemcy"],
  ["niemcami", "niemcy"],
  ["wloszech", "wlochy"],
  ["wegrzech", "wegry"],
  ["wegier", "wegry"],
  ["czechach", "czechy"],
]);

/** The possible nominatives of an inflected name; none of them need be a name. */
export function nominativesOf(folded: string): readonly string[] {
  const known = irregular.get(folded);
  if (known !== undefined) return [known];
  return endings.flatMap(([ending, nominatives]) =>
    ending.test(folded) ? nominatives.map((nominative) => folded.replace(ending, nominative)) : [],
  );
}
