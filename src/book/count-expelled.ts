/** Counts the expelled of a wave, by actor and in sums. No sum is stored in the data: each is added up from its rows. */
import type { Scope } from "../answer/reply.ts";
import type { Wave } from "./wave.ts";
import { factsOf, isIn } from "./wave.ts";

/** The number that one actor expelled in a scope; undefined where the scope has no expulsion by it. */
export function countExpelled(wave: Wave, actor: string, scope: Scope): number | undefined {
  const inScope = factsOf(wave, actor).expulsions.filter((each) => isIn(scope, each));
  return inScope.length === 0 ? undefined : sumCounts(inScope);
}

/** The sum of the counts of some rows. */
export function sumCounts(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** An actor and its part of a sum. */
export interface Addend {
  readonly code: string;
  readonly value: number;
}

export interface Sum {
  readonly value: number;
  /** The largest first; equal ones in the record's order. */
  readonly addends: readonly Addend[];
}

/** Groups addends with the same value, in the order of the addends. */
export function groupByValue(
  addends: readonly Addend[],
): readonly (readonly [Addend, ...Addend[]])[] {
  const groups = new Map<number, [Addend, ...Addend[]]>();
  for (const addend of addends) {
    const group = groups.get(addend.value);
    if (group === undefined) groups.set(addend.value, [addend]);
    else group.push(addend);
  }
  return [...groups.values()];
}

/** Adds up the actors that belong and expelled somebody. */
export function sumOf(wave: Wave, isMember: (code: string) => boolean, scope: Scope): Sum {
  const addends: Addend[] = [];
  for (const code of wave.actors.keys()) {
    const value = isMember(code) ? countExpelled(wave, code, scope) : undefined;
    if (value !== undefined) addends.push({ code, value });
  }
  addends.sort((one, other) => other.value - one.value);
  return { value: addends.reduce((sum, { value }) => sum + value, 0), addends };
}
