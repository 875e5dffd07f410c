/** The answer about one country or organisation, by its finding. */
import type { FollowUp, Line, Source } from "../../answer/answer.ts";
import { facts, joinLines, paragraph, text } from "../../answer/builders.ts";
import type { Figure, Subject } from "../../answer/reply.ts";
import type { ActorFacts, Expulsion } from "../../book/wave.ts";
import type { AnsweredFinding } from "../../query/find-expelled.ts";
import { findExpelled, headlineValue } from "../../query/find-expelled.ts";
import { rankingOf } from "../../query/ranking.ts";
import { actorOf, askFurther, quotesFollowUp, textFor } from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actorFigures, inReturnFigures, measureFigures } from "../draft/figures.ts";
import { articlePublisher, fewestSources, mergeSources, sourcesOf } from "../draft/sources.ts";
import { countryFacts, hasMoreToTell } from "./country-facts.ts";
import { noExpulsionAnswer } from "./no-expulsion-answer.ts";
import { targetAnswer } from "./target-answer.ts";

export function countryAnswer(
  context: CommandContext,
  subject: Subject,
  notes: readonly Line[],
): ReplyDraft {
  const { book, wave, whole } = context;
  const finding = findExpelled(book, wave, whole, subject.code);
  switch (finding.outcome) {
    case "answered":
      return expulsionAnswer(context, finding, subject, notes);
    case "not-listed":
      return noExpulsionAnswer(context, finding, subject, notes);
    case "wrong-role":
      return targetAnswer(context, finding, subject, notes);
  }
}

function expulsionAnswer(
  question: CommandContext,
  finding: AnsweredFinding,
  subject: Subject,
  notes: readonly Line[],
): ReplyDraft {
  const { code, expulsions, facts: done } = finding;
  const context = numberSources(question, countrySources(question, done));
  const { wave, words, sources } = context;
  return {
    outcome: "answered",
    subjects: [subject],
    wave: wave.id,
    figures: [
      ...rankedFigures(context, code, actorFigures(wave, "expelled", code, expulsions)),
      ...actorFigures(wave, "accreditations-denied", code, done.denials),
      ...inReturnFigures(wave, code, done.answers),
      ...measureFigures(wave, code, [...done.measures, ...done.measuresInReturn]),
    ],
    answer: {
      title: titleOf(context, finding),
      blocks: [
        paragraph(joinLines(announcements(context, finding), " ")),
        facts(countryFacts(context, finding)),
        ...notes.map(paragraph),
      ],
      sources,
      followUps: [
        ...detailFollowUp(context, done, code),
        ...quotesFollowUp(context, done.quotes.length, code),
        { label: words.catalogue.next.ranked, ask: askFurther(context, "expelled") },
      ],
    },
  };
}

function rankedFigures(
  { book, wave }: CommandContext,
  code: string,
  figures: readonly Figure[],
): readonly Figure[] {
  return figures.map((figure) => {
    const ranking = rankingOf(book, wave, code, figure.scope);
    return ranking === undefined ? figure : { rank: ranking.rank, share: ranking.share, ...figure };
  });
}

function titleOf(context: CommandContext, { code, expulsions, value }: AnsweredFinding): Line {
  const { words, wave } = context;
  const [first] = expulsions;
  return words.expelled.title({
    actor: actorOf(context, code),
    target: actorOf(context, wave.target),
    value: headlineValue(value),
    verb: first.verb,
    days: first.days,
  });
}

/** The days of the announcements, the notes on them, and whether the article's list has them. */
function announcements(
  context: CommandContext,
  { code, expulsions, value }: AnsweredFinding,
): readonly Line[] {
  const strings = context.words.expelled;
  const publisher = articlePublisher(context);
  const [only, ...more] = expulsions;
  const announced =
    more.length === 0
      ? [announcement(context, only)]
      : expulsions.map((row) =>
          citeFacts(context, strings.announcedPart(row.count, row.on), [row]),
        );
  if (value.article === undefined && publisher !== undefined) {
    return [...announced, strings.notInArticle(actorOf(context, code), publisher)];
  }
  const { article, record } = value;
  const isLater = article !== undefined && record !== article;
  return [...announced, ...(isLater ? [strings.unlistedToo(record)] : [])];
}

function announcement(context: CommandContext, row: Expulsion): Line {
  const days = row.verb === "told-to-leave" ? undefined : row.days;
  const announced = context.words.expelled.announced(row.on, days);
  const note = row.note === undefined ? [] : [text(row.note)];
  return citeFacts(context, joinLines([announced, note], " "), [row]);
}

function detailFollowUp(
  context: CommandContext,
  done: ActorFacts,
  code: string,
): readonly FollowUp[] {
  if (context.isDetailed || !hasMoreToTell(done)) return [];
  const ask = askFurther(context, "expelled", textFor(context.book, code), true);
  return [{ label: context.words.catalogue.next.detail, ask }];
}

/** All sources of the figure; of the other steps, without detail, one each. */
function countrySources(context: CommandContext, done: ActorFacts): readonly Source[] {
  const besides = [...done.denials, ...done.measures, ...done.answers, ...done.measuresInReturn];
  const figure = sourcesOf(context, done.expulsions);
  const others = context.isDetailed ? sourcesOf(context, besides) : fewestSources(context, besides);
  return mergeSources(figure, others);
}
