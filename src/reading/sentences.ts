/** Splits a text into its sentences, and takes out what stands in quotation marks. */

export interface Sentence {
  /** As it stands in the text, without the mark of a list before it. */
  readonly text: string;
  /** The same without what it quotes. */
  readonly plain: string;
  readonly quotes: readonly string[];
  /** A line of a list: "- US: 60". */
  readonly isItem: boolean;
  readonly isQuestion: boolean;
  /** A heading, of which the lines below speak. */
  readonly isHeading: boolean;
}

/** Longer texts are cut here: a message of any platform is shorter. */
const maxLength = 100_000;

export function splitSentences(typed: string): readonly Sentence[] {
  const lines = typed
    .slice(0, maxLength)
    .toWellFormed()
    .split(/[\n\r]+/);
  let isList = false;
  return lines.flatMap((line, at) => {
    const isItem = bullet.test(line) || (isList && row.test(line));
    const isAboveList = !bullet.test(line) && bullet.test(lines[at + 1] ?? "");
    const sentences = sentencesIn(line.replace(bullet, ""), { isItem, isAboveList });
    isList = isItem || sentences.at(-1)?.isHeading === true;
    return sentences;
  });
}

interface LineKind {
  readonly isItem: boolean;
  /** Do items stand below it? */
  readonly isAboveList: boolean;
}

const bullet = /^\s*(?:[-–—*•·‣>]+|\d{1,2}[.)])\s+/;

/** Under a heading, a short line in two parts: "Germany: 4". */
const row = /^(?:[^:–—\t]{2,40}\s*(?:[:–—\t]|\s-\s).{1,40}|[^\d.!?]{2,40}\s\d{1,4})$/u;

function sentencesIn(paragraph: string, kind: LineKind): readonly Sentence[] {
  return cutsIn(paragraph).flatMap((text) => {
    const trimmed = text.trim();
    return trimmed === "" ? [] : [sentenceOf(trimmed, kind)];
  });
}

/** In pairs; a single mark is an apostrophe. */
const quoted = /“([^“”]*)”|"([^"]*)"|„([^„“”]*)[“”]|«([^«»]*)»/gu;

/** Shorter stretches in quotation marks are names or irony. */
const minQuotedWords = 3;

function sentenceOf(text: string, { isItem, isAboveList }: LineKind): Sentence {
  const quotes: string[] = [];
  const plain = text.replaceAll(quoted, (whole: string, ...groups: readonly unknown[]) => {
    const inner = groups.find((group) => typeof group === "string");
    if (typeof inner !== "string" || inner.trim().split(/\s+/).length < minQuotedWords)
      return whole;
    quotes.push(inner.trim());
    return " ,";
  });
  return {
    text,
    plain,
    quotes,
    isItem,
    isQuestion: /\?["”’)]*$/.test(text),
    isHeading: /:$/.test(text) || (isAboveList && /[\p{L}\p{N})]$/u.test(text)),
  };
}

/** Where a sentence ends: its mark, a blank, and the beginning of another. */
const ending = /[.!?…]+["”’)]*(?=\s+["“„(]?[\p{Lu}\p{N}\p{So}])|;(?=\s)/gu;

/** "U.S.", "St.", "No." end no sentence. */
const abbreviation =
  /(?:^|\s)(?:(?:\p{L}\.)*\p{L}|St|Mr|Mrs|Ms|Dr|Gen|Col|Sen|Lt|No|vs|approx)\.$/u;

function cutsIn(paragraph: string): readonly string[] {
  const ranges = [...paragraph.matchAll(quoted)].map(({ index, 0: whole }) => [
    index,
    index + whole.length - 1,
  ]);
  const cuts: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of paragraph.matchAll(ending)) {
    const end = index + mark.length;
    const isQuoted = ranges.some(([first = 0, last = 0]) => first < index && end <= last);
    if (isQuoted || abbreviation.test(paragraph.slice(from, index + 1))) continue;
    cuts.push(paragraph.slice(from, end));
    from = end;
  }
  return [...cuts, paragraph.slice(from)];
}
