/** Counts actors: the states, and beside them the organisations by name. */
import type { Line } from "../../answer/answer.ts";
import { isCountry } from "../../book/members.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorsOf, entityOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";

/** An organisation is in no sum of countries. */
export const actsOfCountries = (
  { book }: Pick<CommandContext, "book">,
  acts: readonly FoundAct[],
): readonly FoundAct[] => acts.filter(({ act }) => act.by.every((code) => isCountry(book, code)));

/** "36 states and the European Union"; one alone is named. */
export function actorCount(context: CommandContext, codes: Iterable<string>): Line {
  const each = [...new Set(codes)];
  if (each.length < 2) return context.words.acts.actorNames(actorsOf(context, each));
  const isState = (code: string) => entityOf(context.book, code).kind === "country";
  const organisations = actorsOf(
    context,
    each.filter((code) => !isState(code)),
  );
  return context.words.acts.actorCount(each.filter(isState).length, organisations);
}
