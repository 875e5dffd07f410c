/** A group's figures and the sources behind them. */
import type { Source } from "../../answer/answer.ts";
import type { Figure } from "../../answer/reply.ts";
import type { Addend } from "../../book/count-expelled.ts";
import type { Wave } from "../../book/wave.ts";
import { isIn } from "../../book/wave.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import type { CommandContext } from "../draft/command.ts";
import {
  actorFigures,
  expulsionsOf,
  inReturnFigures,
  measureFigures,
  sumFigure,
  sumFigures,
} from "../draft/figures.ts";
import { fewestSources, mergeSources, sourceIds, sourcesOf } from "../draft/sources.ts";
import { leadingScope, unlistedAddends } from "./group-facts.ts";

export function groupFigures({ wave }: CommandContext, finding: TotalFinding): readonly Figure[] {
  const { code, itself, members, section } = finding;
  return [
    ...actorFigures(wave, "expelled", code, itself?.facts.expulsions ?? []),
    ...actorFigures(wave, "accreditations-denied", code, itself?.facts.denials ?? []),
    ...inReturnFigures(wave, code, itself?.facts.answers ?? []),
    ...measureFigures(wave, code, itself?.facts.measures ?? []),
    ...sumFigures(wave, "members-expelled", code, members),
    ...figuresWithoutAffected(wave, finding),
    ...(section === undefined
      ? []
      : sumFigure(wave, "members-expelled", `${code}-section`, "article", section.sum)),
  ];
}

/** Of a group's sum without the state that the event happened to. */
function figuresWithoutAffected(
  wave: Wave,
  { code, withoutAffected }: TotalFinding,
  sum: "members-expelled" | "total" = "members-expelled",
): readonly Figure[] {
  if (withoutAffected === undefined) return [];
  const key = `${sum}-without-${keyOf([withoutAffected.code])}` as const;
  return sumFigures(wave, key, code, withoutAffected.sums);
}

const keyOf = (codes: readonly string[]): string =>
  codes
    .map((code) => code.toLowerCase())
    .toSorted()
    .join("-");

/** Everybody's figures: with and without organisations themselves. */
export function totalFigures({ wave }: CommandContext, finding: TotalFinding): readonly Figure[] {
  const { code, members, organisations, inReturn } = finding;
  const totals = sumFigures(wave, "total", code, members);
  const together = totals.flatMap((figure) =>
    figureWith(wave, figure, organisations?.[figure.scope].addends ?? []),
  );
  const back = inReturnFigures(wave, code, wave.answers);
  return [
    ...totals,
    ...together,
    ...figuresWithoutAffected(wave, finding),
    ...figuresWithoutAffected(wave, finding, "total"),
    ...back.map((figure) => ({ ...figure, countries: inReturn.countries })),
  ];
}

/** A total together with what organisations expelled themselves. */
function figureWith(
  wave: Wave,
  figure: Figure,
  organisations: readonly Addend[],
): readonly Figure[] {
  if (organisations.length === 0 || figure.value === null) return [];
  const { scope } = figure;
  const codes = organisations.map(({ code }) => code);
  const rows = expulsionsOf(wave, organisations).filter((row) => isIn(scope, row));
  const value = organisations.reduce((sum, each) => sum + each.value, figure.value);
  const sources = [...new Set([...figure.sources, ...sourceIds(rows, scope)])];
  const by = [figure.by, ...codes].flat();
  return [{ ...figure, key: `total-with-${keyOf(codes)}`, by, value, sources }];
}

/** The article for the rows it lists, and further sources for those that it does not list. */
export function groupSources(context: CommandContext, finding: TotalFinding): readonly Source[] {
  const { wave, isDetailed } = context;
  const { members, itself, statements } = finding;
  const own = [...(itself?.facts.expulsions ?? []), ...(itself?.facts.denials ?? [])];
  const beside = expulsionsOf(wave, finding.organisations?.record.addends ?? []);
  const sums = [
    ...expulsionsOf(wave, members.article.addends),
    ...expulsionsOf(wave, unlistedAddends(context, finding)),
  ];
  const isListed = leadingScope(context, finding) === "article";
  const base = isListed ? sums : expulsionsOf(wave, members.record.addends);
  const shown = fewestSources(context, [...own, ...base, ...beside]);
  if (!isDetailed) return shown;
  const measures = [
    ...(itself?.facts.measures ?? []),
    ...finding.inactive.flatMap((each) => each.measures),
  ];
  const more = sourcesOf(context, [...measures, ...statements]);
  return mergeSources(mergeSources(shown, more), fewestSources(context, finding.inReturn.rows));
}
