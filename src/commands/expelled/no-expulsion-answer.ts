/** The answer about a country with no expulsion on record. Never "0": that we have none is no proof of none. */
import type { Line } from "../../answer/answer.ts";
import { factOf, facts, paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { ExpelledNotListed } from "../../query/find-expelled.ts";
import { actorOf, askFurther, quotesNext } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { measureLine, withRemarks } from "../draft/remarks.ts";
import { sourcesOf } from "../draft/sources.ts";

export function notListed(
  question: CommandContext,
  finding: ExpelledNotListed,
  subject: Subject,
  asides: readonly Line[],
): ReplyDraft {
  const { words, wave } = question;
  const { code, facts: done, later } = finding;
  const conflicts = (done?.measures ?? []).flatMap((row) => row.conflicts ?? []);
  const disputes = factOf(
    words.expelled.labels.differ,
    conflicts.map((each) => [text(each)]),
    " ",
  );
  return {
    outcome: "not-listed",
    subjects: [subject],
    wave: wave.id,
    answer: {
      title: titleOf(question, finding),
      tone: "nothing",
      blocks: [
        ...explanations(question, finding).map(paragraph),
        ...(disputes.length > 0 ? [facts(disputes)] : []),
        ...asides.map(paragraph),
      ],
      sources: sourcesOf(question, [...(done?.measures ?? []), ...(later ? [later] : [])]),
      followUps: [
        ...quotesNext(question, done?.quotes.length ?? 0, code),
        { label: words.catalogue.next.ranked, ask: askFurther(question, "expelled") },
      ],
    },
  };
}

function titleOf(question: CommandContext, { code, later }: ExpelledNotListed): Line {
  const { asOf, words } = question;
  const strings = words.expelled.notListed;
  const actor = actorOf(question, code);
  return asOf === undefined || later === undefined
    ? strings.title(actor)
    : strings.titleYet(actor, asOf);
}

function explanations(question: CommandContext, finding: ExpelledNotListed): readonly Line[] {
  const { words, whole, asOf } = question;
  const { later } = finding;
  if (asOf !== undefined && asOf < whole.from) {
    return [words.trouble.beforeWave(asOf, whole.from)];
  }
  if (asOf !== undefined && later !== undefined) {
    return [words.expelled.notListed.notYet(later.on, later.count)];
  }
  return instead(question, finding);
}

/** What it did instead, or that it said it would do nothing. */
function instead(
  question: CommandContext,
  { code, facts: done }: ExpelledNotListed,
): readonly Line[] {
  const { words } = question;
  const strings = words.expelled.notListed;
  const measures = done?.measures ?? [];
  const stances = measures.filter(({ kind }) => kind === "no-measure");
  const steps = measures
    .filter(({ kind }) => kind !== "no-measure")
    .map((row) =>
      withRemarks(question, words.expelled.did(measureLine(words, row), row.on, row.reason), row),
    );
  if (measures.length === 0) return [strings.nothing(actorOf(question, code))];
  return [
    ...(steps.length > 0 ? [strings.instead(steps)] : []),
    ...stances.map((row) => strings.stance(row.on)),
  ];
}
