/** Reads the names of countries from the package world-countries and from Unicode's tables (in Node's Intl). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CountryNames } from "../book/name-indexes.ts";

/** Languages whose names are found with a typo too. */
const near = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv"];

/** Languages whose names are found as they are written. */
const far =
  `da nb fi is et lv lt cs sk sl hr sr sr-Latn bs mk sq hu ro bg el tr ru uk be ka hy az ar he fa ur hi bn zh
  zh-Hant ja ko vi id ms th ca eu gl ga cy mt lb kk uz sw`.split(/\s+/);

/**
 * Every country of ISO 3166-1, and Kosovo; https://github.com/mledoze/countries#format. The file is read from its package
 * at every start: its licence (ODbL) is kept by shipping no copy of it. Names in other languages are read when one is
 * looked for.
 * @throws when the package is missing
 */
export function readCountryNames(): readonly CountryNames[] {
  const path = createRequire(import.meta.url).resolve(
    "world-countries/dist/countries-unescaped.json",
  );
  const table: unknown = JSON.parse(readFileSync(path, "utf8"));
  const unicode = new UnicodeNames();
  return valuesOf(table).map((country) => {
    const code = textAt(country, "cca2");
    const name = at(country, "name");
    return {
      code,
      otherCodes: [textAt(country, "cca3"), textAt(country, "cioc")].filter(
        (other) => other !== "",
      ),
      isSovereign: at(country, "independent") === true,
      common: textAt(name, "common"),
      english: [textAt(name, "official"), ...textsIn(at(country, "altSpellings")).filter(isName)],
      demonyms: valuesOf(at(country, "demonyms")).flatMap(textsIn),
      capitals: textsIn(at(country, "capital")),
      get native() {
        return valuesOf(at(name, "native")).flatMap(textsIn);
      },
      get near() {
        return unicode.namesOf(code, near);
      },
      get far() {
        const translated = valuesOf(at(country, "translations")).flatMap(textsIn);
        return [...unicode.namesOf(code, far), ...translated];
      },
    };
  });
}

/** The shorter ones are codes. */
const isName = (spelling: string): boolean => spelling.length > 3;

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown, key: string): string {
  const text = at(value, key);
  return typeof text === "string" ? text : "";
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function textsIn(value: unknown): readonly string[] {
  return valuesOf(value).filter((each) => typeof each === "string");
}

/** Unicode's tables, each opened once. */
class UnicodeNames {
  readonly #tables = new Map<string, Intl.DisplayNames>();

  namesOf(code: string, languages: readonly string[]): readonly string[] {
    const names = languages.map((language) => this.#table(language).of(code));
    return names.filter((name) => name !== undefined);
  }

  #table(language: string): Intl.DisplayNames {
    const open = this.#tables.get(language);
    if (open !== undefined) return open;
    const table = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    this.#tables.set(language, table);
    return table;
  }
}
