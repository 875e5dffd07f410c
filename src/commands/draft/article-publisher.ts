/** Who printed the list that the wave's headline figures come from; none where it has no such list. */
import type { Question } from "./command.ts";

export function articlePublisher({
  book,
  whole,
}: Pick<Question, "book" | "whole">): string | undefined {
  return whole.article === undefined
    ? undefined
    : book.sources.get(whole.article.source)?.publisher;
}
