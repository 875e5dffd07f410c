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
import { joinCodes, keyOfSum } from "../draft/sum-keys.ts";
import { leadingScope, unlistedAddends } from "./group-facts.ts";

export function groupFigures({ wave }: CommandContext, finding: TotalFinding): readonly Figure[] {
  const { code, itself, section } = finding;
  return [
    ...actorFigures(wave, "expelled", code, itself?.facts.expulsions ?? []),
    ...actorFigures(wave, "accreditations-denied", code, itself?.facts.denials ?? []),
    ...inReturnFigures(wave, code, itself?.facts.answers ?? []),
    ...measureFigures(wave, code, itself?.facts.measures ?? []),
    ...figuresOfSums(wave, "members-expelled", finding),
    ...(section === undefined
      ? []
      : sumFigure(wave, "members-expelled", `${code}-section`, "article", section.sum)),
  ];
}

/** Of the sum asked for, and of the same without the state that the event happened to. */
function figuresOfSums(
  wave: Wave,
  key: "members-expelled" | "total",
  { code, members, without, withoutAffected }: TotalFinding,
): readonly Figure[] {
  const affected = withoutAffected === undefined ? [] : [withoutAffected];
  return [
    ...sumFigures(wave, keyOfSum(key, without), code, members),
    ...affected.flatMap((each) => sumFigures(wave, keyOfSum(key, [each.code]), code, each.sums)),
  ];
}

/** Everybody's figures: with and without organisations themselves. */
export function totalFigures({ wave }: CommandContext, finding: TotalFinding): readonly Figure[] {
  const { code, members, without, organisations, inReturn } = finding;
  const asked = keyOfSum("total", without);
  const together = sumFigures(wave, asked, code, members).flatMap((figure) =>
    figureWith(wave, figure, organisations?.[figure.scope].addends ?? [], without),
  );
  const less = figuresOfSums(wave, "members-expelled", finding);
  const back = without.length > 0 ? [] : inReturnFigures(wave, code, inReturn.rows);
  return [
    ...figuresOfSums(wave, "total", finding),
    ...together,
    ...less.filter(({ key }) => key !== "members-expelled"),
    ...back.map((figure) => ({ ...figure, countries: inReturn.countries })),
  ];
}

/** A total together with what organisations expelled themselves. */
function figureWith(
  wave: Wave,
  figure: Figure,
  organisations: readonly Addend[],
  without: readonly string[],
): readonly Figure[] {
  if (organisations.length === 0 || figure.value === null) return [];
  const { scope } = figure;
  const codes = organisations.map(({ code }) => code);
  const rows = expulsionsOf(wave, organisations).filter((row) => isIn(scope, row));
  const value = organisations.reduce((sum, each) => sum + each.value, figure.value);
  const sources = [...new Set([...figure.sources, ...sourceIds(rows, scope)])];
  const by = [figure.by, ...codes].flat();
  const key = keyOfSum(`total-with-${joinCodes(codes)}`, without);
  return [{ ...figure, key, by, value, sources }];
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
