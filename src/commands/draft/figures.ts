/** Makes the figures of a reply, each with its scope, its day and its sources. */
import type { ActorCodes, Figure, FigureKey, Scope } from "../../answer/reply.ts";
import type { Addend, Sum } from "../../book/count-expelled.ts";
import type { Act, ActKind, Expulsion, Measure, Wave } from "../../book/wave.ts";
import { factsOf, isIn } from "../../book/wave.ts";
import type { CitedFact } from "./sources.ts";
import { sourceIds } from "./sources.ts";
import { keyOfSum } from "./sum-keys.ts";

const scopes: readonly Scope[] = ["article", "record"];

interface Row extends CitedFact {
  readonly id: string;
  readonly count?: number | null | undefined;
  readonly on: string;
  readonly days?: number | undefined;
  readonly note?: string | undefined;
  readonly conflicts?: readonly string[] | undefined;
  readonly confidence: "high" | "medium";
}

type Parties = Pick<Figure, "by" | "from">;

/** One actor's figure in each scope that has one. */
export function actorFigures(
  wave: Wave,
  key: FigureKey,
  of: string,
  rows: readonly Row[],
): readonly Figure[] {
  return figuresOf(wave, { key, of, by: of, from: wave.target }, rows);
}

/** The figures of expulsions in return: the record alone has them, for the article prints no number. */
export function inReturnFigures(
  wave: Wave,
  of: string,
  rows: readonly Expulsion[],
): readonly Figure[] {
  const from = distinctCodes(rows.flatMap((row) => row.of));
  const named = { key: "expelled-in-return", of, by: wave.target, from } as const;
  return figuresOf(wave, named, rows, ["record"]);
}

/** Figures of the measures that have a key: one for each. */
export function measureFigures(
  wave: Wave,
  of: string,
  measures: readonly Measure[],
): readonly Figure[] {
  return measures.flatMap((measure) => {
    const { kind } = measure;
    const [by, from] = [distinctCodes(measure.by), distinctCodes(measure.of)];
    const key = measureKeys[kind];
    if (key === undefined) return [];
    const count = measure.count ?? (isSingle(key) ? 1 : null);
    return figuresOf(wave, { key, of, by, from }, [{ ...measure, count }]);
  });
}

const measureKeys: Readonly<Partial<Record<Measure["kind"], FigureKey>>> = {
  "ambassador-recalled": "ambassador-recalled",
  "consulate-closed": "consulate-closed",
  "entry-ban": "entry-ban",
  "staff-cut": "staff-cut",
};

/** Keys of an act by itself, where nothing is added up. */
const actKeys: Readonly<Partial<Record<ActKind, FigureKey>>> = {
  ...measureKeys,
  expelled: "expelled",
  "accreditations-denied": "accreditations-denied",
  ceiling: "ceiling",
  "no-answer": "no-answer",
  "not-carried-out": "not-carried-out",
  "persons-expelled": "persons-expelled",
  "relations-downgraded": "relations-downgraded",
  "relations-severed": "relations-severed",
  "visa-limit": "visa-limit",
  withdrawn: "withdrawn",
};

/** One ambassador, one consulate, one break, where the record has no other number. */
const isSingle = (key: FigureKey): boolean =>
  key === "ambassador-recalled" ||
  key === "consulate-closed" ||
  key === "relations-severed" ||
  key === "relations-downgraded";

/** The figure of one act, about one of its sides; none for kinds that have no key. */
export function actFigures(wave: Wave, asked: string, act: Act): readonly Figure[] {
  const known = actKeys[act.kind];
  if (known === undefined) return [];
  const isSuffered = act.of.includes(asked) && !act.by.includes(asked);
  const isBack = isSuffered && act.inReturnFor.length > 0;
  const key = known === "expelled" && isBack ? "expelled-in-return" : known;
  const of = isSuffered && !isBack ? act.by[0] : asked;
  const count = act.count ?? (isSingle(key) ? 1 : null);
  const [by, from] = [distinctCodes(act.by), distinctCodes(act.of)];
  return figuresOf(wave, { key, of, by, from }, [{ ...act, count }], ["record"]);
}

