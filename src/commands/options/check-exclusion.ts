/** Checks whom a question leaves out against whom it is about: errors, and notes where nothing changes. */
import type { Line } from "../../answer/answer.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import { memberList, membersOn } from "../../book/members.ts";
import { leftOutTest } from "../../query/left-out.ts";
import { actorOf, allCountriesCode, leftOut } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { errorDraft } from "../draft/error-drafts.ts";
import { examplesOf } from "../draft/usage.ts";

/** The reply where nobody can be left out of the subjects, or nobody is left of them; none where all is well. */
export function exclusionError(
  context: CommandContext,
  subjects: readonly Subject[],
): ReplyDraft | undefined {
  const { book, words, without } = context;
  if (without.length === 0) return undefined;
  const codes = subjects.length === 0 ? [allCountriesCode] : subjects.map(({ code }) => code);
  const empty = codes.find((code) => isEmpty(context, code));
  if (codes.some((code) => book.groups.has(code)) && empty === undefined) return undefined;
  const named = codes.map((code) => actorOf(context, code));
  const title =
    empty === undefined
      ? words.trouble.noGroup(named, leftOut(context))
      : words.trouble.nobodyLeft(actorOf(context, empty), leftOut(context));
  const blocks = empty === undefined ? [paragraph([text(words.trouble.noGroupHelp)])] : [];
  return errorDraft({ title, blocks, followUps: examplesOf(book) });
}

function isEmpty({ book, wave, without }: CommandContext, code: string): boolean {
  const group = book.groups.get(code);
  if (group === undefined) return false;
  const members = memberList(group, wave.membership);
  const isLeftOut = leftOutTest(book, without, wave.membership);
  return without.includes(code) || (members.length > 0 && members.every(isLeftOut));
}

/** "Ukraine is no member of NATO": of each that is left out, and did not belong to any of the subjects. */
export function nonMemberNotes(
  context: CommandContext,
  subjects: readonly Subject[],
): readonly Line[] {
  const { book, words, without } = context;
  const [only, ...more] = subjects;
  const group = only === undefined ? undefined : book.groups.get(only.code);
  if (only === undefined || group === undefined || more.length > 0) return [];
  return without
    .filter((code) => !isPartOf(context, code, group))
    .map((code) => words.total.noMember(actorOf(context, code), actorOf(context, only.code)));
}

/** Of a group, one member is enough. */
function isPartOf({ book, wave }: CommandContext, code: string, group: Group): boolean {
  const isMember = membersOn(book, group, wave.membership);
  const left = book.groups.get(code);
  if (left === undefined) return isMember(code);
  if (left.kind === "everyone" || left.kind === "outside") return true;
  return memberList(left, wave.membership).some(isMember);
}
