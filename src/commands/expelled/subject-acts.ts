/** Finds the acts that a question about other waves is about, and picks the answer that tells them. */
import type { Line } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import { membersOn } from "../../book/members.ts";
import type { Wave } from "../../book/wave.ts";
import type { ActorTest, FoundAct } from "../../query/find-acts.ts";
import { codesFoundBy, findActs } from "../../query/find-acts.ts";
import { actsAnswer } from "../acts/acts-answer.ts";
import { noActsAnswer } from "../acts/no-acts-answer.ts";
import { rowsAnswer } from "../acts/rows-answer.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";

export function actsOfSubjects(
  context: CommandContext,
  subjects: readonly Subject[],
  notes: readonly Line[],
): ReplyDraft {
  const [only, ...more] = subjects;
  if (only !== undefined && more.length === 0 && isActor(context, only.code))
    return actsOfOne(context, only, notes);
  const tests = subjects.map(({ code }) => actorTest(context, code));
  const by: ActorTest | undefined =
    tests.length === 0 ? undefined : (code, wave) => tests.some((test) => test(code, wave));
  const told = findSelected(context, by).filter(isExpulsion);
  return rowsAnswer(context, subjects, told, notes);
}

/** Has an actor expelled anybody in any wave? */
export function hasExpulsions({ book }: CommandContext, code: string): boolean {
  const codes = codesFoundBy(book, code);
  return findActs(book, { by: (each) => codes.includes(each) }).some(isExpulsion);
}

/** Has an actor done anything in any wave, or was anything done to it? */
export function isOnRecord({ book }: CommandContext, code: string): boolean {
  const codes = codesFoundBy(book, code);
  const isMeant = (each: string) => codes.includes(each);
  return findActs(book, { by: isMeant }).length > 0 || findActs(book, { of: isMeant }).length > 0;
}

const isExpulsion = ({ act }: FoundAct): boolean => act.kind === "expelled";

/** A country acts for itself; an organisation does where it did, and its total is asked of its members. */
function isActor(context: CommandContext, code: string): boolean {
  const group = context.book.groups.get(code);
  if (group === undefined) return true;
  if (group.kind !== "organisation") return false;
  const own = findSelected(context, (each) => each === code);
  return group.members.length === 0 || (context.command === "expelled" && own.some(isExpulsion));
}

/** A country and the states that its name finds as well; an organisation itself; of a group, its members on the day. */
function actorTest(context: CommandContext, asked: string): ActorTest {
  const { book } = context;
  const group = book.groups.get(asked);
  if (group === undefined || isActor(context, asked)) {
    const codes = codesFoundBy(book, asked);
    return (code) => codes.includes(code);
  }
  return (code, wave) => membersOn(book, group, wave.membership)(code);
}

/** Whose diplomats: an organisation's own staff, where it has any on record. */
function whoseTest(context: CommandContext, asked: string): ActorTest {
  const { book } = context;
  const isStaff = book.waves.some(({ acts }) => acts.some(({ of }) => of.includes(asked)));
  const codes = codesFoundBy(book, asked);
  return isStaff ? (code) => codes.includes(code) : actorTest(context, asked);
}

function findSelected(context: CommandContext, by: ActorTest | undefined): readonly FoundAct[] {
  const { book, selection, asOf, from } = context;
  const of = from === undefined ? undefined : whoseTest(context, from.codes[0]);
  return findActs(book, { by, of, selection, asOf });
}

function actsOfOne(context: CommandContext, subject: Subject, notes: readonly Line[]): ReplyDraft {
  const { selection, book } = context;
  const test = actorTest(context, subject.code);
  const own = findSelected(context, test);
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
    of: test,
    by: fromTest(context),
    selection,
    asOf: context.asOf,
  });
  const suffered = against.filter(isExpulsion);
  const instead = selection.kind === "unnamed" ? ofLatestWave(book.wave, own) : own;
  return noActsAnswer(context, subject, { instead, against: suffered }, notes);
}

function fromTest(context: CommandContext): ActorTest | undefined {
  const { from } = context;
  return from === undefined ? undefined : whoseTest(context, from.codes[0]);
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
    of: actorTest(context, subject.code),
    by: fromTest(context),
    asOf,
  });
  const told = [...new Map([...own, ...against].map((each) => [each.act.id, each])).values()];
  const [first, ...others] = told.toSorted((one, other) => (one.act.on < other.act.on ? 1 : -1));
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
function notesOn(context: CommandContext, { code }: Subject, first: FoundAct): readonly Line[] {
  const { selection, book, words, from } = context;
  if (selection.kind !== "unnamed" || first.wave === book.wave || from !== undefined) return [];
  return [words.acts.notAmong(actorOf(context, code), book.wave.name)];
}
