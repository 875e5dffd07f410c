/**
 * Answers `/expelled` and `/total`: one country, a group, several, or all countries, each with its own kind of answer. The
 * default wave has a list and sums; of all other waves the acts are told one by one.
 */
import type { Line } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import { membersOn } from "../../book/members.ts";
import type { Period } from "../../book/periods.ts";
import type { Wave } from "../../book/wave.ts";
import { factsOf } from "../../book/wave.ts";
import type { WaveSelection } from "../../query/find-acts.ts";
import { isWithin, wavesIn } from "../../query/find-waves.ts";
import { wavesLeft } from "../../query/left-out.ts";
import { reachLines } from "../acts/reach.ts";
import { actorOf, allCountriesCode } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { exclusionError, nonMemberNotes } from "../options/check-exclusion.ts";
import { resolveSubjects } from "../options/resolve-subjects.ts";
import type { FoundSubjects } from "../options/subject-resolution.ts";
import { allCountriesAnswer } from "../total/all-countries-answer.ts";
import { groupAnswer } from "../total/group-answer.ts";
import { allWavesTitle, wavesTitle } from "../waves/all-waves.ts";
import { waveAnswer } from "../waves/wave-answer.ts";
import { wavesAnswer } from "../waves/waves-answer.ts";
import { withOtherActs } from "./also-line.ts";
import { comparisonAnswer } from "./comparison-answer.ts";
import { countryAnswer } from "./country-answer.ts";
import { isDefaultPeriod, isPartOfYear } from "./default-period.ts";
import { actsOfSubjects, hasExpulsions, isFormerNameMeant, isOnRecord } from "./subject-acts.ts";

export function answerSubjects(context: CommandContext): ReplyDraft {
  const who = resolveSubjects(context);
  const all = context.book.groups.get(allCountriesCode);
  if (all === undefined) throw new Error("the book has no group of all countries");
  if (who.kind === "unclear") return who.draft;
  const subjects = who.kind === "nobody" ? [] : who.subjects;
  const error = exclusionError(context, subjects);
  if (error !== undefined) return error;
  if (who.kind === "nobody") return answerNobody(context, all);
  const notes = [...who.notes, ...nonMemberNotes(context, subjects)];
  return answerFound(context, all, { ...who, notes });
}

/** Everybody, in the wave that is meant; of several waves there is a list, and no sum. */
function answerNobody(
  context: CommandContext,
  all: Group,
  notes: readonly Line[] = [],
): ReplyDraft {
  const { selection, book, words, from, without } = context;
  if (from !== undefined) return actsOfSubjects(context, [], notes);
  switch (selection.kind) {
    case "unnamed":
      return allCountriesAnswer(context, all, [], notes);
    case "waves": {
      const [only, ...more] = selection.waves;
      if (more.length > 0) {
        const found = wavesLeft(book, without, selection.waves);
        const title = wavesTitle(context, found, words.waves.about(wordsOf(context)));
        return wavesAnswer(context, found, title, notes);
      }
      return only === book.wave
        ? allCountriesAnswer(context, all, [], notes)
        : waveAnswer(context, notes);
    }
    case "period":
      return answerPeriod(context, all, selection, notes);
    case "all":
      return wavesAnswer(
        context,
        wavesLeft(book, without, book.waves),
        allWavesTitle(context),
        notes,
      );
  }
}

/** The one wave of a time, or a list of several; of a part of a year the acts, where an event has others at another time. */
function answerPeriod(
  context: CommandContext,
  all: Group,
  selected: Extract<WaveSelection, { readonly kind: "period" }>,
  notes: readonly Line[],
): ReplyDraft {
  const { book, words } = context;
  if (isDefaultPeriod(context)) return allCountriesAnswer(context, all, [], notes);
  const found = wavesLeft(book, context.without, wavesIn(book, selected.period));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0)
    return isWhole(only, selected.period)
      ? waveAnswer({ ...context, wave: only, whole: only }, notes)
      : actsOfSubjects(context, [], notes);
  if (isPartOfYear(selected.period) && found.some((wave) => !isWhole(wave, selected.period)))
    return actsOfSubjects(context, [], notes);
  const about = words.waves.about(sanitizeInput(selected.typed));
  return wavesAnswer(context, found, wavesTitle(context, found, about), notes);
}

