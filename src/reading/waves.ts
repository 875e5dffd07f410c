/** Finds the name of a wave that begins at a word of a question: "salisbury", "houla". */
import type { Book } from "../book/book.ts";
import { fold } from "../book/names/fold.ts";
import type { Wave } from "../book/wave.ts";
import type { TokenContext, TokenStep } from "./token.ts";
import { phraseAt, typedAt } from "./token.ts";

/** Of the longest name of a wave. */
export const maxWaveWords = 4;

export function waveAt(context: TokenContext, at: number): TokenStep | undefined {
  const names = waveNames(context.book);
  for (let length = Math.min(maxWaveWords, context.words.length - at); length > 0; length--) {
    const key = phraseAt(context, at, length);
    const [first, ...others] = (key === undefined ? undefined : names.get(key)) ?? [];
    if (first !== undefined) {
      const waves = [first, ...others] as const;
      return { token: { kind: "wave", waves, ...typedAt(context, at, length) }, length };
    }
  }
  return undefined;
}

/** A book is frozen, so the names of its waves are folded once. */
const cache = new WeakMap<Book, ReadonlyMap<string, readonly Wave[]>>();

function waveNames(book: Book): ReadonlyMap<string, readonly Wave[]> {
  const known = cache.get(book);
  if (known !== undefined) return known;
  const names = new Map<string, readonly Wave[]>();
  for (const wave of book.waves)
    for (const name of namesOf(wave))
      if (isName(book, name)) names.set(name, [...(names.get(name) ?? []), wave]);
  cache.set(book, names);
  return names;
}

/** Its id, its name without the year, and other words for it. */
function namesOf({ id, name, aliases }: Wave): ReadonlySet<string> {
  const rest = id.split("-").slice(1).join(" ");
  return new Set([id, rest, name, name.replace(/,[^,]*$/, ""), ...aliases].map(fold));
}

/** A name that is made of the names of countries says who acted, and which event only beside a year. */
const isName = ({ names }: Book, name: string): boolean =>
  name.length > 3 && !name.split(" ").some((each) => names.actors.exact(each) !== undefined);
