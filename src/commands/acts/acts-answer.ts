/** The answer that tells acts one by one: of an actor, several, or a group, in one wave, a time, or all waves. */
import type { Fact, FollowUp, Line } from "../../answer/answer.ts";
import { factOf, facts, joinLines, line, list, paragraph, text } from "../../answer/builders.ts";
import type { Figure, Subject } from "../../answer/reply.ts";
import type { Act, Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { answersTo, codesFoundBy, findAct } from "../../query/find-acts.ts";
import type { SumOfActs } from "../../query/wave-sums.ts";
import { sumActs } from "../../query/wave-sums.ts";
import { actorOf } from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actFigures } from "../draft/figures.ts";
import { nameToday } from "../draft/former-names.ts";
import { fewestSources, mergeSources, sourcesOf } from "../draft/sources.ts";
import { missingPageLines, pageFollowUp, pageOf } from "./act-pages.ts";
import { besidesFacts } from "./besides-facts.ts";
import { actLine, nameAct, plainActLine } from "./named-act.ts";
import { otherActsFollowUp, otherActsLine, otherExpulsions } from "./other-acts.ts";
import { reachLines } from "./reach.ts";

/**
 * @param told the acts, the latest first; at least one. A few are told in the order of their days
 * @param subject whose acts they are
 */
export function actsAnswer(
  question: CommandContext,
  subject: Subject,
  told: readonly [FoundAct, ...FoundAct[]],
  notes: readonly Line[],
): ReplyDraft {
  const [first, ...more] = told;
  const page = told.length > maxNumbers ? pageOf(question, told) : told.toReversed();
  const cited = page.map(({ act }) => act);
  const related = more.length === 0 ? relatedActs(question, first) : [];
  const own = more.length === 0 ? sourcesOf(question, cited) : fewestSources(question, cited);
  const sources = mergeSources(own, fewestSources(question, related));
  const context = numberSources(question, sources);
  const others = otherExpulsions(
    context,
    subject.code,
    told.map((each) => each.wave),
  );
  const wave = commonWave(told);
  return {
    outcome: "answered",
    subjects: [subject],
    ...(wave !== undefined && { wave: wave.id }),
    figures: figuresOf(subject.code, told),
    answer: {
      title: titleOf(context, subject, told),
      blocks: [
        ...(more.length === 0
          ? [paragraph(announcement(context, first))]
          : [list(page.map((each) => actLine(context, each)))]),
        facts([
          ...(wave === undefined ? [] : triggerFacts(context, wave)),
          ...(more.length === 0 ? singleFacts(context, first) : []),
          ...besidesFacts(context, subject.code, wave, told),
          ...conflictFacts(context, page),
          ...recordFacts(context, wave),
          ...nameToday({ ...context, wave: first.wave }, subject.code),
          ...factOf(context.words.acts.labels.also, othersLines(context, others)),
        ]),
        ...missingPageLines(context, told).map(paragraph),
        ...reachLines(context).map(paragraph),
        ...notes.map(paragraph),
      ],
      sources: context.sources,
      followUps: [
        ...pageFollowUp(context, told),
        ...(wave === undefined ? [] : [waveFollowUp(context, wave)]),
        ...otherActsFollowUp(context, subject.code, others),
      ],
    },
  };
}

/** The acts that a single one answers, and those that answer it. */
function relatedActs({ book, asOf }: CommandContext, { act }: FoundAct): readonly Act[] {
  const answered = act.inReturnFor.flatMap((id) => findAct(book, id) ?? []);
  return [...answered, ...answersTo(book, act, asOf)].map((each) => each.act);
}

const othersLines = (context: CommandContext, others: readonly FoundAct[]): readonly Line[] =>
  others.length === 0 ? [] : [otherActsLine(context, others)];

export function figuresOf(of: string, told: readonly FoundAct[]): readonly Figure[] {
  return told.flatMap(({ wave, act }) => actFigures(wave, of, act));
}

/** The wave of all of them; undefined where they are of several. */
export function commonWave(told: readonly FoundAct[]): Wave | undefined {
  const [first, ...others] = told;
  return others.every(({ wave }) => wave === first?.wave) ? first?.wave : undefined;
}

/** The sum of acts of one wave; undefined where there are none. */
export const commonSum = (wave: Wave, told: readonly FoundAct[]): SumOfActs | undefined =>
  told.length === 0
    ? undefined
    : sumActs(
        wave,
        told.map(({ act }) => act),
      );

export function waveFollowUp({ words }: CommandContext, wave: Wave): FollowUp {
  return {
    label: words.catalogue.next.wave,
    ask: { command: "waves", typed: [{ option: "", text: wave.id }] },
  };
}

