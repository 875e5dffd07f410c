/** Finds the acts that a question in plain words is about. */
import { membersOn } from "../../book/members.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Wave } from "../../book/wave.ts";
import type { Actors, FoundAct } from "../../query/find-acts.ts";
import { codesFoundBy, findActs } from "../../query/find-acts.ts";
import type { ActSelection, Frame } from "../../reading/frame.ts";
import type { CommandContext } from "../draft/command.ts";

/**
 * The acts by and against the named ones, in the time that is asked about, the latest first. Where no time is named, or the
 * year of the default wave, they are those of the default wave; where there are none in it, of the latest that has any.
 */
export function meantActs(context: CommandContext, frame: Frame): readonly FoundAct[] {
  const found = allMeantActs(context, frame);
  const { selection, book } = context;
  if (selection.kind === "unnamed" && isDayOfDefault(context))
    return found.filter(({ wave }) => wave === book.wave);
  if (selection.kind === "unnamed") return ofOneWave(book.wave, found);
  const isInDefault = isInDefaultYear(context) && found.some(({ wave }) => wave === book.wave);
  return isInDefault ? ofOneWave(book.wave, found) : found;
}

/** A part of the year of the default wave; an open time that begins in it goes on. */
const isInDefaultYear = ({ selection, book }: CommandContext): boolean =>
  selection.kind === "period" &&
  [selection.period.from, selection.period.to].every(
    (day) => day.slice(0, 4) === book.wave.from.slice(0, 4),
  );

/** How things stood on a day of the default wave's year is asked of that wave alone. */
const isDayOfDefault = ({ asOf, book }: CommandContext): boolean =>
  asOf !== undefined && asOf.slice(0, 4) === book.wave.from.slice(0, 4);

/** "did NATO expel seven": the question about its own act, where it has one; else about its members too. */
export function itselfFirst(context: CommandContext, frame: Frame): Frame {
  if (frame.scope !== "either") return frame;
  const itself: Frame = { ...frame, scope: "itself" };
  const own = meantActs(context, itself);
  const isMeant =
    context.selection.kind !== "unnamed" || own.some(({ wave }) => wave === context.book.wave);
  return own.length > 0 && isMeant ? itself : frame;
}

/** The same in every wave that the question does not rule out. */
function allMeantActs(context: CommandContext, frame: Frame): readonly FoundAct[] {
  const { book, selection, asOf } = context;
  const found = findActs(book, {
    by: actorsNamed(context, frame, frame.by),
    of: actorsNamed(context, frame, frame.of),
    selection,
    asOf,
  });
  const asked = found.filter(({ act }) => isAsked(frame.act, act.kind));
  const ambassadors =
    frame.isAmbassador && frame.act === "expelled"
      ? asked.filter(({ act }) => isOfAmbassador(act))
      : [];
  const meant = ambassadors.length > 0 ? ambassadors : asked;
  const isBackAsked = frame.isInReturn && frame.isWhether && frame.by.length > 0;
  return isBackAsked ? meant.filter(({ act }) => act.inReturnFor.length > 0) : meant;
}

const isOfAmbassador = ({ what = "", note = "" }: FoundAct["act"]): boolean =>
  /ambassador|nuncio|head of (?:the )?mission/i.test(`${what} ${note}`);

/** Of everybody, those that acted first, and not the ones who answered. */
function ofOneWave(meant: Wave, found: readonly FoundAct[]): readonly FoundAct[] {
  const wave = found.some((each) => each.wave === meant) ? meant : found[0]?.wave;
  return found.filter((each) => each.wave === wave);
}

function isAsked(asked: ActSelection, kind: FoundAct["act"]["kind"]): boolean {
  if (asked === "other")
    return kind !== "expelled" && kind !== "no-answer" && kind !== "no-measure";
  if (asked === "staff-cut" && kind === "ceiling") return true;
  return kind === (asked === "any" ? "expelled" : asked);
}

/** Any of those named, and none of those left out; everybody where nobody is named. */
function actorsNamed(
  { book }: CommandContext,
  { without, scope, by }: Frame,
  named: readonly Mention[],
): Actors | undefined {
  const left = named === by ? without : [];
  if (named.length === 0 && left.length === 0) return undefined;
  const codes = named.map(({ codes: [first] }) => first);
  if (left.length === 0 && !codes.some((code) => book.groups.has(code)))
    return { kind: "codes", codes: codes.flatMap((code) => codesFoundBy(book, code)) };
  const isOne = (code: string, wave: Wave, mentions: readonly Mention[]): boolean =>
    mentions.some(({ codes: [first] }) => {
      const group = book.groups.get(first);
      if (group === undefined) return codesFoundBy(book, first).includes(code);
      const isMember = scope !== "itself" && membersOn(book, group, wave.membership)(code);
      return isMember || (code === first && scope !== "members");
    });
  return {
    kind: "members",
    isMember: (code, wave) =>
      (named.length === 0 || isOne(code, wave, named)) && !isOne(code, wave, left),
  };
}
