/** Why a name is offered for half a word. */
import type { MatchedBy } from "../../answer/reply.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { namedOf } from "../draft/actors.ts";
import type { Offer } from "./default-suggestions.ts";
import type { Sought } from "./suggestion-source.ts";

export interface Matched {
  readonly code: string;
  readonly matchedBy: MatchedBy;
  /** As it is written: "Holland". */
  readonly name: string;
}

export function offerOf(book: Book, matched: Matched, folded: string, sought: Sought): Offer {
  const { code } = matched;
  return {
    code,
    why: isShown(book, code, folded) ? sought.plainly(code) : whyMatched(matched, sought),
  };
}

/** Do the letters begin the name that is shown, or a word of it? */
export function isShown(book: Book, code: string, folded: string): boolean {
  return ` ${fold(namedOf(book, code).name)}`.includes(` ${folded}`);
}

function whyMatched({ matchedBy, name, code }: Matched, { words, plainly }: Sought): string {
  const { why } = words.catalogue;
  switch (matchedBy) {
    case "code":
    case "flag":
    case "typo":
      return why[matchedBy];
    case "capital":
    case "role":
      return why[matchedBy](name);
    case "name":
    case "alias":
    case "demonym":
      return why.also(name);
    case "words":
      return plainly(code);
  }
}
