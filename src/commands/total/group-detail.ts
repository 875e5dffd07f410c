/** The second look at a sum: what those did who expelled nobody, what came in return, what others counted. */
import type { Block, Fact, Line } from "../../answer/answer.ts";
import { factOf, facts, line, list, paragraph, text } from "../../answer/builders.ts";
import type { Statement } from "../../book/wave.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { measureLine, withRemarks } from "../draft/remarks.ts";

/** No block where there is nothing more to tell. */
export function groupDetail(question: CommandContext, finding: TotalFinding): readonly Block[] {
  const { words } = question;
  const more = [
    ...factOf(words.total.labels.also, ownMeasures(question, finding)),
    ...insteadFacts(question, finding),
    ...inReturnFacts(question, finding),
  ];
  const counted = finding.statements.map((each) => statementLine(question, each));
  return [
    ...(more.length > 0 ? [facts(more)] : []),
    ...(counted.length > 0 ? [paragraph([text(words.total.othersCounted)]), list(counted)] : []),
  ];
}

/** What came back to the members. */
export function inReturnFacts(
  question: CommandContext,
  { inReturn }: TotalFinding,
): readonly Fact[] {
  if (inReturn.countries === 0) return [];
  const { words, wave } = question;
  const value = words.total.inReturn(actorOf(question, wave.target), inReturn);
  const uncertain = inReturn.uncertain === 0 ? [] : words.total.uncertain(inReturn.uncertain);
  return [{ label: words.total.labels.inReturn, value: line`${value}${uncertain}` }];
}

function ownMeasures(question: CommandContext, { itself }: TotalFinding): readonly Line[] {
  const { words } = question;
  return (itself?.facts.measures ?? []).map((row) =>
    withRemarks(question, words.expelled.did(measureLine(words, row), row.on, row.reason), row),
  );
}

/** Whoever took the same step stands under it: "Recalled the ambassador: Bulgaria, Portugal". */
function insteadFacts(question: CommandContext, { silent }: TotalFinding): readonly Fact[] {
  const { words } = question;
  const steps = silent.flatMap(({ code, measures }) =>
    measures.map(({ kind }) => ({ code, kind })),
  );
  return [...new Set(steps.map(({ kind }) => kind))].map((kind) => {
    const same = steps.filter((step) => step.kind === kind).map(({ code }) => code);
    return { label: words.steps[kind], value: words.names.run(actorsOf(question, same)) };
  });
}

function statementLine(question: CommandContext, statement: Statement): Line {
  const { words, book } = question;
  return words.total.statement({
    ...statement,
    without: (statement.without ?? []).map((code) => actorOf(question, code)),
    publisher: book.sources.get(statement.sources[0] ?? "")?.publisher ?? "",
  });
}
