/** No act stands twice, and nothing has two spellings. */
import { distance } from "fastest-levenshtein";
import { codesIn } from "../act-ids.ts";
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import type { Path, Problem } from "../problem.ts";
import { citationsIn } from "./citations.ts";
import type { LocatedFact } from "./located-facts.ts";
import { locatedFacts, problemAt } from "./located-facts.ts";

export function checkRepeats(files: DataFiles): readonly Problem[] {
  const facts = locatedFacts(files);
  return [
    ...sameActs(facts),
    ...otherSpellings(publishersIn(files)),
    ...otherSpellings(textsOf(facts, "as")),
    ...otherSpellings(textsOf(facts, "what"), oneLetterLess),
  ];
}

function sameActs(facts: readonly LocatedFact[]): readonly Problem[] {
  const firsts = new Map<string, LocatedFact>();
  return facts.flatMap((located) => {
    const key = actKey(located);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, located);
      return [];
    }
    const { file, list, index } = first;
    return [problemAt(located, [], { kind: "same-act", first: file, list, record: index + 1 })];
  });
}

/** By whom, against whom, what, how many, when: the acts that have all of it in common are one. */
function actKey({ list, fact, wave }: LocatedFact): string | undefined {
  if (list === "quotes" || list === "statements" || !("by" in fact) || fact.by === undefined)
    return undefined;
  const against = "against" in fact ? fact.against : "of" in fact ? fact.of : undefined;
  const [by, of] = [fact.by, against ?? wave.target].map((codes) => [...codesIn(codes)].sort());
  const {
    kind = list,
    count,
    what,
  } = { kind: undefined, count: undefined, what: undefined, ...fact };
  return JSON.stringify([by, of, kind, count, what, fact.on]);
}

/** A text that a reader sees, where it is written. */
interface Spelling extends Pick<Problem, "file" | "path"> {
  readonly text: string;
}

function publishersIn(files: DataFiles): readonly Spelling[] {
  const named = [[fileNames.sources, files.sources] as const, ...files.waves].flatMap(
    ([file, { sources }]) =>
      Object.entries(sources).map(([id, { publisher }]) => {
        const path: Path = ["sources", id, "publisher"];
        return { file, path, text: publisher };
      }),
  );
  const writtenOut = citationsIn(files).flatMap(({ file, path, source }) =>
    typeof source === "string"
      ? []
      : [{ file, path: [...path, "publisher"], text: source.publisher }],
  );
  return [...named, ...writtenOut];
}

function textsOf(facts: readonly LocatedFact[], key: "as" | "what"): readonly Spelling[] {
  return facts.flatMap(({ file, path, fact }) => {
    const text: unknown = Reflect.get(fact, key);
    return typeof text === "string" ? [{ file, path: [...path, key], text }] : [];
  });
}

/** Every spelling but the first of its kind. @param formsOf texts that have one of these in common may be the same */
function otherSpellings(
  spellings: readonly Spelling[],
  formsOf: (folded: string) => readonly string[] = () => [],
): readonly Problem[] {
  const firsts = new Map<string, string>();
  return spellings.flatMap(({ file, path, text: found }) => {
    const folded = foldText(found);
    const forms = [folded, ...formsOf(folded)];
    const first = forms
      .flatMap((form) => firsts.get(form) ?? [])
      .find((text) => distance(foldText(text), folded) <= 1);
    if (first === found) return [];
    if (first !== undefined)
      return [{ file, path, flaw: { kind: "other-spelling", found, first } }];
    for (const form of forms) firsts.set(form, found);
    return [];
  });
}

/** Case, accents, punctuation, blanks and a leading article make no difference. */
const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** In shorter words, one letter makes another word; in numbers, one digit another number. */
const minLetters = 5;

/** The words without one of their letters: two that differ in one letter have one of these in common. */
function oneLetterLess(folded: string): readonly string[] {
  const letters = [...folded];
  if (letters.length < minLetters || /\p{N}/u.test(folded)) return [];
  return letters.map((_, index) => letters.toSpliced(index, 1).join(""));
}
