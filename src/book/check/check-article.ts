/**
 * Holds the record against a copy of the article, both ways: what the record says of it stands
 * there, and what stands there is in the record.
 */
import type { Book } from "../book.ts";
import { unknownName } from "../names/unknown-name.ts";
import type { Problem } from "../problem.ts";
import type { Wave } from "../wave.ts";
import type { ArticleText } from "./article-text.ts";
import { readArticle } from "./article-text.ts";
import { checkPlaced } from "./check-placed-facts.ts";
import { leftOut } from "./left-out.ts";
import { placedFacts } from "./placed-facts.ts";

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
      ...facts.flatMap((fact) => checkPlaced(fact, text)),
      ...leftOut(wave, facts, text),
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
