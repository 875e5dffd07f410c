/** Texts of look-ups in a message, a short line for each name. */
import type { Line } from "../../answer/answer.ts";
import { count, joinLines, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import { countOf, nameAtStart, nameInSentence } from "./grammar.ts";

export const lookUpStrings = {
  title: "Named in this message",
  expelled: (actor: Actor, value: number): Line =>
    line`${nameAtStart(actor)} expelled ${count(value)}`,
  /** The article's list does not have it. */
  expelledLater: (actor: Actor, value: number): Line =>
    line`${nameAtStart(actor)} expelled ${count(value)} (not in the list)`,
  suffered: (target: Actor, { value, countries }: SumValues): Line =>
    line`${nameAtStart(target)}: ${count(value)} of its diplomats expelled by ${countOf(countries, "country", "countries")}`,
  none: (actor: Actor): Line => line`${nameAtStart(actor)}: no expulsion on record`,
  /** An organisation that acted for itself; its members are another sum. */
  itself: (actor: Actor, own: number, { value }: SumValues): Line =>
    line`${nameAtStart(actor)} itself expelled ${count(own)}, its members ${count(value)}`,
  members: (group: Actor, { value, countries }: SumValues): Line =>
    group.kind === "organisation"
      ? line`${nameAtStart(group)}: ${count(value)} expelled by ${countOf(countries, "member")}`
      : line`${nameAtStart(group)}: ${count(value)} expelled by ${countOf(countries, "country", "countries")}`,
  quotes: (person: string, quotes: number): Line =>
    quotes === 0
      ? line`${person}: no quote on record`
      : line`${person}: ${countOf(quotes, "quote")}`,
  several: (typed: string, actors: readonly Actor[]): Line =>
    line`${typed} can mean ${joinLines(actors.map(nameInSentence), " or ")}`,
  more: (names: readonly string[]): Line =>
    line`And ${count(names.length)} more: ${names.join(", ")}.`,
  nothing: {
    title: "I recognised no name in this message",
    body: "A look-up finds countries, NATO, the European Union, groups like the Nordic countries, and people who are quoted on record.",
  },
};
