/** Finds the acts that a question about other waves is about, and picks the answer that tells them. */
import type { Line } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import { membersOn } from "../../book/members.ts";
import type { Wave } from "../../book/wave.ts";
import type { Actors, FoundAct } from "../../query/find-acts.ts";
import { actorsFoundBy, findActs, latestFirst } from "../../query/find-acts.ts";
import { actsLeft } from "../../query/left-out.ts";
import { actsAnswer } from "../acts/acts-answer.ts";
import { noActsAnswer } from "../acts/no-acts-answer.ts";
import { rowsAnswer } from "../acts/rows-answer.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { lastDayOfName, preferFormerName } from "../draft/former-names.ts";

export function actsOfSubjects(
  context: CommandContext,
  subjects: readonly Subject[],
  notes: readonly Line[],
): ReplyDraft {
  const [only, ...more] = subjects;
  if (only !== undefined && more.length === 0 && isActor(context, only.code))
    return actsOfOne(context, only, notes);
  const selected = findSelected(context, actorsOf(context, subjects)).filter(isExpulsion);
  const found = actsLeft(context.book, context.without, selected);
  const all = only === undefined || more.length > 0 ? found : ofFormerName(context, only, found);
  const isLatestMeant = context.selection.kind === "unnamed" && subjects.length === 1;
  const told = isLatestMeant ? ofLatestWave(context.book.wave, all) : all;
  return rowsAnswer(context, subjects, told, notes);
}

/** Any of the subjects; everybody where there is none. */
function actorsOf(context: CommandContext, subjects: readonly Subject[]): Actors | undefined {
  const each = subjects.map(({ code }) => actorsAsked(context, code));
  const [only, ...more] = each;
  if (only === undefined || more.length === 0) return only;
  return {
    kind: "members",
    isMember: (code, wave) => each.some((one) => isAmong(one, code, wave)),
  };
}

const isAmong = (actors: Actors, code: string, wave: Wave): boolean =>
  actors.kind === "codes" ? actors.codes.includes(code) : actors.isMember(code, wave);

/** Has an actor expelled anybody in any wave? */
export const hasExpulsions = (context: CommandContext, code: string): boolean =>
  findActs(context.book, { by: actorsAsked(context, code), asOf: context.asOf }).some(isExpulsion);

/** Has an actor done anything in any wave, or was anything done to it? */
export function isOnRecord({ book }: CommandContext, code: string): boolean {
  const actors = actorsFoundBy(book, code);
  return findActs(book, { by: actors }).length > 0 || findActs(book, { of: actors }).length > 0;
}

const isExpulsion = ({ act }: FoundAct): boolean => act.kind === "expelled";

/** A country acts for itself; an organisation does where it did, and its total is asked of its members. */
function isActor(context: CommandContext, code: string): boolean {
  const group = context.book.groups.get(code);
  if (group === undefined) return true;
  const { book, selection, asOf, without } = context;
  if (group.kind !== "organisation" || without.length > 0) return false;
  const own = findActs(book, { by: { kind: "codes", codes: [code] }, selection, asOf });
  return group.members.length === 0 || (context.command === "expelled" && own.some(isExpulsion));
}

/** A country and the states that its name finds as well; an organisation itself; of a group, its members on the day. */
function actorsAsked(context: CommandContext, asked: string): Actors {
  const { book } = context;
  const group = book.groups.get(asked);
  if (group === undefined || isActor(context, asked)) return actorsFoundBy(book, asked);
  return {
    kind: "members",
    isMember: (code, wave) =>
      code === asked ||
      (membersOn(book, group, wave.membership)(code) && !isTargetByRule(group, code, wave)),
  };
}

/** Everybody outside the EU: the country expelled from is not one who could have joined in. */
const isTargetByRule = ({ kind }: Group, code: string, { target }: Wave): boolean =>
  (kind === "outside" || kind === "everyone") && code === target;

/** Whose diplomats: those of a country; of a group, those of its members and its own staff. */
function whoseAsked({ book, from }: CommandContext): Actors | undefined {
  if (from === undefined) return undefined;
  const [asked] = from.codes;
  const group = book.groups.get(asked);
  if (group === undefined) return actorsFoundBy(book, asked);
  return {
    kind: "members",
    isMember: (code, wave) => code === asked || membersOn(book, group, wave.membership)(code),
  };
}

function findSelected(context: CommandContext, by: Actors | undefined): readonly FoundAct[] {
  const { book, selection, asOf } = context;
  return findActs(book, { by, of: whoseAsked(context), selection, asOf });
}

function actsOfOne(context: CommandContext, subject: Subject, notes: readonly Line[]): ReplyDraft {
  const { selection, book } = context;
  const asked = actorsAsked(context, subject.code);
  const own = ofFormerName(context, subject, findSelected(context, asked));
  if (selection.kind === "all") return bothWays(context, subject, own, notes);
  const expulsions = own.filter(isExpulsion);
  const [first, ...others] =
    selection.kind === "unnamed" ? ofLatestWave(book.wave, expulsions) : expulsions;
  if (first !== undefined)
    return actsAnswer(
      context,
      subject,
      [first, ...others],
      [...notesOn(context, subject, first), ...notes],
    );
  const against = findActs(book, {
    of: asked,
    by: whoseAsked(context),
    selection,
    asOf: context.asOf,
  });
  const suffered = against.filter(isExpulsion);
  const instead = selection.kind === "unnamed" ? ofLatestWave(book.wave, own) : own;
  return noActsAnswer(context, subject, { instead, against: suffered }, notes);
}

const ofFormerName = (
  { book }: CommandContext,
  subject: Subject,
  found: readonly FoundAct[],
): readonly FoundAct[] => preferFormerName(book, subject, found, ({ wave }) => wave);

/** Are there expulsions by it in the days of the name that was typed, which were over before a day? */
export function isFormerNameMeant(context: CommandContext, subject: Subject, day: string): boolean {
  const until = lastDayOfName(context.book, subject);
  if (until === undefined || day < until) return false;
  const found = findActs(context.book, { by: actorsAsked(context, subject.code) });
  return found.some((each) => isExpulsion(each) && each.wave.membership < until);
}

/** What it did and what was done to it, in all waves. */
function bothWays(
  context: CommandContext,
  subject: Subject,
  own: readonly FoundAct[],
  notes: readonly Line[],
): ReplyDraft {
  const { book, asOf } = context;
  const against = findActs(book, {
    of: actorsAsked(context, subject.code),
    by: whoseAsked(context),
    asOf,
  });
  const both = [...new Map([...own, ...against].map((each) => [each.act.id, each])).values()];
  const told = [...ofFormerName(context, subject, both)];
  const [first, ...others] = told.sort(latestFirst);
  if (first === undefined)
    return noActsAnswer(context, subject, { instead: [], against: [] }, notes);
  return actsAnswer(context, subject, [first, ...others], notes);
}

/** The default wave's, where they are in it; else the latest wave's. */
function ofLatestWave(meant: Wave, told: readonly FoundAct[]): readonly FoundAct[] {
  const wave = told.some((each) => each.wave === meant) ? meant : told[0]?.wave;
  return told.filter((each) => each.wave === wave);
}

/** Why another wave is told than the one that is meant where none is named. */
function notesOn(context: CommandContext, subject: Subject, first: FoundAct): readonly Line[] {
  const { selection, book, words, from } = context;
  const { code } = subject;
  if (isFormerNameMeant(context, subject, book.wave.membership)) return [];
  if (selection.kind !== "unnamed" || first.wave === book.wave || from !== undefined) return [];
  return [words.acts.notAmong(actorOf(context, code), book.wave.name)];
}
