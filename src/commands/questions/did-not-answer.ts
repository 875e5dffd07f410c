/** Answers who did not expel anybody. */
import type { Line } from "../../answer/answer.ts";
import { memberList } from "../../book/members.ts";
import type { Wave } from "../../book/wave.ts";
import { findActingGroups } from "../../query/acting-groups.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { commonWave } from "../acts/acts-answer.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { listAnswer } from "./list-answer.ts";

/**
 * Who of a group did not, and what they did instead; of everybody, who of each organisation whose members did. Groups that
 * are made by rule have no members to name.
 */
export function didNotAnswer(
  context: CommandContext,
  frame: Frame,
  acts: readonly FoundAct[],
): ReplyDraft {
  const { book, words } = context;
  const wave = commonWave(acts) ?? context.wave;
  const did = new Set(acts.flatMap(({ act }) => act.by));
  const named = frame.by.flatMap(({ codes: [code] }) => (book.groups.has(code) ? [code] : []));
  const groups = (named.length > 0 ? named : findActingGroups(book, wave)).flatMap((code) => {
    const group = book.groups.get(code);
    const members = group === undefined ? [] : memberList(group, membershipDay(context, wave));
    const silent = members.filter((each) => !did.has(each) && each !== wave.target);
    return members.length === 0 ? [] : [{ code, size: members.length, silent }];
  });
  const silent = groups.flatMap((group) => group.silent);
  const instead = (commonWave(acts) === undefined ? [] : wave.acts)
    .filter(
      ({ by, kind }) => kind !== "expelled" && kind !== "no-measure" && silent.includes(by[0]),
    )
    .map((act) => ({ wave, act }));
  const [title = words.questions.noStep([], selectionName(context)), ...others] = groups.map(
    (group) => didNotLine(context, group),
  );
  const lines =
    instead.length === 0 ? others : [...others, words.questions.instead(instead.length)];
  return { ...listAnswer(context, instead, title, lines), outcome: "answered" };
}

/** Of a time the members on its last day count; else those of the wave's day. */
const membershipDay = ({ selection }: CommandContext, wave: Wave): string =>
  selection.kind === "period" && wave.membership.slice(0, 4) !== selection.period.to.slice(0, 4)
    ? selection.period.to
    : wave.membership;

interface SilentMembers {
  readonly code: string;
  readonly size: number;
  readonly silent: readonly string[];
}

function didNotLine(context: CommandContext, { code, size, silent }: SilentMembers): Line {
  const { questions } = context.words;
  const actor = actorOf(context, code);
  const where = selectionName(context);
  return silent.length === 0
    ? questions.allDid(size, actor, where)
    : questions.didNot(actorsOf(context, silent), size, actor, where);
}
