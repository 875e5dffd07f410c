/** The languages the bot speaks. English is the first and so the measure of the others. */
import { english } from "./english.ts";

export type Words = typeof english;

const wordsByLanguage: Readonly<Record<string, Words>> = { en: english };

/** By their codes, as in ISO 639-1. */
export const languages: readonly string[] = Object.keys(wordsByLanguage);

/** Those it speaks besides English. */
export const otherLanguages: readonly string[] = languages.filter((language) => language !== "en");

/** The words for a BCP 47 locale (`de-AT`); English where we do not speak its language yet. */
export function wordsFor(locale: string | undefined): Words {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? "en";
  return (
    (Object.hasOwn(wordsByLanguage, language) ? wordsByLanguage[language] : undefined) ?? english
  );
}
