/** Makes the figures of a reply, each with its scope, its day and its sources. */
import type { Figure, FigureKey, Scope } from "../../answer/reply.ts";
import type { Addend, Sum } from "../../book/count-expelled.ts";
import { sumCounts } from "../../book/count-expelled.ts";
import type { Expulsion, Wave } from "../../book/wave.ts";
import { factsOf, isIn } from "../../book/wave.ts";
import { sourceIds } from "./sources.ts";

const scopes: readonly Scope[] = ["article", "record"];

interface Row {
  readonly count: number;
  readonly sources: readonly string[];
  readonly place?: { readonly section: string; readonly entry: string };
}

/** One actor's figure in each scope that has one. */
export function actorFigures(
  wave: Wave,
  key: FigureKey,
  of: string,
  rows: readonly Row[],
): readonly Figure[] {
  return scopes.flatMap((scope) => {
    const inScope = rows.filter((row) => isIn(scope, row));
    if (inScope.length === 0) return [];
    const sources = sourceIds(inScope, scope);
    return [{ key, of, value: sumCounts(inScope), scope, asOf: wave.asOf[scope], sources }];
  });
}

/** The figures of expulsions in return: the record alone has them, for the article prints no number. */
export function inReturnFigures(wave: Wave, of: string, rows: readonly Row[]): readonly Figure[] {
  return actorFigures(wave, "expelled-in-return", of, rows).filter(
    ({ scope }) => scope === "record",
  );
}

/** A sum's figure; none where nobody is in it. */
export function sumFigure(
  wave: Wave,
  key: FigureKey,
  of: string,
  scope: Scope,
  sum: Sum,
): readonly Figure[] {
  if (sum.addends.length === 0) return [];
  const rows = expulsionsOf(wave, sum.addends).filter((row) => isIn(scope, row));
  const sources = sourceIds(rows, scope);
  const { value, addends } = sum;
  return [{ key, of, value, countries: addends.length, scope, asOf: wave.asOf[scope], sources }];
}

/** The expulsions behind addends. */
export function expulsionsOf(wave: Wave, addends: readonly Addend[]): readonly Expulsion[] {
  return addends.flatMap(({ code }) => factsOf(wave, code).expulsions);
}

/** A sum's figures in both scopes. */
export function sumFigures(
  wave: Wave,
  key: FigureKey,
  of: string,
  sums: Readonly<Record<Scope, Sum>>,
): readonly Figure[] {
  return scopes.flatMap((scope) => sumFigure(wave, key, of, scope, sums[scope]));
}
