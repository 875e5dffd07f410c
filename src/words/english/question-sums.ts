/** Texts of answers to plain questions that add up, compare, or tell a part of a whole. */
import type { Line } from "../../answer/answer.ts";
import { count, line, share } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import {
  countOf,
  diplomatsOf,
  diplomatsWithoutNumber,
  listOf,
  nameAtStart,
  nameInSentence,
} from "./grammar.ts";

interface SumParts {
  readonly value: number;
  readonly countries: number;
  readonly group: Actor | undefined;
  readonly organisations: readonly Actor[];
  readonly target: Actor;
  readonly isUnlisted: boolean;
}

interface ExpulsionsParts {
  readonly number: number;
  readonly of: readonly Actor[];
  readonly actors: Line;
  readonly where: Line;
}

export const questionSums = {
  more: (one: Actor, other: Actor, values: readonly [number, number]): Line => {
    const [first, second] = values;
    if (first === second)
      return line`${nameAtStart(one)} and ${nameInSentence(other)} expelled as many: ${count(first)} each`;
    return line`${nameAtStart(one)} expelled ${count(first - second)} more than ${nameInSentence(other)}: ${count(first)} against ${count(second)}`;
  },
  fewer: (one: Actor, other: Actor, [large, small]: readonly [number, number]): Line =>
    large === small
      ? questionSums.more(one, other, [large, small])
      : line`${nameAtStart(one)} expelled ${count(large - small)} fewer than ${nameInSentence(other)}: ${count(small)} against ${count(large)}`,
  /** "Germany expelled 36 more in 2022 than in 2018: 40 against 4". */
  moreAt: (
    actor: Actor,
    [large, small]: readonly [number, number],
    [when, other]: readonly [Line, Line],
  ): Line =>
    large === small
      ? line`${nameAtStart(actor)} expelled as many ${when} as ${other}: ${count(large)}`
      : line`${nameAtStart(actor)} expelled ${count(large - small)} more ${when} than ${other}: ${count(large)} against ${count(small)}`,
  /** "42.9% of all 140: 60, by the United States". */
  share: (
    part: number,
    whole: number,
    { actor, countries }: { readonly actor: Actor; readonly countries: number | undefined },
  ): Line => {
    const by = countries === undefined ? [] : line`${countOf(countries, "member")} of `;
    return line`${share(part / whole)} of all ${count(whole)}: ${count(part)}, by ${by}${nameInSentence(actor)}`;
  },
  noShare: (title: Line): Line => line`No share is given, for no whole is claimed. ${title}`,
  /** "153 Russian diplomats, expelled by 29 countries and NATO, with what the list does not have". */
  sum: ({ value, countries, group, organisations, target, isUnlisted }: SumParts): Line => {
    const who =
      group === undefined
        ? countOf(countries, "country", "countries")
        : line`${countOf(countries, "member")} of ${nameInSentence(group)}`;
    const by = listOf([who, ...organisations.map(nameInSentence)]);
    return line`${diplomatsOf(target)(value)}, expelled by ${by}${isUnlisted ? ", with what the list does not have" : ""}`;
  },
  /** "12 expulsions of German diplomats are on record, by 7 states". */
  expulsions: ({ number, of, actors, where }: ExpulsionsParts): Line => {
    const whose = of.length === 0 ? [] : line` of ${listOf(of.map(diplomatsWithoutNumber))}`;
    return line`${countOf(number, "expulsion")}${whose} ${number === 1 ? "is" : "are"} on record${spaced(where)}, by ${actors}`;
  },
  /** "9 expulsions between India and Pakistan are on record: 5 by India and 4 by Pakistan". */
  exchange: (
    sides: readonly { readonly actor: Actor; readonly number: number }[],
    where: Line,
  ): Line => {
    const whole = sides.reduce((sum, { number }) => sum + number, 0);
    const names = listOf(sides.map(({ actor }) => nameInSentence(actor)));
    const parts = sides.map(
      ({ actor, number }) =>
        line`${number === 0 ? "none" : count(number)} by ${nameInSentence(actor)}`,
    );
    return whole === 0
      ? line`No expulsion between ${names} is on record${spaced(where)}`
      : line`${countOf(whole, "expulsion")} between ${names} ${whole === 1 ? "is" : "are"} on record${spaced(where)}: ${listOf(parts)}`;
  },
  /** "5 together: 4 by Germany and 1 by Belgium". */
  together: (
    value: number,
    parts: readonly { readonly actor: Actor; readonly value: number }[],
  ): Line =>
    line`${count(value)} together: ${listOf(parts.map((part) => line`${count(part.value)} by ${nameInSentence(part.actor)}`))}`,
  /** "114 Russian diplomats, expelled by 22 states on 26 March 2018". */
  sumIn: (
    value: number,
    { of, actors, where }: Pick<ExpulsionsParts, "of" | "actors" | "where">,
  ): Line => {
    const [only, ...more] = of;
    const people =
      only === undefined || more.length > 0 ? countOf(value, "diplomat") : diplomatsOf(only)(value);
    return line`${people}, expelled by ${actors}${spaced(where)}`;
  },
  /** "Russia expelled 146 diplomats of 29 states". */
  many: (actor: Actor, value: number, states: number): Line =>
    line`${nameAtStart(actor)} expelled ${countOf(value, "diplomat")} of ${countOf(states, "state")}`,
};

const spaced = (where: Line): Line => (where.length === 0 ? [] : line` ${where}`);
