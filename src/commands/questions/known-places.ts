/** Finds the words of a question that should say where a step was taken, and are in no step on record. */
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { findActs } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";

/** "closed the shop": no consulate that was closed is called so. */
export function unknownPlaces(book: Book, { place }: Frame): readonly string[] {
  if (place.length === 0) return [];
  const known = new Set(
    findActs(book, {}).flatMap(({ act }) =>
      act.kind === "consulate-closed" ? fold(`${act.what ?? ""} ${act.note ?? ""}`).split(" ") : [],
    ),
  );
  return place.filter((word) => !known.has(fold(word)));
}
