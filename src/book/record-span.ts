/** Finds the span of the waves of a book: their names, the first day and the last. */
import type { Book } from "./book.ts";

/** @returns the names of the waves, the latest first, and the days between which they lie */
export function spanOf({ waves }: Pick<Book, "waves">) {
  const first = waves.map(({ from }) => from).sort()[0] ?? "";
  const last =
    waves
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? "";
  return { names: waves.map(({ name }) => name), from: first, to: last };
}
