/** The command `/timeline [wave]`: the numbers announced on each day, and those expelled in return. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { count, date, paragraph } from "../../answer/builders.ts";
import { isCountry } from "../../book/members.ts";
import type { TimelineFinding } from "../../query/find-timeline.ts";
import { findTimeline } from "../../query/find-timeline.ts";
import { headline } from "../../query/headline.ts";
import { allCountries, allCountriesByScope } from "../../query/ranking.ts";
import { actorOf, allCountriesCode, askFurther } from "../draft/actors.ts";
import { citeFacts, citeSum, numberSources } from "../draft/citations.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { inReturnFigures, sumFigures } from "../draft/figures.ts";
import { articlePublisher, fewestSources } from "../draft/sources.ts";
import { answerSubjects } from "../expelled/answer-subjects.ts";
import { countsOf } from "../total/group-facts.ts";
import { timelineBlock } from "./timeline-block.ts";

export const timeline: Command = {
  name: "timeline",
  options: [
    { name: "wave", kind: "wave" },
    { name: "as-of", kind: "day" },
    { name: "private", kind: "flag" },
  ],
  reply: timelineReply,
};

function timelineReply(question: CommandContext): ReplyDraft {
  const { book, wave, words } = question;
  const finding = findTimeline(book, wave);
  if (finding.expelled === 0) return answerSubjects({ ...question, text: "" });
  const cited = fewestSources(question, [...wave.expulsions, ...wave.answers]);
  const context = numberSources(question, cited);
  const target = actorOf(context, wave.target);
  const title = words.pictures.timeline.title(target, finding.expelled, finding.inReturn);
  const { sources } = context;
  const picture = timelineBlock(context, finding, {
    title,
    sources,
    instead: daysTable(context, finding),
  });
  return {
    outcome: "answered",
    wave: wave.id,
    figures: figuresOf(context),
    answer: {
      title,
      blocks: [picture, ...remarkLines(context, finding).map(paragraph)],
      sources,
      followUps: followUpsOf(context),
    },
  };
}

function figuresOf({ book, wave }: CommandContext) {
  const sums = allCountriesByScope(book, wave);
  const countries = new Set(wave.answers.flatMap(({ of }) => of)).size;
  const back = inReturnFigures(wave, allCountriesCode, wave.answers);
  return [
    ...sumFigures(wave, "total", allCountriesCode, sums),
    ...back.map((figure) => ({ ...figure, countries })),
  ];
}

/** Remarks on figures that the days do not show: NATO itself, and how much of it the article's list has. */
function remarkLines(
  context: CommandContext,
  { apart, expelled }: TimelineFinding,
): readonly Line[] {
  const { book, wave, words } = context;
  const strings = words.pictures.timeline;
  const publisher = articlePublisher(context);
  const listed = countsOf(allCountries(book, wave, "article"));
  const organisations = wave.expulsions.filter(({ by }) => !isCountry(book, by[0]));
  const isLess = publisher !== undefined && listed.countries > 0 && listed.value < expelled;
  return [
    ...(apart === 0 ? [] : [citeFacts(context, strings.apartToo(apart), organisations)]),
    ...(isLess
      ? [citeSum(context, strings.list(publisher, listed, wave.asOf.article), headline(wave).rows)]
      : []),
  ];
}

function daysTable(context: CommandContext, { days }: TimelineFinding): Block {
  const { words, wave } = context;
  const { columns } = words.pictures.timeline;
  const rowsOn = (day: string) =>
    [...wave.expulsions, ...wave.answers].filter(({ on }) => on === day);
  const number = (value: number): Line => (value === 0 ? [] : [count(value)]);
  return {
    kind: "table",
    columns: [
      { heading: columns.day, align: "left" },
      { heading: columns.expelled, align: "right", hasBars: true },
      { heading: columns.inReturn, align: "right", hasBars: true },
      { heading: columns.total, align: "right" },
    ],
    rows: days.map(({ day, expelled, total, inReturn }) => [
      citeFacts(context, [date(day)], rowsOn(day)),
      number(expelled),
      number(inReturn),
      expelled === 0 ? [] : [count(total)],
    ]),
  };
}

function followUpsOf(context: CommandContext): readonly FollowUp[] {
  const strings = context.words.catalogue.next;
  return [
    { label: strings.map, ask: askFurther(context, "map") },
    { label: strings.ranked, ask: askFurther(context, "expelled") },
    { label: strings.everyone, ask: askFurther(context, "total") },
  ];
}
