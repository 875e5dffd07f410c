/** The lines of a list that a message shows, where messages have limits. */
import type { Block, Line } from "../answer/answer.ts";

export const shownLines = ({
  lines,
  limit,
}: Extract<Block, { readonly kind: "list" }>): readonly Line[] =>
  limit === undefined ? lines : [...lines.slice(0, limit.shown), limit.more];
