/** The command `/timeline [wave]`: the numbers announced on each day, and those expelled in return. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { count, date, line, paragraph } from "../../answer/builders.ts";
import type { TimelineFinding } from "../../query/find-timeline.ts";
import { findTimeline } from "../../query/find-timeline.ts";
import { allCountries, allCountriesByScope } from "../../query/ranking.ts";
import { actorOf, allCountriesCode, askFurther } from "../draft/actors.ts";
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

function timelineReply(context: CommandContext): ReplyDraft {
  const { book, wave, words } = context;
  const finding = findTimeline(book, wave);
  if (finding.expelled === 0) return answerSubjects({ ...context, text: "" });
  const target = actorOf(context, wave.target);
  const title = words.pictures.timeline.title(target, finding.expelled, finding.inReturn);
  const sources = fewestSources(context, [...wave.expulsions, ...wave.answers]);
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
  const countries = new Set(wave.answers.map(({ against }) => against)).size;
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
  const isLess = publisher !== undefined && listed.countries > 0 && listed.value < expelled;
  return [
    ...(apart === 0 ? [] : [strings.apartToo(apart)]),
    ...(isLess ? [strings.list(publisher, listed, wave.asOf.article)] : []),
  ];
}

function daysTable({ words }: CommandContext, { days }: TimelineFinding): Block {
  const { columns } = words.pictures.timeline;
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
      line`${date(day)}`,
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
