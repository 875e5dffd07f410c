/** Names of another time: the one that an actor bore then, and the acts under a name that was typed. */
import type { Fact } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Book } from "../../book/book.ts";
import type { FormerName } from "../../book/former-names.ts";
import { findFormerNames } from "../../book/former-names.ts";
import { fold } from "../../book/names/fold.ts";
import type { Wave } from "../../book/wave.ts";
import { actorOf } from "./actors.ts";
import type { CommandContext } from "./command.ts";

type TypedName = Pick<Subject, "code" | "typed">;

/** The day on which a name that was typed was over: West Germany's; undefined where it is a name of today. */
export function lastDayOfName(book: Book, { code, typed }: TypedName): string | undefined {
  const asked = fold(typed);
  return findFormerNames(book, code).find((former) => isFormerName(former, asked))?.until;
}

/** The folded names and aliases of each, which do not change. */
const foldedNames = new WeakMap<FormerName, ReadonlySet<string>>();

/** @param folded a name, folded */
function isFormerName(former: FormerName, folded: string): boolean {
  const names = foldedNames.get(former) ?? new Set([former.name, ...former.aliases].map(fold));
  foldedNames.set(former, names);
  return names.has(folded);
}

/** Is the name that was typed one of another time, and the answer about that time? */
export function isNameOfItsDays(
  { book, selection, whole }: Pick<CommandContext, "book" | "selection" | "whole">,
  named: TypedName,
): boolean {
  const until = lastDayOfName(book, named);
  if (until === undefined) return false;
  if (selection.kind === "waves") return whole.membership < until;
  if (selection.kind === "period") return selection.period.from < until;
  return book.waves.some(
    ({ membership, acts }) =>
      membership < until &&
      acts.some(({ by, of }) => by.includes(named.code) || of.includes(named.code)),
  );
}

/** Of acts or waves, those of the days of the name that was typed; all, where none is, or where none is on record. */
export function preferFormerName<Found>(
  book: Book,
  named: TypedName,
  found: readonly Found[],
  waveOf: (each: Found) => Wave,
): readonly Found[] {
  const until = lastDayOfName(book, named);
  if (until === undefined) return found;
  const own = found.filter((each) => waveOf(each).membership < until);
  return own.length > 0 ? own : found;
}

/** "Name today: Germany, since 3 October 1990"; nothing where it bears the same name today. */
export function nameToday(
  context: Pick<CommandContext, "book" | "words" | "wave">,
  code: string,
): readonly Fact[] {
  const { words, book } = context;
  const { name, formerName } = actorOf(context, code);
  const former = findFormerNames(book, code).find((each) => each.name === formerName);
  if (former === undefined) return [];
  return [{ label: words.expelled.labels.today, value: words.expelled.today(name, former.until) }];
}
