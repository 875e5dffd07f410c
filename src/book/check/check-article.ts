/**
 * Holds the record against a copy of the article, both ways: what the record says of it stands
 * there, and what stands there is in the record.
 */
import type { Book } from "../book.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { RecordedFact, Wave } from "../wave.ts";
import type { ArticleEntry, ArticleText } from "./article-text.ts";
import { normalizeText, readArticle } from "./article-text.ts";
import { checkPlacedFacts } from "./check-placed-facts.ts";
import type { PlacedFact } from "./placed-facts.ts";
import { figureOf, formatPlace, placedFacts, printedFigures } from "./placed-facts.ts";
import type { PrintedNumber } from "./printed-numbers.ts";
import { printedNumbers } from "./printed-numbers.ts";

/**
 * Never throws, whatever the text is.
 * @param fileOf names a wave's file, for the report
 */
export function checkArticle(
  book: Book,
  fileOf: (wave: Wave) => string,
  article: string,
): readonly Problem[] {
  const text = readArticle(article);
  return wavesOf(text, book).flatMap((wave) => {
    const facts = placedFacts(wave, text);
    return [
      ...missingSections(wave, text),
      ...facts.flatMap((fact) => checkPlacedFacts(fact, text)),
      ...missingFromRecord(wave, facts, text),
    ].map((problem) => ({ file: fileOf(wave), ...problem }));
  });
}

/** The waves whose article this is a copy of; every wave with an article, where no heading tells. */
function wavesOf(text: ArticleText, book: Book): readonly Wave[] {
  const withArticle = book.waves.filter(({ article }) => article !== undefined);
  const meant = withArticle.filter(({ article }) =>
    article?.sections.some((section) => text.sections.includes(section)),
  );
  return meant.length > 0 ? meant : withArticle;
}

function missingSections({ article }: Wave, text: ArticleText): readonly Omit<Problem, "file">[] {
  return (article?.sections ?? []).flatMap((section, index) =>
    text.sections.includes(section)
      ? []
      : [
          {
            path: ["article", "sections", index],
            flaw: { kind: "no-such-place", ...unknownName(section, text.sections) } as const,
          },
        ],
  );
}

const quotation = /"([^"]+)"/gu;

/**
 * Headings, numbers and quoted words of the article that the record lacks; reported at the head of the wave, for a
 * missing fact has no line.
 */
function missingFromRecord(
  wave: Wave,
  facts: readonly PlacedFact[],
  article: ArticleText,
): readonly Pick<Problem, "path" | "flaw">[] {
  const headings = article.sections.filter(
    (name) => wave.article?.sections.includes(name) !== true,
  );
  return [
    ...headings.map((section) => ({ found: section, place: section })),
    ...article.entries.flatMap((entry) => leftOutOf(entry, facts)),
  ].map((flaw) => ({ path: ["article"], flaw: { kind: "left-out", ...flaw } }));
}

function leftOutOf(entry: ArticleEntry, placed: readonly PlacedFact[]) {
  const facts = placed.filter((each) => each.entry === entry).map(({ fact }) => fact);
  const place = formatPlace({ section: entry.section, entry: entry.row ?? String(entry.number) });
  const words = quotedIn(entry.text).filter(
    (strings) => !facts.some((fact) => holdsWords(fact, strings)),
  );
  const numbers = printedNumbers(entry.text.replace(quotation, " ")).filter(
    (number) => !facts.some((fact) => holdsNumber(fact, number)),
  );
  return [...words, ...numbers.map(({ written }) => written)].map((found) => ({ found, place }));
}

/** The words between quotation marks, without the comma or stop that is the reporter's. */
function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(quotation)]
    .map(([, strings = ""]) => strings.replace(/^\s+|[\s.,;:!?]+$/gu, ""))
    .filter((strings) => strings !== "");
}

/** In its text, or in its note or reason: the "spies" are no quote of anybody. */
function holdsWords(fact: RecordedFact, strings: string): boolean {
  return Object.values(fact).some(
    (text) => typeof text === "string" && normalizeText(text).includes(strings),
  );
}

function holdsNumber(fact: RecordedFact, { counts, value }: PrintedNumber): boolean {
  return counts === "days"
    ? figureOf(fact, "days") === value
    : printedFigures(fact).some((figure) => figure.value === value);
}
