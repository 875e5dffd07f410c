/** Turns codes of the book into actors for sentences, entities for data, and asks for buttons. */

import type { FollowUp } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { makeAsk } from "../../answer/ask.ts";
import type { Entity, Subject } from "../../answer/reply.ts";
import type { Book } from "../../book/book.ts";
import { findFormerNames } from "../../book/former-names.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Actor } from "../../words/actor.ts";
import type { CommandContext, CommandName } from "./command.ts";

/** The name for a label: "Britain". */
export const shortName = (book: Book, code: string): string =>
  book.countries.get(code)?.short ?? entityOf(book, code).name;

/** The actor of a code, under the name of the wave's days. */
export function actorOf(
  { book, wave }: Pick<CommandContext, "book" | "wave">,
  code: string,
): Actor {
  const country = book.countries.get(code);
  const former = findFormerNames(book, code).find(({ until }) => wave.membership < until);
  const { kind, name } = entityOf(book, code);
  const named = country ?? book.states.get(code) ?? book.groups.get(code);
  if (former !== undefined)
    return { kind, code, name, hasArticle: former.the, formerName: former.name };
  return { kind, code, name, hasArticle: named?.the ?? false };
}

/** Of a group, with whom the question leaves out of it. */
export function askedActor(context: CommandContext, code: string): Actor {
  const without = leftOut(context);
  const actor = actorOf(context, code);
  return without.length === 0 || actor.kind === "country" ? actor : { ...actor, without };
}

/** Those whom the question leaves out. */
export const leftOut = (context: CommandContext): readonly Actor[] =>
  actorsOf(context, context.without);

/** Several, in the order of their names. */
export function actorsOf(
  context: Pick<CommandContext, "book" | "wave">,
  codes: readonly string[],
): readonly Actor[] {
  return codes
    .map((code) => actorOf(context, code))
    .toSorted((one, other) => (fold(shownName(one)) < fold(shownName(other)) ? -1 : 1));
}

/** The name that is shown: that of the wave's days, where it was another. */
export const shownName = ({ name, formerName }: Actor): string => formerName ?? name;

export function entityOf(book: Book, code: string): Entity {
  return book.names.entities.get(code) ?? { kind: "country", code, name: code };
}

export function subjectOf(book: Book, { typed, codes, matchedBy }: Mention): Subject {
  return { typed, matchedBy, ...entityOf(book, codes[0]) };
}

/** The text that, typed, means exactly this one: a group's code, a name, or the code where others bear the name. */
export function textFor(book: Book, code: string): string {
  const { name, kind } = entityOf(book, code);
  if (kind === "group" || kind === "organisation") return code;
  const index = kind === "person" ? book.names.people : book.names.actors;
  const meant = index.exact(fold(name))?.codes;
  return meant?.length === 1 && meant[0] === code ? name : code;
}

/** What a question further asks in: the same waves, the same day. */
export type AskContext = Pick<CommandContext, "book" | "whole" | "asOf" | "selection">;

/** The text of the wave option that selects the same; none where the default wave is meant. */
function waveText({ book, whole, selection }: AskContext): string | undefined {
  if (selection.kind === "period") return selection.typed;
  if (selection.kind === "all") return "all";
  return whole === book.wave ? undefined : whole.id;
}

/** Another question in the same frame. */
export function askFurther(
  context: AskContext,
  command: CommandName,
  words = "",
  isDetailed = false,
): Ask {
  const { asOf } = context;
  const isFramed = command !== "quote" && command !== "waves" && command !== "help";
  const wave = waveText(context);
  return makeAsk(command, words, {
    ...(isFramed && wave !== undefined && { wave }),
    ...(isFramed && asOf !== undefined && { "as-of": asOf }),
    ...(isDetailed && { detail: "yes" }),
  });
}

/** The same question in another form: to another command, or in detail. */
export function askAgain(
  context: CommandContext,
  command: CommandName,
  words: string,
  isDetailed = false,
): Ask {
  const ask = askFurther(context, command, words, isDetailed);
  const text = context.without.map((code) => textFor(context.book, code)).join(", ");
  return text === "" ? ask : { ...ask, typed: [...ask.typed, { option: "without", text }] };
}

/** The button that asks a command about another one, under its name. */
export function followUpTo(context: AskContext, command: CommandName, code: string): FollowUp {
  const { book } = context;
  return {
    label: entityOf(book, code).name,
    ask: askFurther(context, command, textFor(book, code)),
  };
}

/** The code of the group that every country is in. */
export const allCountriesCode = "all";

/** The button to the quotes of a country or an organisation; none where there is no quote. */
export function quotesFollowUp(
  context: CommandContext,
  quotes: number,
  code: string,
): readonly FollowUp[] {
  if (quotes === 0) return [];
  const label = context.words.catalogue.next.quotes(actorOf(context, code).name);
  return [{ label, ask: askFurther(context, "quote", textFor(context.book, code)) }];
}
