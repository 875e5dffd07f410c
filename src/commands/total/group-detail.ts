/** The detail of a sum: other steps of members that expelled nobody, expulsions in return, and sums that others printed. */
import type { Block, Fact, Line } from "../../answer/answer.ts";
import { factOf, facts, joinLines, line, list, paragraph, text } from "../../answer/builders.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import { citeFacts } from "../draft/citations.ts";
import type { CommandContext } from "../draft/command.ts";
import { addRemarks, measureLine } from "../draft/remarks.ts";
import { statementLine } from "../draft/statements.ts";

/** No block where there is no detail. */
export function groupDetail(context: CommandContext, finding: TotalFinding): readonly Block[] {
  const { words } = context;
  const more = [
    ...factOf(words.total.labels.also, ownMeasures(context, finding)),
    ...insteadFacts(context, finding),
    ...inReturnFacts(context, finding),
  ];
  const counted = finding.statements.map((each) => statementLine(context, each));
  return [
    ...(more.length > 0 ? [facts(more)] : []),
    ...(counted.length > 0 ? [paragraph([text(words.total.othersCounted)]), list(counted)] : []),
  ];
}

/** The expulsions from the members in return. */
function inReturnFacts(context: CommandContext, { inReturn }: TotalFinding): readonly Fact[] {
  if (inReturn.countries === 0) return [];
  const { words, wave } = context;
  const sum = words.total.inReturn(actorOf(context, wave.target), inReturn);
  const value = citeFacts(context, sum, inReturn.rows);
  const uncertain = inReturn.uncertain === 0 ? [] : words.total.uncertain(inReturn.uncertain);
  return [{ label: words.total.labels.inReturn, value: line`${value}${uncertain}` }];
}

function ownMeasures(context: CommandContext, { itself }: TotalFinding): readonly Line[] {
  const { words } = context;
  return (itself?.facts.measures ?? []).map((row) =>
    addRemarks(context, words.expelled.did(measureLine(words, row), row.on, row.reason), row),
  );
}

/** Groups the members by their step: "Recalled the ambassador: Bulgaria, Portugal". */
function insteadFacts(context: CommandContext, { inactive }: TotalFinding): readonly Fact[] {
  const { words } = context;
  const steps = inactive.flatMap(({ code, measures }) =>
    measures.map((measure) => ({ code, measure, kind: measure.kind })),
  );
  return [...new Set(steps.map(({ kind }) => kind))].map((kind) => {
    const same = steps.filter((step) => step.kind === kind);
    const codes = same.map(({ code }) => code);
    const names = actorsOf(context, codes).map((actor) => {
      const rows = same.filter(({ code }) => code === actor.code);
      const measures = rows.map(({ measure }) => measure);
      return citeFacts(context, [words.names.plainName(actor)], measures);
    });
    return { label: words.steps[kind], value: joinLines(names, ", ") };
  });
}