/** Are all acts of a wave in a time? */
const isWhole = ({ acts }: Wave, period: Period): boolean =>
  acts.every(({ on }) => isWithin(period, on));

/** What was typed for the wave. */
const wordsOf = ({ ask }: CommandContext): string =>
  sanitizeInput(ask.typed.find(({ option }) => option === "wave")?.text ?? "");

function answerFound(context: CommandContext, all: Group, who: FoundSubjects): ReplyDraft {
  const { subjects, notes } = who;
  const [first, ...more] = subjects;
  if (first === undefined) return answerNobody(context, all);
  if (first.code === allCountriesCode && more.length === 0) {
    return { ...answerNobody(context, all, notes), subjects };
  }
  return isDefaultMeant(context, subjects)
    ? answerOfDefault(context, all, withReach(context, removeTarget(context, who)))
    : actsOfSubjects(context, subjects, notes);
}

/** With how far the record reaches, where the day that is asked about is later. */
function withReach(context: CommandContext, who: FoundSubjects): FoundSubjects {
  const reach = reachLines(context);
  return reach.length === 0 ? who : { ...who, notes: [...who.notes, ...reach] };
}

/** Is the question about the default wave: by name, by its time, or because none is named and they are in it? */
function isDefaultMeant(context: CommandContext, subjects: readonly Subject[]): boolean {
  const { selection, book, asOf } = context;
  if (isOfOthers(context) || selection.kind === "all") return false;
  if (selection.kind === "waves")
    return selection.waves.length === 1 && selection.waves[0] === book.wave;
  if (subjects.some((subject) => isFormerNameMeant(context, subject, book.wave.membership)))
    return false;
  const isBefore =
    asOf !== undefined &&
    asOf.slice(0, 4) < book.wave.from.slice(0, 4) &&
    selection.kind === "unnamed";
  const isInDefault = !isBefore && subjects.some((subject) => isInWave(context, subject));
  if (selection.kind === "period") return isDefaultPeriod(context) && isInDefault;
  return isInDefault || !subjects.some(({ code }) => isElsewhere(context, code));
}

/** Is it about others' diplomats than the default wave's target's? */
const isOfOthers = ({ book, from }: CommandContext): boolean =>
  from !== undefined && from.codes[0] !== book.wave.target;

/** Expelled it somebody in another wave, or is it only in others at all? */
function isElsewhere(context: CommandContext, code: string): boolean {
  const isUnknownHere = !context.book.wave.actors.has(code);
  return hasExpulsions(context, code) || (isUnknownHere && isOnRecord(context, code));
}

/** Expelled it somebody there, or one of a group? Is it the target? */
function isInWave({ book }: CommandContext, { code }: Subject): boolean {
  const { wave, groups } = book;
  const group = groups.get(code);
  if (code === wave.target || factsOf(wave, code).expulsions.length > 0) return true;
  if (group === undefined) return false;
  const isMember = membersOn(book, group, wave.membership);
  return wave.expulsions.some(({ by }) => isMember(by[0]));
}

/** Beside others, the country expelled from is only mentioned: it has no figure to compare. */
function removeTarget(context: CommandContext, who: FoundSubjects): FoundSubjects {
  const { wave, words } = context;
  const others = who.subjects.filter(({ code }) => code !== wave.target);
  if (others.length === who.subjects.length || others.length === 0) return who;
  const strings = words.total.compare.target(actorOf(context, wave.target));
  return { ...who, subjects: others, notes: [...who.notes, strings] };
}

function answerOfDefault(
  context: CommandContext,
  all: Group,
  { subjects, notes }: FoundSubjects,
): ReplyDraft {
  const [first, ...more] = subjects;
  if (first === undefined) return allCountriesAnswer(context, all);
  if (more.length > 0) return comparisonAnswer(context, subjects, notes);
  const group = context.book.groups.get(first.code);
  if (group === undefined) return countryOfDefault(context, first, notes);
  return groupAnswer(context, first, group, notes);
}

function countryOfDefault(
  context: CommandContext,
  subject: Subject,
  notes: readonly Line[],
): ReplyDraft {
  return withOtherActs(context, subject.code, countryAnswer(context, subject, notes));
}
