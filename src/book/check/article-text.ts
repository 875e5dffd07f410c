/** A copy of the article as its sections and their entries. Any text is one, if only an empty one. */

/** A row, by its name, or a paragraph; both have a number, counted from 1 in their section. */
export interface ArticleEntry {
  readonly section: string;
  readonly number: number;
  readonly row: string | undefined;
  readonly text: string;
}

export interface ArticleText {
  readonly sections: readonly string[];
  readonly entries: readonly ArticleEntry[];
}

const heading = /^[-–—]\s*(\S.*?)\s*[-–—]$/u;
const row = /^(\p{Lu}[\p{L}\p{M}.' -]{1,40}):\s*\S/u;

/** The text above the first heading and the line with the rights are no entries. */
export function readArticle(text: string): ArticleText {
  const sections: string[] = [];
  const entries: ArticleEntry[] = [];
  let number = 0;
  for (const paragraph of paragraphsOf(text)) {
    const section = heading.exec(paragraph)?.[1];
    if (section !== undefined) {
      sections.push(section);
      number = 0;
    } else if (sections.length > 0 && !paragraph.startsWith("©")) {
      number += 1;
      const name = row.exec(paragraph)?.[1];
      entries.push({ section: sections.at(-1) ?? "", number, row: name, text: paragraph });
    }
  }
  return { sections, entries };
}

/** Typographic marks and spaces made plain: by these a copy may differ from the record, by nothing else. */
export function normalizeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Blank lines part paragraphs; headings and rows need none around them. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)/u).flatMap((block) => {
    const lines = block
      .split(/\r\n|\r|\n/u)
      .map(normalizeText)
      .filter((line) => line !== "");
    return lines.every((line) => heading.test(line) || row.test(line)) ? lines : [lines.join(" ")];
  });
}
