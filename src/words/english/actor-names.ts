/** Names of several actors, in English. */
import type { Line } from "../../answer/answer.ts";
import type { Actor } from "../actor.ts";
import { countOf, listOf, nameInSentence } from "./grammar.ts";

/** More than so many are counted. */
const maxNamed = 3;

/** "Spain and the United Kingdom", "15 countries", "37 countries and the European Union". */
export function namesOrNumber(actors: readonly Actor[]): Line {
  const names = (some: readonly Actor[]) => some.map((actor) => nameInSentence(actor));
  if (actors.length <= maxNamed) return listOf(names(actors));
  const countries = actors.filter(({ kind }) => kind === "country");
  const others = actors.filter(({ kind }) => kind !== "country");
  return listOf([countOf(countries.length, "country", "countries"), ...names(others)]);
}
