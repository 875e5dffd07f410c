/** Finds waves: by id, name, a word for it, a period, or an actor in it. */
import type { Book } from "../book/book.ts";
import { firstDayOf, lastDayOf } from "../book/dates.ts";
import { fold } from "../book/names/fold.ts";
import type { Period } from "../book/periods.ts";
import type { Wave } from "../book/wave.ts";

/** The waves whose id or name it is, with or without the year, or another word for it. */
export function wavesCalled(book: Book, typed: string): readonly Wave[] {
  const folded = fold(typed);
  return namesOf(book)
    .filter(({ names }) => folded !== "" && names.includes(folded))
    .map(({ wave }) => wave);
}

/** Shorter words stand in too many sentences. */
const minLength = 4;

/** The waves in whose name or trigger every word stands. */
export function wavesDescribed(book: Book, typed: string): readonly Wave[] {
  const words = fold(typed)
    .split(" ")
    .filter((word) => word.length >= minLength);
  if (words.length === 0) return [];
  return namesOf(book)
    .filter((each) => words.every((word) => each.words.has(word)))
    .map(({ wave }) => wave);
}

interface WaveNames {
  readonly wave: Wave;
  /** Folded: its id and the rest of that behind the year, its name with and without the time, and other words for it. */
  readonly names: readonly string[];
  /** The words of these and of what it was about. */
  readonly words: ReadonlySet<string>;
}

/** A book is frozen, so its names are folded once. */
const namesCache = new WeakMap<Book, readonly WaveNames[]>();

function namesOf(book: Book): readonly WaveNames[] {
  const known = namesCache.get(book);
  if (known !== undefined) return known;
  const names = book.waves.map(waveNames);
  namesCache.set(book, names);
  return names;
}

function waveNames(wave: Wave): WaveNames {
  const { id, name, aliases, trigger = "" } = wave;
  const rest = id.split("-").slice(1).join(" ");
  const words = fold([name, trigger, ...aliases].join(" ")).split(" ");
  return {
    wave,
    names: [id, rest, name, name.replace(/,[^,]*$/, ""), ...aliases].map(fold),
    words: new Set(words),
  };
}

/** The waves with an act in a period. */
export const wavesIn = (book: Book, period: Period): readonly Wave[] =>
  book.waves.filter(({ acts }) => acts.some((act) => isWithin(period, act.on)));

/** Is a date, as exactly as it is known, in a period with all its days? */
export const isWithin = ({ from, to }: Period, on: string): boolean =>
  from <= firstDayOf(on) && lastDayOf(on) <= to;

/** The waves in which one of the actors acted, or was acted against. */
export function wavesOf(book: Book, codes: readonly string[]): readonly Wave[] {
  return book.waves.filter(({ acts }) =>
    acts.some(({ by, of }) => [...by, ...of].some((code) => codes.includes(code))),
  );
}
