/** The answer about all countries: the ranked list, and the sum with and without organisations themselves. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { facts, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import type { Sum } from "../../book/count-expelled.ts";
import { findActingGroups } from "../../query/acting-groups.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { findTotal } from "../../query/find-total.ts";
import type { Actor } from "../../words/actor.ts";
import {
  actorOf,
  actorsOf,
  allCountriesCode,
  askAgain,
  askFurther,
  entityOf,
  leftOut,
  textFor,
} from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { countsTable } from "../draft/counts-table.ts";
import { expulsionsOf } from "../draft/figures.ts";
import { groupDetail } from "./group-detail.ts";
import {
  asOfFact,
  countsOf,
  factsWithoutAffected,
  firstSum,
  organisationsBeside,
  rowsOf,
  shownScopes,
  unlistedAddends,
  unlistedFacts,
} from "./group-facts.ts";
import { groupSources, totalFigures } from "./group-figures.ts";
import { sumBarsBlock } from "./sum-bars.ts";

export function allCountriesAnswer(
  question: CommandContext,
  group: Group,
  subjects: readonly Subject[] = [],
  notes: readonly Line[] = [],
): ReplyDraft {
  const { book, wave, without } = question;
  const finding = findTotal(book, wave, { code: allCountriesCode, group, without });
  const sum = firstSum(question, finding);
  if (sum.addends.length === 0) return noExpulsionYet(question, subjects);
  const context = numberSources(question, groupSources(question, finding));
  const title = titleOf(context, sum);
  const { sources } = context;
  return {
    outcome: "answered",
    subjects,
    wave: wave.id,
    figures: totalFigures(context, finding),
    answer: {
      title,
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

/** "Outside NATO" is shorter than without its members. */
function titleOf(context: CommandContext, sum: Sum): Line {
  const { words, wave } = context;
  const target = actorOf(context, wave.target);
  const without = leftOut(context);
  const [only, ...more] = without;
  return only?.kind === "organisation" && more.length === 0
    ? words.total.titleOutside(only, target, countsOf(sum))
    : words.total.titleAll(target, countsOf(sum), without);
}

function blocksOf(context: CommandContext, finding: TotalFinding): readonly Block[] {
  return [
    ...sumLines(context, finding).map(paragraph),
    countsTable(context, firstSum(context, finding).addends),
    facts([
      ...(isMap(context) ? [] : factsWithoutAffected(context, finding)),
      ...unlistedFacts(context, finding),
      asOfFact(context, shownScopes(context, finding), rowsOf(context, firstSum(context, finding))),
    ]),
    ...(context.isDetailed ? groupDetail(context, finding) : []),
  ];
}

/** A map is looked at: the sums that it does not show are a press away. */
const isMap = ({ command }: CommandContext): boolean => command === "map";

/** An organisation acted beside its members: it is named apart, and added only where the line says so. */
function sumLines(context: CommandContext, finding: TotalFinding): readonly Line[] {
  const { words } = context;
  const { members, organisations } = finding;
  const beside = organisationsBeside(context, finding);
  const value = members.record.value + (organisations?.record.value ?? 0);
  const actors = namesOf(context, organisations?.record);
  return [
    ...(beside.addends.length === 0 ? [] : [organisationsLine(context, finding, beside)]),
    ...(unlistedAddends(context, finding).length > 0
      ? [words.total.unlistedAll({ value, countries: members.record.addends.length }, actors)]
      : []),
  ];
}

function organisationsLine(context: CommandContext, finding: TotalFinding, beside: Sum): Line {
  const { total } = context.words;
  const { value } = beside;
  const actors = namesOf(context, beside);
  const citation = citeFacts(context, [], expulsionsOf(context.wave, beside.addends));
  const whole = firstSum(context, finding).value + value;
  return isMap(context)
    ? total.organisationsApart(actors, value, citation)
    : total.withOrganisations(actors, { value, whole }, citation);
}

const namesOf = (context: CommandContext, sum: Sum | undefined): readonly Actor[] =>
  actorsOf(context, sum?.addends.map(({ code }) => code) ?? []);

function followUpsOf(context: CommandContext, { statements }: TotalFinding): readonly FollowUp[] {
  const { book, words, whole, isDetailed } = context;
  const hasMore = statements.length > 0 && !isDetailed;
  return [
    ...(hasMore
      ? [
          {
            label: words.catalogue.next.detail,
            ask: askAgain(context, "total", allCountriesCode, true),
          },
        ]
      : []),
    {
      label: words.catalogue.next.inReturn,
      ask: askFurther(context, "expelled", textFor(book, whole.target)),
    },
    ...findActingGroups(book, whole).map((code) => ({
      label: words.catalogue.next.total(entityOf(book, code).name),
      ask: askFurther(context, "total", code),
    })),
  ];
}

/** Asked as of a day before the first announcement. */
function noExpulsionYet(context: CommandContext, subjects: readonly Subject[]): ReplyDraft {
  const { words, whole, asOf } = context;
  return {
    outcome: "not-listed",
    subjects,
    wave: whole.id,
    answer: {
      title: words.total.titleNobodyYet(asOf ?? whole.from),
      tone: "nothing",
      blocks: [paragraph(words.trouble.beforeWave(asOf ?? whole.from, whole.from))],
      followUps: [
        {
          label: words.catalogue.next.ranked,
          ask: askFurther({ ...context, asOf: undefined }, "expelled"),
        },
      ],
    },
  };
}
