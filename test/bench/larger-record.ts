/** The same question to a record a hundred times larger. */
import { makeAsk } from "../../src/answer/ask.ts";
import type { Book } from "../../src/book/book.ts";
import type { WaveFile } from "../../src/book/data-files.ts";
import { makeWave } from "../../src/book/make-wave.ts";
import type { Bot } from "../../src/bot.ts";
import { makeBot } from "../../src/bot.ts";
import type { Chapter, Figure } from "./figure.ts";
import { atMost } from "./figure.ts";
import { book, bookOf, files } from "./record.ts";
import { timeBeside } from "./time-beside.ts";

const times = 100;
const max = 1.2;
const copies = Array.from({ length: times - 1 }, (_, index) => index + 1);

export const largerRecord: Chapter = {
  title: "A larger record",
  how:
    "`/expelled germany` to a bot of the larger book, beside one of the usual book. A wave's copies in more rows name actors\n" +
    "of their own, for an answer about one must stay as long as it was. The control is a second bot of the usual book.",
  measure: () => [
    { ...beside(moreWaves(), "100 times the waves"), bound: atMost(max) },
    { ...beside(moreRows(), "100 times the rows and sources in the wave"), bound: atMost(max) },
    beside(bookOf(files), "the usual record, read again"),
  ],
};

function beside(other: Book, what: string): Figure {
  const [ours, theirs] = [answerer(makeBot(other)), answerer(makeBot(book))];
  if (JSON.stringify(ours()) !== JSON.stringify(theirs()))
    throw new Error(`${what}: another answer`);
  return { what, beside: "the usual record", ratios: timeBeside(ours, theirs) };
}

const answerer = (bot: Bot) => () => bot.reply(makeAsk("expelled", "germany"));

/** Passes every check, as a folder of so many files would. */
function moreWaves(): Book {
  const waves = new Map(files.waves);
  for (const [name, file] of files.waves) {
    for (const copy of copies) waves.set(`${name}-${copy}`, copied(file, copy));
  }
  return bookOf({ ...files, waves });
}

function copied(file: WaveFile, copy: number): WaveFile {
  return { ...file, id: `${file.id}-${copy}`, name: `${file.name}, ${copy}`, default: false };
}

/** Passes no check, for there are not so many countries. */
function moreRows(): Book {
  const [file] = [...files.waves.values()].filter((each) => each.default);
  if (file === undefined) throw new Error("no wave is the default");
  const wave = makeWave({
    ...file,
    expulsions: [...file.expulsions, ...ofOthers(file.expulsions, ["by", "of", "inReturnFor"])],
    denials: [...file.denials, ...ofOthers(file.denials, ["by"])],
    measures: [...file.measures, ...ofOthers(file.measures, ["by"])],
    quotes: [...file.quotes, ...ofOthers(file.quotes, ["for"])],
  });
  const sources = new Map(book.sources);
  for (const [id, source] of book.sources) {
    for (const copy of copies) sources.set(`${id}-${copy}`, { ...source, id: `${id}-${copy}` });
  }
  return { ...book, sources, waves: [wave], wave };
}

/** The rows once more for each copy, by and about actors of its own. */
function ofOthers<Row extends object>(
  rows: readonly Row[],
  actors: readonly string[],
): readonly Row[] {
  return copies.flatMap((copy) =>
    rows.map((row) => {
      const renamed = Object.entries(row).map(([key, value]: [string, unknown]) =>
        actors.includes(key) && typeof value === "string"
          ? [key, `${value}-${copy}`]
          : [key, value],
      );
      return Object.fromEntries(renamed) as Row; // proved: the same keys, and texts for texts
    }),
  );
}
