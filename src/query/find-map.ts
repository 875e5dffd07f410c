/** Finds the figures of the map: the number of each country, and the countries that it emphasises. */
import type { Book } from "../book/book.ts";
import { countExpelled, sumCounts } from "../book/count-expelled.ts";
import { isCountry, memberList, membersOn } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";
import { factsOf } from "../book/wave.ts";
import { allCountries } from "./ranking.ts";

export interface MapFinding {
  readonly countries: readonly CountryOnMap[];
  /** The number that NATO itself expelled, and the number of accreditations it denied. */
  readonly nato?: { readonly value: number; readonly denied: number };
}

export interface CountryOnMap {
  readonly code: string;
  readonly value?: number;
  /** Known to the fuller record only. */
  readonly isUnlisted: boolean;
  readonly isEmphasised: boolean;
  /** Asked for itself, not as a member of a group. */
  readonly isAsked: boolean;
}

/** The largest first; then countries asked for that have no figure. */
export function findMap(book: Book, wave: Wave, codes: readonly string[]): MapFinding {
  const { addends } = allCountries(book, wave, "record");
  const belongs = codes.map((code) => belongsTo(book, wave, code));
  const shown = new Set([...addends.map(({ code }) => code), ...namedCountries(book, wave, codes)]);
  const countries = [...shown].map((code) => ({
    ...numberOf(wave, code),
    code,
    isEmphasised: belongs.some((isMember) => isMember(code)),
    isAsked: codes.includes(code),
  }));
  return {
    countries: countries.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0)),
    ...natoOf(wave),
  };
}

/** The article's number where it has one; where it has a list at all, what is not in it is unlisted. */
function numberOf(wave: Wave, code: string): Pick<CountryOnMap, "value" | "isUnlisted"> {
  const listed = countExpelled(wave, code, "article");
  const value = listed ?? countExpelled(wave, code, "record");
  const isUnlisted = value !== undefined && listed === undefined && wave.article !== undefined;
  return { ...(value !== undefined && { value }), isUnlisted };
}

/** Countries, and members of groups that have a list of them; "outside the EU" is too many to be outlined. */
function namedCountries(book: Book, wave: Wave, codes: readonly string[]): readonly string[] {
  return codes
    .flatMap((code) => {
      const group = book.groups.get(code);
      return group === undefined ? [code] : memberList(group, wave.membership);
    })
    .filter((code) => code !== wave.target && isCountry(book, code));
}

function belongsTo(book: Book, wave: Wave, code: string): (country: string) => boolean {
  const group = book.groups.get(code);
  if (group === undefined) return (country) => country === code;
  return membersOn(book, group, wave.membership);
}

function natoOf(wave: Wave): Pick<MapFinding, "nato"> {
  const { expulsions, denials } = factsOf(wave, "NATO");
  const [value, denied] = [sumCounts(expulsions), sumCounts(denials)];
  return value === 0 ? {} : { nato: { value, denied } };
}
