/** What is said of those whom a message names, a short line each. */
import type { Line } from "../../answer/answer.ts";
import { count, joined, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import { Named, named, some } from "./grammar.ts";

interface Summed {
  readonly value: number;
  readonly countries: number;
}

export const lookUp = {
  title: "Named in this message",
  expelled: (actor: Actor, value: number): Line => line`${Named(actor)} expelled ${count(value)}`,
  /** The article's list does not have it. */
  expelledLater: (actor: Actor, value: number): Line =>
    line`${Named(actor)} expelled ${count(value)} (announced later)`,
  suffered: (target: Actor, { value, countries }: Summed): Line =>
    line`${Named(target)}: ${count(value)} of its diplomats expelled by ${some(countries, "country", "countries")}`,
  none: (actor: Actor): Line => line`${Named(actor)}: no expulsion on record`,
  /** An organisation that acted for itself; its members are another sum. */
  itself: (actor: Actor, own: number, { value }: Summed): Line =>
    line`${Named(actor)} itself expelled ${count(own)}, its members ${count(value)}`,
  members: (group: Actor, { value, countries }: Summed): Line =>
    group.kind === "organisation"
      ? line`${Named(group)}: ${count(value)} expelled by ${some(countries, "member")}`
      : line`${Named(group)}: ${count(value)} expelled by ${some(countries, "country", "countries")}`,
  quotes: (person: string, quotes: number): Line =>
    quotes === 0 ? line`${person}: no quote on record` : line`${person}: ${some(quotes, "quote")}`,
  several: (typed: string, actors: readonly Actor[]): Line =>
    line`${typed} can mean ${joined(actors.map(named), " or ")}`,
  more: (names: readonly string[]): Line =>
    line`And ${count(names.length)} more: ${names.join(", ")}.`,
  nothing: {
    title: "Nobody that I know is named in this message",
    body: "I look for countries, NATO, the European Union, groups like the Nordic countries, and people who are quoted on record.",
  },
};
