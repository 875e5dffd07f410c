/** First lines that add up, compare, or say whether a sum is the one that was named. */
import type { Line } from "../../answer/answer.ts";
import type { Figure } from "../../answer/reply.ts";
import { sumOf } from "../../book/count-expelled.ts";
import { isCountry } from "../../book/members.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { findAct } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { actorCount, actsOfCountries } from "../acts/actor-count.ts";
import { commonSum, commonWave } from "../acts/acts-answer.ts";
import { whomOf } from "../acts/rows-answer.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf, actorsOf, allCountriesCode } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { isDefaultPeriod, isPartOfYear } from "../expelled/default-period.ts";
import { meantActs } from "./meant-acts.ts";

/** Of everybody in a part of one wave: a day, or some days; or how many expulsions there are, where nothing may be added up. */
export function sumLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  const { selection, words } = context;
  if (frame.including.length > 0) return includedLine(context, frame, draft);
  if (frame.by.length > 0 || isDefaultPeriod(context)) return own;
  const acts = actsOfCountries(context, meantActs(context, frame)).filter(
    ({ wave, act }) => frame.of.length > 0 || !act.by.includes(wave.target),
  );
  const wave = commonWave(acts);
  const sum = wave === undefined ? undefined : commonSum(wave, acts);
  if (selection.kind === "period" && sum?.kind === "sum")
    return words.questions.sumIn(sum.value, {
      of: whomOf(context, acts),
      actors: actorCount(context, sum.actors),
      where: selectionName(context),
    });
  return expulsionsLine(context, frame, draft);
}

/** "12 expulsions of German diplomats are on record, by 7 states": where more are listed than a title has numbers for. */
function expulsionsLine(
  context: CommandContext,
  { of }: Frame,
  { figures = [], answer }: ReplyDraft,
): Line {
  const { selection, from, book, words } = context;
  const isPart = selection.kind === "period" && isPartOfYear(selection.period);
  const ids = new Set(figures.flatMap(({ fact }) => fact ?? []));
  const actors = [...ids].flatMap((id) => findAct(book, id)?.act.by ?? []);
  if ((from === undefined && !isPart) || ids.size <= maxTitled) return answer.title;
  return words.questions.expulsions({
    number: ids.size,
    of: actorsOf(
      context,
      of.map(({ codes }) => codes[0]),
    ),
    actors: actorCount(context, actors),
    where: selectionName(context),
  });
}

/** So many acts are told in a title, each with its number. */
const maxTitled = 2;

/** "the total with NATO"; of a country that only the fuller record has, the record's total. */
function includedLine(
  context: CommandContext,
  frame: Frame,
  { figures = [], answer }: ReplyDraft,
): Line {
  const codes = frame.including.map(({ codes: [code] }) => code);
  const isItself = (figure: Figure): boolean =>
    figure.key === `total-with-${codes.join("-").toLowerCase()}`;
  const isWhole = (figure: Figure): boolean =>
    figure.key === "total" && codes.every((code) => partiesOf(figure).includes(code));
  const figure = figures.find(isItself) ?? figures.find(isWhole);
  return figure === undefined ? answer.title : sumFigureLine(context, figure);
}

const partiesOf = ({ by }: Figure): readonly string[] =>
  by === undefined ? [] : typeof by === "string" ? [by] : by;

/** A sum of the answer: who is in it, and whether the article's list has it. */
function sumFigureLine(
  context: CommandContext,
  { value, countries = 0, scope, ...figure }: Figure,
): Line {
  const organisations = partiesOf({ ...figure, value, scope }).filter(
    (code) => !isCountry(context.book, code),
  );
  const isCounted = figure.of === allCountriesCode || !context.book.groups.has(figure.of);
  return context.words.questions.sum({
    value: value ?? 0,
    countries,
    group: isCounted ? undefined : actorOf(context, figure.of),
    organisations: actorsOf(context, organisations),
    target: actorOf(context, context.wave.target),
    isUnlisted: scope === "record" && context.wave.article !== undefined,
  });
}

/** "was it 150?": whether a sum of the answer has that number. */
export function claimedSum(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const { questions } = context.words;
  const own = draft.answer.title;
  const { claimed } = frame;
  const isTold = (line: Line): boolean =>
    line.some((inline) => inline.kind === "count" && inline.value === claimed);
  if (isTold(own)) return questions.yesTitle(own);
  const together = frame.by.length > 1 ? togetherLine(context, frame, draft) : own;
  if (isTold(together)) return questions.yesTitle(together);
  const figure = (draft.figures ?? []).find(
    ({ key, value }) => value === claimed && /^(?:total|members-expelled)(?!.*without)/.test(key),
  );
  if (figure === undefined) return questions.no(own);
  const told = sumFigureLine(context, figure);
  return frame.asked === "why" ? told : questions.yesTitle(told);
}

