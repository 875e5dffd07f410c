/** Finds waves: by id, name, a word for it, a period, or an actor in it. */
import type { Book } from "../book/book.ts";
import { firstDayOf, lastDayOf } from "../book/dates.ts";
import { fold } from "../book/names/fold.ts";
import type { Period } from "../book/periods.ts";
import type { Wave } from "../book/wave.ts";

/** The waves that are called so; those whose id or name it is before those that it only describes. */
export function wavesNamed(book: Book, typed: string): readonly Wave[] {
  const folded = fold(typed);
  if (folded === "") return [];
  const exact = book.waves.filter((wave) => namesOf(wave).includes(folded));
  return exact.length > 0 ? exact : wavesDescribed(book, folded);
}

/** Its id and the rest of that behind the year, its name with and without the time, and other words for it. */
function namesOf({ id, name, aliases }: Wave): readonly string[] {
  const rest = id.split("-").slice(1).join(" ");
  return [id, rest, name, name.replace(/,[^,]*$/, ""), ...aliases].map(fold);
}

/** Shorter words stand in too many sentences. */
const minLength = 4;

/** Waves in whose name or trigger every word stands. */
function wavesDescribed(book: Book, folded: string): readonly Wave[] {
  const words = folded.split(" ").filter((word) => word.length >= minLength);
  if (words.length === 0) return [];
  return book.waves.filter(({ name, trigger = "", aliases }) => {
    const text = new Set(fold([name, trigger, ...aliases].join(" ")).split(" "));
    return words.every((word) => text.has(word));
  });
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
