/** A few acts of one actor, which can be told in a line. */
import type { FoundAct } from "../../query/find-acts.ts";
import type { NamedAct } from "../../words/named-act.ts";
import { nameAct } from "../acts/named-act.ts";
import type { CommandContext } from "../draft/command.ts";

/** At most so many acts are told in a first line. */
export const maxTold = 4;

/** Are they few enough, and of one actor? */
export const areOfOne = (acts: readonly FoundAct[]): boolean =>
  acts.length <= maxTold && new Set(acts.map(({ act }) => act.by.join())).size === 1;

/** The latest of them, in the order of their days. */
export const namedActs = (
  context: CommandContext,
  acts: readonly FoundAct[],
): readonly NamedAct[] =>
  acts
    .slice(0, maxTold)
    .toReversed()
    .map((each) => nameAct(context, each));
