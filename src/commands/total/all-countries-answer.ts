/** The answer about everybody: the ranked list, and the sum with and without NATO itself. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { facts, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { findTotal } from "../../query/find-total.ts";
import { actorOf, allCountriesCode, askFurther, namedOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { countsTable } from "../draft/counts-table.ts";
import { groupDetail, inReturnFacts } from "./group-detail.ts";
import {
  announcedLater,
  asOfFact,
  firstSum,
  laterFacts,
  summed,
  withoutBritainFacts,
} from "./group-facts.ts";
import { groupSources, totalFigures } from "./group-figures.ts";
import { sumBarsBlock } from "./sum-bars.ts";

export function aboutAll(
  question: CommandContext,
  group: Group,
  subjects: readonly Subject[] = [],
  asides: readonly Line[] = [],
): ReplyDraft {
  const { book, wave, words } = question;
  const finding = findTotal(book, wave, allCountriesCode, group);
  const sum = firstSum(finding);
  if (sum.addends.length === 0) return nothingYet(question, subjects);
  const title = words.total.titleAll(actorOf(question, wave.target), summed(sum));
  const sources = groupSources(question, finding);
  return {
    outcome: "answered",
    subjects,
    wave: wave.id,
    figures: totalFigures(question, finding),
    answer: {
      title,
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

function blocksOf(question: CommandContext, finding: TotalFinding): readonly Block[] {
  return [
    ...sumLines(question, finding).map(paragraph),
    countsTable(question, firstSum(finding).addends),
    facts([
      ...withoutBritainFacts(question, finding),
      ...laterFacts(question, finding),
      ...(question.detail ? [] : inReturnFacts(question, finding)),
      asOfFact(question),
    ]),
    ...(question.detail ? groupDetail(question, finding) : []),
  ];
}

/** NATO acted beside its members: it is named apart, and added only where the line says so. */
function sumLines({ words }: CommandContext, finding: TotalFinding): readonly Line[] {
  const { members, withNato } = finding;
  const sum = firstSum(finding);
  const nato = withNato?.article ?? withNato?.record;
  const later = withNato?.record ?? members.record.value;
  const countries = members.record.addends.length;
  return [
    ...(nato === undefined ? [] : [words.total.withNato(nato - sum.value, nato)]),
    ...(announcedLater(finding).length > 0
      ? [words.total.laterAll({ value: later, countries }, withNato?.record !== undefined)]
      : []),
  ];
}

function nextOf(question: CommandContext, { statements }: TotalFinding): readonly FollowUp[] {
  const { book, words, detail } = question;
  const more = statements.length > 0 && !detail;
  const groups = ["NATO", "EU", "outside-eu"].filter((code) => book.groups.has(code));
  return [
    ...(more
      ? [
          {
            label: words.catalogue.next.detail,
            ask: askFurther(question, "total", allCountriesCode, true),
          },
        ]
      : []),
    ...groups.map((code) => ({
      label: words.catalogue.next.total(namedOf(book, code).name),
      ask: askFurther(question, "total", code),
    })),
  ];
}

/** Asked as of a day before the first announcement. */
function nothingYet(question: CommandContext, subjects: readonly Subject[]): ReplyDraft {
  const { words, whole, asOf, book } = question;
  return {
    outcome: "not-listed",
    subjects,
    wave: whole.id,
    answer: {
      title: words.total.titleNobodyYet(asOf ?? whole.from),
      tone: "nothing",
      blocks: [paragraph(words.trouble.beforeWave(asOf ?? whole.from, whole.from))],
      followUps: [
        { label: words.catalogue.next.ranked, ask: askFurther({ book, whole }, "expelled") },
      ],
    },
  };
}
