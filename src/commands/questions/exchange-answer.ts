/** Answers what two states did to each other: "expulsions between India and Pakistan". */
import type { Book } from "../../book/book.ts";
import type { Mention } from "../../book/names/mention.ts";
import { factsOf } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { codesFoundBy, findActs } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { listAnswer } from "./list-answer.ts";

/** Are two states named that are to be told of each other: by "between", or because they acted in no list together? */
export function isExchangeAsked({ book, selection }: CommandContext, frame: Frame): boolean {
  const { by, of, asked, act, claimed, comparison } = frame;
  const isPlain = asked === "number" && claimed === undefined && comparison === undefined;
  const isOfBoth = act === "expelled" || (act === "any" && frame.isBetween);
  if (!isPlain || !isOfBoth || by.length !== 2 || of.length > 0) return false;
  if (by.some(({ codes }) => book.groups.has(codes[0]))) return false;
  const isOfList = ({ codes: [code] }: Mention): boolean =>
    code === book.wave.target || factsOf(book.wave, code).expulsions.length > 0;
  return (
    frame.isBetween ||
    (!by.every(isOfList) && actsBetween(book, frame, { selection, asOf: undefined }).length > 0)
  );
}

type Limits = Pick<CommandContext, "selection" | "asOf">;

export function exchangeAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { book, words } = context;
  const acts = actsBetween(book, frame, context);
  const sides = frame.by.map(({ codes: [code] }) => ({
    actor: actorOf(context, code),
    number: acts.filter(({ act }) => codesFoundBy(book, code).includes(act.by[0])).length,
  }));
  const title = words.questions.exchange(sides, selectionName(context));
  const subjects = frame.by.map((mention) => subjectOf(book, mention));
  return { ...listAnswer(context, acts, title), subjects };
}

/** The expulsions by one of the two, of the other's diplomats. */
function actsBetween(book: Book, { by }: Frame, limits: Limits): readonly FoundAct[] {
  const codes = by.flatMap((mention) => codesFoundBy(book, mention.codes[0]));
  const both = { kind: "codes", codes } as const;
  return findActs(book, { ...limits, by: both, of: both }).filter(
    ({ act }) => act.kind === "expelled",
  );
}
