/** Whomever half a word begins, the likeliest first. */
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { isArticle } from "../../book/names/stop-words.ts";
import { namedOf } from "../draft/actors.ts";
import type { Offer } from "./default-suggestions.ts";
import type { Sought } from "./suggestion-source.ts";
import { isShown, offerOf } from "./why-offered.ts";

interface Placed extends Offer {
  readonly place: number;
}

/** An article before the name is none of its letters, unless it is: The Hague. */
export function begunOffers(book: Book, folded: string, sought: Sought): readonly Offer[] {
  const [first = "", ...others] = folded.split(" ");
  const offers = begunBy(book, folded, sought);
  return offers.length > 0 || !isArticle(first) || others.length === 0
    ? offers
    : begunBy(book, others.join(" "), sought);
}

function begunBy(book: Book, folded: string, sought: Sought): readonly Offer[] {
  const usual = new Set(sought.usual.map(({ code }) => code));
  const placed = (offer: Offer): Placed => {
    const { code } = offer;
    return { ...offer, place: placeOf(book, code, folded, usual.has(code)) };
  };
  const shown = sought.usual.filter(({ code }) => isShown(book, code, folded));
  const begun = sought
    .beginning(folded)
    .flatMap(({ codes, matchedBy, name }) =>
      codes.map((code) => offerOf(book, { code, matchedBy, name }, folded, sought)),
    );
  return [...shown, ...begun].map(placed).toSorted((one, other) => one.place - other.place);
}

/** The names that are shown before the others, whoever is asked for most before the rest, states before territories. */
function placeOf(book: Book, code: string, folded: string, isUsual: boolean): number {
  const isFirst = fold(namedOf(book, code).name).startsWith(folded);
  if (book.names.territories.has(code)) return isFirst ? 5 : 6;
  if (isFirst) return isUsual ? 0 : 2;
  if (!isUsual) return 4;
  return isShown(book, code, folded) ? 1 : 3;
}
