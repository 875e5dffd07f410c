/** The same question to a record with ten times the events, and with a hundred times the rows of one. */
import { makeAsk } from "../../src/answer/ask.ts";
import type { Book } from "../../src/book/book.ts";
import { assembleBook } from "../../src/book/check/assemble-book.ts";
import type { WaveFile } from "../../src/book/data-files.ts";
import { makeWave } from "../../src/book/make-wave.ts";
import type { Bot } from "../../src/bot.ts";
import { makeBot } from "../../src/bot.ts";
import type { Chapter, Figure } from "./figure.ts";
import { atMost } from "./figure.ts";
import { book, bookOf, countryNames, files } from "./record.ts";
import { timeBeside } from "./time-beside.ts";

const max = 1.2;
/** Ten times the events are some 10,000 acts. */
const waveCopies = Array.from({ length: 9 }, (_, index) => index + 1);
const rowCopies = Array.from({ length: 99 }, (_, index) => index + 1);

export const largerRecord: Chapter = {
  title: "A larger record",
  how:
    "`/expelled germany` to a bot of the larger book, beside one of the usual book. Copies name actors\n" +
    "of their own, for an answer about one must stay as long as it was. The control is a second bot of the usual book.",
  measure: () => [
    { ...beside(moreWaves(), "10 times the waves"), bound: atMost(max) },
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

/** Passes no check, for there are not so many countries. */
function moreWaves(): Book {
  const waves = new Map(files.waves);
  for (const [name, file] of files.waves) {
    for (const copy of waveCopies) waves.set(`${name}-${copy}`, copied(file, copy));
  }
  return assembleBook({ ...files, waves }, countryNames);
}

function copied(file: WaveFile, copy: number): WaveFile {
  return {
    ...file,
    id: `${file.id}-${copy}`,
    name: `${file.name}, ${copy}`,
    target: `${file.target}-${copy}`,
    default: false,
    sources: {},
    expulsions: ofOther(file.expulsions, ["by", "of"], copy),
    denials: ofOther(file.denials, ["by", "of"], copy),
    measures: ofOther(file.measures, ["by", "against"], copy),
    quotes: [],
  };
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
    for (const copy of rowCopies) sources.set(`${id}-${copy}`, { ...source, id: `${id}-${copy}` });
  }
  const waves = book.waves.map((each) => (each === book.wave ? wave : each));
  return { ...book, sources, waves, wave };
}

/** The rows once more for each copy, by and about actors of its own. */
const ofOthers = <Row extends object>(
  rows: readonly Row[],
  actors: readonly string[],
): readonly Row[] => rowCopies.flatMap((copy) => ofOther(rows, actors, copy));

function ofOther<Row extends object>(
  rows: readonly Row[],
  actors: readonly string[],
  copy: number,
): readonly Row[] {
  return rows.map((row) => {
    const renamed = Object.entries(row).map(([key, value]: [string, unknown]) => {
      if (!actors.includes(key)) return [key, value];
      return [
        key,
        Array.isArray(value) ? value.map((code) => `${code}-${copy}`) : `${value}-${copy}`,
      ];
    });
    return Object.fromEntries(renamed) as Row; // proved: the same keys, and texts for texts
  });
}
