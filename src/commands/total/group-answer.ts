/** The answer about a group: what its members expelled together, and what that sum leaves out. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { facts, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { findTotal } from "../../query/find-total.ts";
import { actorOf, askFurther, quotesNext, typedFor } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { countsTable } from "../draft/counts-table.ts";
import { groupDetail } from "./group-detail.ts";
import { firstSum, groupFacts, summed } from "./group-facts.ts";
import { groupFigures, groupSources } from "./group-figures.ts";
import { sumBarsBlock } from "./sum-bars.ts";

export function aboutGroup(
  question: CommandContext,
  subject: Subject,
  group: Group,
  asides: readonly Line[],
): ReplyDraft {
  const { book, wave } = question;
  const finding = findTotal(book, wave, subject.code, group);
  const nothing = firstSum(finding).addends.length === 0 && ownFigure(finding) === undefined;
  const title = titleOf(question, finding);
  const sources = groupSources(question, finding);
  return {
    outcome: nothing ? "not-listed" : "answered",
    subjects: [subject],
    wave: wave.id,
    figures: groupFigures(question, finding),
    answer: {
      title,
      tone: nothing ? "nothing" : "plain",
      blocks: [
        ...blocksOf(question, finding),
        ...asides.map(paragraph),
        ...sumBarsBlock(question, finding, { title, sources }),
      ],
      sources,
      followUps: nextOf(question, finding),
    },
  };
}

function titleOf(question: CommandContext, finding: TotalFinding): Line {
  const strings = question.words.total;
  const { code, group } = finding;
  const actor = actorOf(question, code);
  const target = actorOf(question, question.wave.target);
  const own = ownFigure(finding);
  const sum = summed(firstSum(finding));
  if (own !== undefined) return strings.titleItself(actor, own, sum);
  if (sum.countries === 0) return titleNobody(question, finding);
  if (group.kind === "outside")
    return strings.titleOutside(actorOf(question, group.of), target, sum);
  return group.kind === "organisation"
    ? strings.titleMembers(actor, target, sum)
    : strings.titleSome(actor, target, sum);
}

/** As of an early day, whoever acted later had only not acted yet. */
function titleNobody(question: CommandContext, { code, group }: TotalFinding): Line {
  const { asOf, book, whole, words } = question;
  const strings = words.expelled.notListed;
  const actor = actorOf(question, code);
  const later = firstSum(findTotal(book, whole, code, group)).addends.length > 0;
  return asOf !== undefined && later ? strings.titleYet(actor, asOf) : strings.title(actor);
}

function ownFigure({ itself }: TotalFinding): number | undefined {
  return itself?.value.article ?? itself?.value.record;
}

function blocksOf(question: CommandContext, finding: TotalFinding): readonly Block[] {
  const { words, asOf, whole } = question;
  const { addends } = firstSum(finding);
  if (asOf !== undefined && asOf < whole.from) {
    return [paragraph(words.trouble.beforeWave(asOf, whole.from))];
  }
  return [
    facts(groupFacts(question, finding)),
    ...(addends.length === 0 ? [] : [countsTable(question, addends)]),
    ...(question.detail ? groupDetail(question, finding) : []),
  ];
}

function nextOf(question: CommandContext, finding: TotalFinding): readonly FollowUp[] {
  const { words, book, detail } = question;
  const typed = typedFor(book, finding.code);
  const more = !detail && groupDetail(question, finding).length > 0;
  return [
    ...(more
      ? [{ label: words.catalogue.next.detail, ask: askFurther(question, "total", typed, true) }]
      : []),
    ...quotesNext(question, finding.itself?.facts.quotes.length ?? 0, finding.code),
    { label: words.catalogue.next.everyone, ask: askFurther(question, "total") },
  ];
}
