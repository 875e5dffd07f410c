/** The answer about one country. */
import type { FollowUp, Line, Source } from "../../answer/answer.ts";
import { facts, joined, paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { ActorFacts } from "../../book/wave.ts";
import type { ExpelledFound } from "../../query/find-expelled.ts";
import { findExpelled } from "../../query/find-expelled.ts";
import { actorOf, askFurther, quotesNext, typedFor } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actorFigures, inReturnFigures } from "../draft/figures.ts";
import { articlePublisher, fewestSources, mergeSources, sourcesOf } from "../draft/sources.ts";
import { factsAboutOne, hasMoreToTell } from "./country-facts.ts";
import { notListed } from "./no-expulsion-answer.ts";
import { aboutTarget } from "./target-answer.ts";

export function aboutOne(
  question: CommandContext,
  subject: Subject,
  asides: readonly Line[],
): ReplyDraft {
  const { book, wave, whole } = question;
  const finding = findExpelled(book, wave, whole, subject.code);
  switch (finding.outcome) {
    case "answered":
      return answered(question, finding, subject, asides);
    case "not-listed":
      return notListed(question, finding, subject, asides);
    case "wrong-role":
      return aboutTarget(question, finding, subject, asides);
  }
}

function answered(
  question: CommandContext,
  finding: ExpelledFound,
  subject: Subject,
  asides: readonly Line[],
): ReplyDraft {
  const { wave, words } = question;
  const { code, expulsions, facts: done } = finding;
  return {
    outcome: "answered",
    subjects: [subject],
    wave: wave.id,
    figures: [
      ...actorFigures(wave, "expelled", code, expulsions),
      ...actorFigures(wave, "accreditations-denied", code, done.denials),
      ...inReturnFigures(wave, code, done.answers),
    ],
    answer: {
      title: titleOf(question, finding),
      blocks: [
        paragraph(joined(announcements(question, finding), " ")),
        facts(factsAboutOne(question, finding)),
        ...asides.map(paragraph),
      ],
      sources: oneSources(question, done),
      followUps: [
        ...detailNext(question, done, code),
        ...quotesNext(question, done.quotes.length, code),
        { label: words.catalogue.next.ranked, ask: askFurther(question, "expelled") },
      ],
    },
  };
}

function titleOf(question: CommandContext, { code, expulsions, value }: ExpelledFound): Line {
  const { words, wave } = question;
  const [first] = expulsions;
  return words.expelled.title({
    actor: actorOf(question, code),
    target: actorOf(question, wave.target),
    value: value.article ?? value.record ?? 0,
    verb: first?.verb ?? "expelled",
    days: first?.days,
  });
}

/** When, what else the sources say of it, and which list has it. */
function announcements(
  question: CommandContext,
  { code, expulsions, value }: ExpelledFound,
): readonly Line[] {
  const strings = question.words.expelled;
  const publisher = articlePublisher(question);
  const [only, ...more] = expulsions;
  const announced =
    only !== undefined && more.length === 0
      ? [
          strings.announced(only.on, only.verb === "told-to-leave" ? undefined : only.days),
          ...(only.note === undefined ? [] : [[text(only.note)]]),
        ]
      : expulsions.map(({ count, on }) => strings.announcedPart(count, on));
  if (value.article === undefined && publisher !== undefined) {
    return [...announced, strings.notInArticle(actorOf(question, code), publisher)];
  }
  const { article, record } = value;
  const later = article !== undefined && record !== undefined && record !== article;
  return [...announced, ...(later ? [strings.laterToo(record)] : [])];
}

function detailNext(question: CommandContext, done: ActorFacts, code: string): readonly FollowUp[] {
  if (question.detail || !hasMoreToTell(done)) return [];
  const asked = askFurther(question, "expelled", typedFor(question.book, code), true);
  return [{ label: question.words.catalogue.next.detail, ask: asked }];
}

/** Everybody who vouches for the figure; of what else was done, in the first look, one each. */
function oneSources(question: CommandContext, done: ActorFacts): readonly Source[] {
  const besides = [...done.denials, ...done.measures, ...done.answers, ...done.measuresInReturn];
  const figure = sourcesOf(question, done.expulsions);
  const others = question.detail ? sourcesOf(question, besides) : fewestSources(question, besides);
  return mergeSources(figure, others);
}