/** At most this many numbers stand in a title. */
const maxNumbers = 4;

function titleOf(
  context: CommandContext,
  { code }: Subject,
  told: readonly [FoundAct, ...FoundAct[]],
): Line {
  const { words, book } = context;
  const [first, ...more] = told;
  const expulsions = told.filter(
    ({ act }) => act.kind === "expelled" && isBy(act.by, first.act.by),
  );
  const actor = actorOf({ book, wave: first.wave }, code);
  if (more.length === 0) return words.acts.title(nameAct(context, first));
  if (expulsions.length < told.length || expulsions.length > maxNumbers)
    return words.acts.titleBoth(actor, numbersOf(context, code, told));
  const isOfOne = expulsions.every(({ act }) => isBy(act.of, first.act.of));
  const counts = expulsions.flatMap(({ act }) => act.count ?? []);
  if (!isOfOne || counts.length < told.length)
    return words.acts.titleBoth(actor, numbersOf(context, code, told));
  return words.acts.titleCounts(nameAct(context, first), counts.slice(1).toReversed());
}

/** How many are by the actor, and how many against it. */
function numbersOf({ book }: CommandContext, code: string, told: readonly FoundAct[]) {
  const codes = codesFoundBy(book, code);
  const expulsions = told.filter(({ act }) => act.kind === "expelled");
  const own = expulsions.filter(({ act }) => act.by.some((by) => codes.includes(by))).length;
  return { own, suffered: expulsions.length - own, others: told.length - expulsions.length };
}

const isBy = (codes: readonly string[], others: readonly string[]): boolean =>
  codes.join() === others.join();

function announcement(context: CommandContext, { act }: FoundAct): Line {
  const { words } = context;
  const days = act.verb === "told-to-leave" ? undefined : act.days;
  const parts = [
    words.acts.announced(act.on, days),
    act.note === undefined ? [] : [text(act.note)],
    act.confidence === "medium" ? [text(words.acts.uncertain)] : [],
  ];
  return citeFacts(context, joinLines(parts, " "), [act]);
}

export const triggerFacts = ({ words }: CommandContext, { trigger }: Wave): readonly Fact[] =>
  trigger === undefined ? [] : [{ label: words.acts.labels.trigger, value: [text(trigger)] }];

/** What it answered, and what came in return. */
function singleFacts(context: CommandContext, found: FoundAct): readonly Fact[] {
  const { book, words, asOf } = context;
  const { labels } = words.acts;
  const answered = found.act.inReturnFor.flatMap((id) => findAct(book, id) ?? []);
  const answers = answersTo(book, found.act, asOf);
  return [
    ...factOf(
      labels.answerTo,
      answered.map((each) => plainActLine(context, each)),
    ),
    ...factOf(labels.inReturn, [
      ...answers.map((each) => plainActLine(context, each)),
      ...ratioLines(context, found, answers),
    ]),
    ...countedTwiceFacts(context, found),
  ];
}

/** Only where both sides are known, and one answer has a number for it. */
function ratioLines(
  { words }: CommandContext,
  { act, wave }: FoundAct,
  answers: readonly FoundAct[],
): readonly Line[] {
  const [only, ...more] = answers.filter((each) => each.act.kind === "expelled");
  const back = only?.act.count;
  if (wave.complete !== "both" || more.length > 0) return [];
  const isOneForOne =
    back !== undefined && back === act.count && only?.act.inReturnFor.length === 1;
  return isOneForOne ? [words.acts.ratio()] : [];
}

function countedTwiceFacts(context: CommandContext, { act, wave }: FoundAct): readonly Fact[] {
  const { words, book } = context;
  const shared = wave.countedTwice.filter(({ by }) => by.includes(act.by[0]));
  const lines = shared.map(({ by, what, ...fact }) => {
    const others = by.filter((code) => code !== act.by[0]);
    const named = others.map((code) => actorOf({ book, wave }, code));
    return citeFacts(context, words.acts.alsoCounted(named, what), [fact]);
  });
  return factOf(words.acts.labels.countedTwice, lines);
}

function conflictFacts({ words }: CommandContext, told: readonly FoundAct[]): readonly Fact[] {
  const conflicts = told.flatMap(({ act }) => act.conflicts ?? []);
  return factOf(
    words.acts.labels.differ,
    conflicts.map((each) => [text(each)]),
    " ",
  );
}

/** How complete the wave is, and of what it is the state. */
export function recordFacts({ words }: CommandContext, wave: Wave | undefined): readonly Fact[] {
  if (wave?.completeness === undefined) return [];
  const value = line`${wave.completeness}`;
  return [{ label: words.acts.labels.record, value }];
}
