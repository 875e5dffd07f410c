/** The figures behind a comparison: each row's, and what they are together. */
import type { Figure } from "../../answer/reply.ts";
import type { Comparison } from "../../query/compare.ts";
import type { Question } from "../draft/command.ts";
import { actorFigures, sumFigure, sumFigures } from "../draft/figures.ts";

export function comparedFigures(
  { wave }: Question,
  { rows, together }: Comparison,
): readonly Figure[] {
  const each = rows.flatMap(({ code, counts, article, record }) => {
    if (counts === "itself") {
      const facts = wave.actors.get(code);
      return [
        ...actorFigures(wave, "expelled", code, facts?.expulsions ?? []),
        ...actorFigures(wave, "accreditations-denied", code, facts?.denials ?? []),
      ];
    }
    return [
      ...(article === undefined
        ? []
        : sumFigure(wave, "members-expelled", code, "article", article)),
      ...(record === undefined ? [] : sumFigure(wave, "members-expelled", code, "record", record)),
    ];
  });
  const all = [...new Set(rows.map(({ code }) => code))].join("+");
  return [...each, ...sumFigures(wave, "total", all, together)];
}