/** Of several countries their numbers; of groups, which may share members, the sum that the answer has. */
export function togetherLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  if (areGroups(context, frame)) {
    const figure = (draft.figures ?? []).find(({ key, of }) => key === "total" && of.includes("+"));
    return figure === undefined ? own : sumFigureLine(context, figure);
  }
  const parts = partsOf(context, frame);
  const known = parts.flatMap(({ actor, value }) =>
    value === undefined ? [] : [{ actor, value }],
  );
  if (known.length < parts.length) return own;
  const sum = known.reduce((whole, { value }) => whole + value, 0);
  return context.words.questions.together(sum, known);
}

const areGroups = ({ book }: CommandContext, { by }: Frame): boolean =>
  by.some(({ codes }) => book.groups.has(codes[0]));

/** Each with its number; of a group its members' in the answer. */
const partsOf = (context: CommandContext, frame: Frame, figures: readonly Figure[] = []) =>
  frame.by.map((mention) => {
    const [code] = mention.codes;
    const members = figures.find(({ key, of }) => key === "members-expelled" && of === code);
    const value = context.book.groups.has(code)
      ? (members?.value ?? undefined)
      : sumNumbers(meantActs(context, { ...frame, by: [mention] }));
    return { actor: actorOf(context, code), value };
  });

/** Of two, how many more the one expelled than the other, in one wave; with yes or no, where that was asked. */
export function moreLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  const parts = partsOf(context, frame, draft.figures);
  const [one, other, ...more] = parts;
  if (one?.value === undefined || other?.value === undefined) return own;
  const { questions } = context.words;
  const isSame = parts.every(({ value }) => value === one.value);
  if (more.length > 0)
    return frame.isWhether && frame.than === "equal" ? questions.isMore(isSame, own) : own;
  const told = areGroups(context, frame) ? own : twoLine(context, frame, [one, other]);
  const isMore = one.value > other.value;
  const truth = { more: isMore, fewer: !isMore && !isSame, equal: isSame };
  return frame.isWhether ? questions.isMore(truth[frame.than], told) : told;
}

type Part = ReturnType<typeof partsOf>[number];

/** "Spain expelled 1 more than Sweden"; where fewer are asked about, the other way round. */
function twoLine(
  { words }: CommandContext,
  frame: Frame,
  [one, other]: readonly [Part, Part],
): Line {
  const [large, small] = (one.value ?? 0) >= (other.value ?? 0) ? [one, other] : [other, one];
  const values = [large.value ?? 0, small.value ?? 0] as const;
  return frame.than === "fewer" && !frame.isWhether
    ? words.questions.fewer(small.actor, large.actor, values)
    : words.questions.more(large.actor, small.actor, values);
}

/** What part of the whole one actor, or the members of a group, expelled; of other waves no whole is claimed. */
export function shareLine(
  context: CommandContext,
  frame: Frame,
  { figures = [], ...draft }: ReplyDraft,
): Line {
  const { wave, book, words } = context;
  const code = frame.by[0]?.codes[0] ?? "";
  const key = book.groups.has(code) ? "members-expelled" : "expelled";
  const figure = figures.find((each) => each.key === key && each.of === code);
  if (figure?.value === undefined || figure.value === null || draft.wave !== book.wave.id)
    return words.questions.noShare(draft.answer.title);
  const whole = sumOf(wave, (each) => isCountry(book, each), figure.scope).value;
  return words.questions.share(figure.value, whole, {
    actor: actorOf(context, code),
    countries: figure.countries,
  });
}

/** Undefined where they are of several waves, or without a number. */
export function sumNumbers(acts: readonly FoundAct[]): number | undefined {
  const waves = new Set(acts.map(({ wave }) => wave));
  const counts = acts.flatMap(({ act }) => act.count ?? []);
  if (waves.size > 1 || counts.length < acts.length) return undefined;
  return counts.reduce((sum, each) => sum + each, 0);
}

/** Is it the number of one act, or of all of them together? */
export function isCounted(acts: readonly FoundAct[], claimed: number): boolean {
  const counts = acts.flatMap(({ act }) => act.count ?? []);
  const sum = counts.reduce((whole, each) => whole + each, 0);
  return counts.includes(claimed) || sum === claimed;
}