/**
 * The sum of the expulsions of one side, by the members of a group.
 *
 * @param asked whose, and whom it leaves out
 */
export function sumOfActsFigure(
  wave: Wave,
  { of, without }: { readonly of: string; readonly without: readonly string[] },
  { value, actors }: { readonly value: number; readonly actors: readonly string[] },
  acts: readonly Act[],
): Figure {
  return {
    key: keyOfSum(of === "all" ? "total" : "members-expelled", without),
    of,
    by: distinctCodes(actors),
    from: distinctCodes(acts.flatMap((act) => act.of)),
    value,
    countries: actors.length,
    scope: "record",
    wave: wave.id,
    asOf: wave.asOf.record,
    sources: sourceIds(acts, "record"),
  };
}

/** The sums that others reported of a wave. */
export function statementFigures(wave: Wave): readonly Figure[] {
  return wave.statements.flatMap((statement) => {
    const { by, of = wave.target, group = "all", value, countries, note } = statement;
    if (value === undefined) return [];
    return [
      {
        key: "reported-total",
        of: group,
        by: by ?? group,
        from: of,
        value,
        ...(countries !== undefined && { countries }),
        scope: "record",
        on: statement.on,
        ...(note !== undefined && { note }),
        wave: wave.id,
        asOf: wave.asOf.record,
        sources: statement.sources,
      } as const,
    ];
  });
}

function figuresOf(
  wave: Wave,
  { key, of, by, from }: Pick<Figure, "key" | "of"> & Parties,
  rows: readonly Row[],
  inScopes: readonly Scope[] = scopes,
): readonly Figure[] {
  return inScopes.flatMap((scope) => {
    const inScope = rows.filter((row) => isIn(scope, row));
    if (inScope.length === 0) return [];
    return [
      {
        key,
        of,
        by,
        from,
        value: countPublished(inScope),
        scope,
        wave: wave.id,
        asOf: wave.asOf[scope],
        sources: sourceIds(inScope, scope),
        ...detailsOf(inScope),
      },
    ];
  });
}

function countPublished(rows: readonly Row[]): number | null {
  const counts = rows.flatMap(({ count }) => count ?? []);
  if (counts.length < rows.length) return null;
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What belongs to one act, where the figure is of one; and doubts, of any of them. */
function detailsOf(rows: readonly Row[]): Partial<Figure> {
  const [only, ...more] = rows;
  const { id: fact, on, days, note } = only !== undefined && more.length === 0 ? only : noDetails;
  const conflicts = rows.flatMap((row) => row.conflicts ?? []);
  const isUncertain = rows.some(({ confidence }) => confidence === "medium");
  return {
    ...(fact !== undefined && { fact }),
    ...(on !== undefined && { on }),
    ...(days !== undefined && { days }),
    ...(isUncertain && { confidence: "medium" }),
    ...(note !== undefined && { note }),
    ...(conflicts.length > 0 && { conflicts }),
  };
}

const noDetails: Partial<Row> = {};

function distinctCodes(codes: readonly string[]): ActorCodes {
  const each = [...new Set(codes)];
  const [only = "", ...more] = each;
  return more.length === 0 ? only : each;
}

/** A sum's figure; none where nobody is in it. */
export function sumFigure(
  wave: Wave,
  key: FigureKey,
  of: string,
  scope: Scope,
  { value, addends }: Sum,
): readonly Figure[] {
  if (addends.length === 0) return [];
  const rows = expulsionsOf(wave, addends).filter((row) => isIn(scope, row));
  const by = distinctCodes(addends.map(({ code }) => code));
  const isUncertain = rows.some(({ confidence }) => confidence === "medium");
  return [
    {
      key,
      of,
      by,
      from: wave.target,
      value,
      countries: addends.length,
      scope,
      ...(isUncertain && { confidence: "medium" }),
      wave: wave.id,
      asOf: wave.asOf[scope],
      sources: sourceIds(rows, scope),
    },
  ];
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
