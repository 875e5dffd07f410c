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
  const language = languageOf(locale ?? "en");
  return (hasWordsFor(language) ? wordsByLanguage[language] : undefined) ?? english;
}

/** Whether the bot speaks the language of a BCP 47 locale. */
export const hasWordsFor = (locale: string): boolean =>
  Object.hasOwn(wordsByLanguage, languageOf(locale));

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? locale;
