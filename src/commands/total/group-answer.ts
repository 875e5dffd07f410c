/** The answer about a group: the sum of its members, and the facts that the sum leaves out. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { facts, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import { headlineValue } from "../../query/find-expelled.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { findTotal } from "../../query/find-total.ts";
import {
  actorOf,
  askAgain,
  askedActor,
  askFurther,
  quotesFollowUp,
  textFor,
} from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { countsTable } from "../draft/counts-table.ts";
import { groupDetail } from "./group-detail.ts";
import { countsOf, firstSum, groupFacts } from "./group-facts.ts";
import { groupFigures, groupSources } from "./group-figures.ts";
import { sumBarsBlock } from "./sum-bars.ts";

export function groupAnswer(
  question: CommandContext,
  subject: Subject,
  group: Group,
  notes: readonly Line[],
): ReplyDraft {
  const { book, wave } = question;
  const asked = { code: subject.code, group, without: question.without };
  const finding = findTotal(book, wave, asked);
  const isEmpty =
    firstSum(question, finding).addends.length === 0 && titledFigure(finding) === undefined;
  const context = numberSources(question, groupSources(question, finding));
  const title = titleOf(context, finding);
  const { sources } = context;
  return {
    outcome: isEmpty ? "not-listed" : "answered",
    subjects: [subject],
    wave: wave.id,
    figures: groupFigures(context, finding),
    answer: {
      title,
      tone: isEmpty ? "nothing" : "plain",
      blocks: [
        ...blocksOf(context, finding),
        ...notes.map(paragraph),
        ...sumBarsBlock(context, finding, { title, sources }),
      ],
      sources,
      followUps: followUpsOf(context, finding),
    },
  };
}

function titleOf(context: CommandContext, finding: TotalFinding): Line {
  const strings = context.words.total;
  const { code, group } = finding;
  const actor = askedActor(context, code);
  const target = actorOf(context, context.wave.target);
  const own = titledFigure(finding);
  const sum = countsOf(firstSum(context, finding));
  if (own !== undefined) return strings.titleItself(actor, own, sum);
  if (sum.countries === 0) return titleNobody(context, finding);
  if (group.kind === "outside")
    return strings.titleOutside(askedActor(context, group.of), target, sum);
  return group.kind === "organisation"
    ? strings.titleMembers(actor, target, sum)
    : strings.titleSome(actor, target, sum);
}

/** As of an early day, those that acted later had only not acted yet. */
function titleNobody(context: CommandContext, finding: TotalFinding): Line {
  const { asOf, book, whole, words } = context;
  const strings = words.expelled.notListed;
  const actor = askedActor(context, finding.code);
  const isLater = firstSum(context, findTotal(book, whole, finding)).addends.length > 0;
  return asOf !== undefined && isLater ? strings.titleYet(actor, asOf) : strings.title(actor);
}

/** An organisation's own number, where the title has it: a sum that leaves somebody out is of members alone. */
function titledFigure({ itself, without }: TotalFinding): number | undefined {
  return without.length > 0 ? undefined : itself?.value && headlineValue(itself.value);
}

function blocksOf(context: CommandContext, finding: TotalFinding): readonly Block[] {
  const { words, asOf, whole } = context;
  const { addends } = firstSum(context, finding);
  if (asOf !== undefined && asOf < whole.from) {
    return [paragraph(words.trouble.beforeWave(asOf, whole.from))];
  }
  return [
    facts(groupFacts(context, finding)),
    ...(addends.length === 0 ? [] : [countsTable(context, addends)]),
    ...(context.isDetailed ? groupDetail(context, finding) : []),
  ];
}

function followUpsOf(context: CommandContext, finding: TotalFinding): readonly FollowUp[] {
  const { words, book, isDetailed } = context;
  const typed = textFor(book, finding.code);
  const hasMore = !isDetailed && groupDetail(context, finding).length > 0;
  return [
    ...(hasMore
      ? [{ label: words.catalogue.next.detail, ask: askAgain(context, "total", typed, true) }]
      : []),
    ...quotesFollowUp(context, finding.itself?.facts.quotes.length ?? 0, finding.code),
    { label: words.catalogue.next.everyone, ask: askFurther(context, "total") },
  ];
}
