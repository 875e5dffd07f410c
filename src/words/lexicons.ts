/** The languages in which questions are read, by their codes as in ISO 639-1. A language is one file and its line here. */
import { lexicon as english } from "./english/lexicon.ts";
import { frenchLexicon } from "./french/lexicon.ts";
import { germanLexicon } from "./german/lexicon.ts";
import type { Lexicon } from "./lexicon.ts";

const lexicons: Readonly<Record<string, Lexicon>> = {
  en: english,
  de: germanLexicon,
  fr: frenchLexicon,
};

/** In the order in which a text is tried: the language of a BCP 47 locale, English, the others. */
export function lexiconsFor(locale: string | undefined): readonly [Lexicon, ...Lexicon[]] {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? "en";
  const own = Object.hasOwn(lexicons, language) ? lexicons[language] : undefined;
  const first = own ?? english;
  return [first, ...Object.values(lexicons).filter((each) => each !== first)];
}
