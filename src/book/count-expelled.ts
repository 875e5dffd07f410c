/** Counts the expelled of a wave, by actor and in sums. No sum is stored in the data: each is added up from its rows. */
import type { Scope } from "../answer/reply.ts";
import type { Wave } from "./wave.ts";
import { isIn } from "./wave.ts";

/** The number that one actor expelled in a scope; undefined where the scope has no expulsion by it. */
export function countExpelled(wave: Wave, actor: string, scope: Scope): number | undefined {
  const inScope = (wave.actors.get(actor)?.expulsions ?? []).filter((each) => isIn(scope, each));
  return inScope.length === 0 ? undefined : inScope.reduce((sum, { count }) => sum + count, 0);
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

/** Adds up the actors that belong and expelled somebody. */
export function sumOf(wave: Wave, belongs: (code: string) => boolean, scope: Scope): Sum {
  const addends: Addend[] = [];
  for (const code of wave.actors.keys()) {
    const value = belongs(code) ? countExpelled(wave, code, scope) : undefined;
    if (value !== undefined) addends.push({ code, value });
  }
  addends.sort((one, other) => other.value - one.value);
  return { value: addends.reduce((sum, { value }) => sum + value, 0), addends };
}
