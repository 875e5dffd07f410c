/** The answer about a country with no expulsion on record. Never "0": that we have none is no proof of none. */
import type { Line } from "../../answer/answer.ts";
import { factOf, facts, paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import { hasActs } from "../../query/find-acts.ts";
import type { NotListedFinding } from "../../query/find-expelled.ts";
import { actorOf, askFurther, quotesFollowUp } from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { measureFigures } from "../draft/figures.ts";
import { addRemarks, measureLine } from "../draft/remarks.ts";
import { sourcesOf } from "../draft/sources.ts";

export function noExpulsionAnswer(
  question: CommandContext,
  finding: NotListedFinding,
  subject: Subject,
  notes: readonly Line[],
): ReplyDraft {
  const { code, facts: done, later } = finding;
  const isBefore = question.asOf !== undefined && question.asOf < question.whole.from;
  const told = [...done.measures, ...(later === undefined || isBefore ? [] : [later])];
  const cited = sourcesOf(question, told);
  const context = numberSources(question, cited);
  const { words, wave, sources } = context;
  const conflicts = done.measures.flatMap((row) => row.conflicts ?? []);
  const disputes = factOf(
    words.expelled.labels.differ,
    conflicts.map((each) => [text(each)]),
    " ",
  );
  return {
    outcome: "not-listed",
    subjects: [subject],
    wave: wave.id,
    figures: measureFigures(wave, code, [...done.measures, ...done.measuresInReturn]),
    answer: {
      title: titleOf(context, finding),
      tone: "nothing",
      blocks: [
        ...explanations(context, finding).map(paragraph),
        ...(disputes.length > 0 ? [facts(disputes)] : []),
        ...notes.map(paragraph),
      ],
      sources,
      followUps: [
        ...quotesFollowUp(context, done.quotes.length, code),
        { label: words.catalogue.next.ranked, ask: askFurther(context, "expelled") },
      ],
    },
  };
}

function titleOf(context: CommandContext, { code, later }: NotListedFinding): Line {
  const { asOf, words } = context;
  const strings = words.expelled.notListed;
  const actor = actorOf(context, code);
  return asOf === undefined || later === undefined
    ? strings.title(actor)
    : strings.titleYet(actor, asOf);
}

function explanations(context: CommandContext, finding: NotListedFinding): readonly Line[] {
  const { words, whole, asOf } = context;
  const { later } = finding;
  if (asOf !== undefined && asOf < whole.from) {
    return [words.trouble.beforeWave(asOf, whole.from)];
  }
  if (asOf !== undefined && later !== undefined) {
    return [citeFacts(context, words.expelled.notListed.notYet(later.on, later.count), [later])];
  }
  return insteadLines(context, finding);
}

/** That there is no step of it here, or in any wave. */
function nothingLine(context: CommandContext, code: string): Line {
  const { words, book } = context;
  const strings = words.expelled.notListed;
  const actor = actorOf(context, code);
  if (hasActs(book, code)) return strings.nothing(actor);
  const first = book.waves.map(({ from }) => from.slice(0, 4)).sort()[0] ?? "";
  return strings.nothingAtAll(actor, first, book.record.reaches);
}

/** Its other steps, or that it announced no measure. */
function insteadLines(
  context: CommandContext,
  { code, facts: done }: NotListedFinding,
): readonly Line[] {
  const { words } = context;
  const strings = words.expelled.notListed;
  const { measures } = done;
  const stances = measures.filter(({ kind }) => kind === "no-measure");
  const steps = measures
    .filter(({ kind }) => kind !== "no-measure")
    .map((row) =>
      addRemarks(context, words.expelled.did(measureLine(words, row), row.on, row.reason), row),
    );
  if (measures.length === 0) return [nothingLine(context, code)];
  return [
    ...(steps.length > 0 ? [strings.instead(steps)] : []),
    ...stances.map((row) => citeFacts(context, strings.stance(row.on), [row])),
  ];
}
