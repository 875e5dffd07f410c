/** Finds the figures of the map: the number of each country, the countries that it emphasises, and whom it was against. */
import type { Book } from "../book/book.ts";
import { sumCounts } from "../book/count-expelled.ts";
import { isCountry, memberList, membersOfAny } from "../book/members.ts";
import type { Act, Wave } from "../book/wave.ts";
import { factsOf, isIn } from "../book/wave.ts";
import { leftOutTest } from "./left-out.ts";
import type { WaveSides } from "./wave-sides.ts";
import { actorsIn, findSides, hasNumber, sumPublished, targetsIn } from "./wave-sides.ts";
import { claimedSums } from "./wave-sums.ts";

export interface MapFinding {
  readonly sides: WaveSides;
  readonly countries: readonly CountryOnMap[];
  readonly organisations: readonly OrganisationOnMap[];
  /** Whose diplomats were expelled; organisations are among them. */
  readonly targets: readonly string[];
  /** All numbers of countries in the wave, also of later days. */
  readonly numbers: readonly number[];
  /** What came in return and is no country's figure on the map. */
  readonly told: readonly Act[];
}

interface FigureOnMap {
  readonly code: string;
  readonly value?: number;
  /** Is there an act of which no number was published? */
  readonly isUnnumbered: boolean;
  readonly isInReturn: boolean;
}

export interface CountryOnMap extends FigureOnMap {
  /** Known to the fuller record only. */
  readonly isUnlisted: boolean;
  readonly isEmphasised: boolean;
  /** Asked for itself, not as a member of a group. */
  readonly isAsked: boolean;
}

export interface OrganisationOnMap extends FigureOnMap {
  /** How many accreditations it denied. */
  readonly denied: number;
}

interface MapOptions {
  /** The wave with all that came later. */
  readonly whole?: Wave;
  /** Actors that do not stand out, though a group that is asked for has them. */
  readonly without?: readonly string[];
}

/** The largest first; then countries asked for that have no figure. */
export function findMap(
  book: Book,
  wave: Wave,
  codes: readonly string[],
  { whole = wave, without = [] }: MapOptions = {},
): MapFinding {
  const isLeftOut = leftOutTest(book, without, wave.membership);
  const sides = findSides(wave, whole);
  const figures = figuresOf(wave, sides, findSides(whole));
  const isOnLand = ({ code }: FigureOnMap) => isCountry(book, code);
  const announced = findSides(whole).announced.filter(({ by }) =>
    by.every((code) => isCountry(book, code)),
  );
  return {
    sides,
    countries: countriesOf(book, wave, codes, figures.filter(isOnLand)).map((country) => ({
      ...country,
      isEmphasised: country.isEmphasised && !isLeftOut(country.code),
    })),
    organisations: figures
      .filter((figure) => !isOnLand(figure))
      .map((figure) => ({ ...figure, denied: sumCounts(factsOf(wave, figure.code).denials) })),
    targets: targetsIn(sides.announced),
    numbers: actorsIn(announced).flatMap((code) => numberOf(whole, announced, code).value ?? []),
    told: toldOf(sides, figures),
  };
}

/** So many states on both sides: what each of them did is a figure on its land. */
const maxExchange = 4;

function figuresOf(
  wave: Wave,
  sides: WaveSides,
  whole: WaveSides,
): readonly (FigureOnMap & ListMark)[] {
  const { announced, inReturn, hub } = sides;
  const first = actorsIn(announced).map((code) => ({
    ...numberOf(wave, announced, code),
    code,
    isInReturn: false,
  }));
  const others = actorsIn(inReturn).filter((code) => !first.some((each) => each.code === code));
  const partners = new Set(
    [...whole.announced, ...whole.inReturn].flatMap(({ by, of }) => [...by, ...of]),
  );
  const isExchange = partners.size <= maxExchange;
  const isSummed = claimedSums(wave, sides).inReturn || targetsIn(inReturn).length === 1;
  const shown = others.filter((code) => code !== hub || (isExchange && isSummed));
  const back = shown.map((code) => ({
    ...numberOf(wave, inReturn, code),
    code,
    isInReturn: true,
    isUnlisted: false,
  }));
  return [...first, ...back];
}

type ListMark = Pick<CountryOnMap, "isUnlisted">;

/** The article's number where it has one; where it has a list at all, what is not in it is unlisted. */
function numberOf(
  { article }: Wave,
  acts: readonly Act[],
  code: string,
): Pick<CountryOnMap, "value" | "isUnnumbered" | "isUnlisted"> {
  const own = acts.filter(({ by }) => by.includes(code));
  const counted = own.filter((act) => hasNumber(act) && act.by.length === 1);
  const listed = counted.filter((act) => isIn("article", act));
  const value = sumPublished(listed.length > 0 ? listed : counted);
  return {
    ...(value > 0 && { value }),
    isUnnumbered: counted.length < own.length,
    isUnlisted: value > 0 && listed.length === 0 && article !== undefined,
  };
}

/** Answers that no figure on the map is of. */
function toldOf({ inReturn }: WaveSides, figures: readonly FigureOnMap[]): readonly Act[] {
  const shown = new Set(figures.filter(({ isInReturn }) => isInReturn).map(({ code }) => code));
  const isShown = ({ by }: Act) => by.length === 1 && by.every((code) => shown.has(code));
  return targetsIn(inReturn).length > 1 || !inReturn.every(isShown) ? inReturn : [];
}

function countriesOf(
  book: Book,
  wave: Wave,
  codes: readonly string[],
  figures: readonly (FigureOnMap & ListMark)[],
): readonly CountryOnMap[] {
  const isMember = membersOfAny(book, codes, wave.membership);
  const known = new Map(figures.map((figure) => [figure.code, figure]));
  const shown = new Set([...known.keys(), ...namedCountries(book, wave, codes)]);
  const countries = [...shown].map(
    (code): CountryOnMap => ({
      ...(known.get(code) ?? { isUnnumbered: false, isUnlisted: false, isInReturn: false }),
      code,
      isEmphasised: isMember(code),
      isAsked: codes.includes(code),
    }),
  );
  return countries.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
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
