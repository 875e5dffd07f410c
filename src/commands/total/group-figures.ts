/** A group's figures and the sources behind them. */
import type { Source } from "../../answer/answer.ts";
import type { Figure } from "../../answer/reply.ts";
import { countExpelled } from "../../book/count-expelled.ts";
import type { Wave } from "../../book/wave.ts";
import { factsOf, isIn } from "../../book/wave.ts";
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
  const { code, itself, members, withoutBritain, section } = finding;
  return [
    ...actorFigures(wave, "expelled", code, itself?.facts.expulsions ?? []),
    ...actorFigures(wave, "accreditations-denied", code, itself?.facts.denials ?? []),
    ...inReturnFigures(wave, code, itself?.facts.answers ?? []),
    ...measureFigures(wave, code, itself?.facts.measures ?? []),
    ...sumFigures(wave, "members-expelled", code, members),
    ...(withoutBritain === undefined
      ? []
      : sumFigures(wave, "members-expelled-without-gb", code, withoutBritain)),
    ...(section === undefined
      ? []
      : sumFigure(wave, "members-expelled", `${code}-section`, "article", section.sum)),
  ];
}

/** Everybody's figures: with and without NATO itself. */
export function totalFigures({ wave }: CommandContext, finding: TotalFinding): readonly Figure[] {
  const { code, members, withNato, withoutBritain, inReturn } = finding;
  const totals = sumFigures(wave, "total", code, members);
  const together = totals.flatMap((figure): readonly Figure[] => {
    const value = withNato?.[figure.scope];
    if (value === undefined) return [];
    const sources = [...new Set([...figure.sources, ...natoSources(wave, figure)])];
    const by = [figure.by, "NATO"].flat();
    return [{ ...figure, key: "total-with-nato", by, value, sources }];
  });
  const back = inReturnFigures(wave, code, wave.answers);
  return [
    ...totals,
    ...together,
    ...(withoutBritain === undefined
      ? []
      : sumFigures(wave, "members-expelled-without-gb", code, withoutBritain)),
    ...back.map((figure) => ({ ...figure, countries: inReturn.countries })),
  ];
}

/** The article for the rows it lists, and further sources for those that it does not list. */
export function groupSources(context: CommandContext, finding: TotalFinding): readonly Source[] {
  const { wave, isDetailed } = context;
  const { members, itself, statements, withNato } = finding;
  const own = [...(itself?.facts.expulsions ?? []), ...(itself?.facts.denials ?? [])];
  const beside = withNato === undefined ? [] : factsOf(wave, "NATO").expulsions;
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

function natoSources(wave: Wave, { scope }: Figure): readonly string[] {
  if (countExpelled(wave, "NATO", scope) === undefined) return [];
  const rows = factsOf(wave, "NATO").expulsions;
  return sourceIds(
    rows.filter((row) => isIn(scope, row)),
    scope,
  );
}
