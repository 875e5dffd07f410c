/** The command `/timeline [wave]`: the numbers announced on each day, and those expelled in return. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { paragraph } from "../../answer/builders.ts";
import { isCountry } from "../../book/members.ts";
import type { TimelineFinding } from "../../query/find-timeline.ts";
import { findTimeline } from "../../query/find-timeline.ts";
import { headline } from "../../query/headline.ts";
import { allCountries, allCountriesByScope } from "../../query/ranking.ts";
import { actorsIn, sumPublished } from "../../query/wave-sides.ts";
import { actorOf, allCountriesCode, askFurther } from "../draft/actors.ts";
import { citeFacts, citeSum, numberSources } from "../draft/citations.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { inReturnFigures, sumFigures } from "../draft/figures.ts";
import { completenessNotes } from "../draft/picture-captions.ts";
import { articlePublisher, fewestSources } from "../draft/sources.ts";
import { answerSubjects } from "../expelled/answer-subjects.ts";
import { countsOf } from "../total/group-facts.ts";
import { contextOfAnswer } from "../waves/answer-context.ts";
import { askWhichWave } from "../waves/wave-choice.ts";
import { daysTable } from "./days-table.ts";
import { timelineBlock } from "./timeline-block.ts";
import { timelineTitle } from "./timeline-title.ts";
import { yearsAnswer } from "./years-answer.ts";

export const timeline: Command = {
  name: "timeline",
  options: [
    { name: "wave", kind: "wave" },
    { name: "as-of", kind: "day" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: timelineReply,
};

function timelineReply(question: CommandContext): ReplyDraft {
  const { book, selection } = question;
  if (selection.kind === "all") return yearsAnswer(question);
  const list = answerSubjects({ ...question, text: "" });
  if (list.waves !== undefined) return askWhichWave(question, list);
  const shown = contextOfAnswer(question, list);
  if (shown === undefined) return list;
  const finding = findTimeline(book, shown.wave, shown.whole);
  return finding.days.length === 0 ? list : daysAnswer(shown, finding);
}

function daysAnswer(question: CommandContext, finding: TimelineFinding): ReplyDraft {
  const { announced, inReturn } = finding.sides;
  const context = numberSources(question, fewestSources(question, [...announced, ...inReturn]));
  const { wave } = context;
  const title = timelineTitle(context, finding);
  const { sources } = context;
  const picture = timelineBlock(context, finding, {
    title,
    sources,
    instead: daysTable(context, finding),
  });
  return {
    outcome: "answered",
    wave: wave.id,
    figures: figuresOf(context, finding),
    answer: {
      title,
      blocks: [picture, ...remarkLines(context, finding).map(paragraph)],
      sources,
      followUps: followUpsOf(context),
    },
  };
}

/** Sums only where they are claimed. */
function figuresOf({ book, wave }: CommandContext, { claims, sides }: TimelineFinding) {
  if (sides.hub !== wave.target) return [];
  const countries = new Set(wave.answers.flatMap(({ of }) => of)).size;
  const back = inReturnFigures(wave, allCountriesCode, wave.answers);
  return [
    ...(claims.announced
      ? sumFigures(wave, "total", allCountriesCode, allCountriesByScope(book, wave))
      : []),
    ...(claims.inReturn ? back.map((figure) => ({ ...figure, countries })) : []),
  ];
}

/** Remarks on what the days do not show: organisations themselves, the article's list, and how complete it is. */
function remarkLines(context: CommandContext, finding: TimelineFinding): readonly Line[] {
  const { book, wave, words } = context;
  const { sides, expelled } = finding;
  const strings = words.pictures.timeline;
  const publisher = articlePublisher(context);
  const listed = countsOf(allCountries(book, wave, "article"));
  const organisations = actorsIn(sides.announced).filter((code) => !isCountry(book, code));
  const isLess = publisher !== undefined && listed.countries > 0 && listed.value < expelled;
  return [
    ...(expelled === 0 ? [] : organisations.flatMap((code) => apartLines(context, finding, code))),
    ...(isLess
      ? [citeSum(context, strings.list(publisher, listed, wave.asOf.article), headline(wave).rows)]
      : []),
    ...completenessNotes(context),
  ];
}

function apartLines(
  context: CommandContext,
  { sides }: TimelineFinding,
  code: string,
): readonly Line[] {
  const acts = sides.announced.filter(({ by }) => by.length === 1 && by.includes(code));
  const value = sumPublished(acts);
  const strings = context.words.pictures.timeline;
  return value === 0
    ? []
    : [citeFacts(context, strings.apartToo(actorOf(context, code), value), acts)];
}

function followUpsOf(context: CommandContext): readonly FollowUp[] {
  const strings = context.words.catalogue.next;
  return [
    { label: strings.map, ask: askFurther(context, "map") },
    { label: strings.ranked, ask: askFurther(context, "expelled") },
    { label: strings.everyone, ask: askFurther(context, "total") },
  ];
}
