/** The lines below a map that tell what came in return, where no figure on the map does. */
import type { Line } from "../../answer/answer.ts";
import { lastDayOf } from "../../book/dates.ts";
import type { Act } from "../../book/wave.ts";
import type { MapFinding } from "../../query/find-map.ts";
import { actorsIn, findSides, sumPublished, targetsIn } from "../../query/wave-sides.ts";
import { claimedSums } from "../../query/wave-sums.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";

/** So many fit into two lines; more of them are counted, and the timeline has each. */
const maxTold = 12;

/** One line for each who answered. */
export function answerNotes(
  context: CommandContext,
  { told, sides }: Pick<MapFinding, "told" | "sides">,
): readonly Line[] {
  const all = targetsIn(findSides(context.whole).inReturn);
  const isMany = all.length > maxTold;
  if (isMany && claimedSums(context.wave, sides).inReturn) return [];
  const strings = context.words.pictures.map;
  return actorsIn(told).map((code) => {
    const by = actorOf(context, code);
    const own = told.filter((act) => act.by.includes(code));
    return isMany
      ? strings.toldMany(by, targetsIn(own).length)
      : strings.told(by, partsOf(context, own));
  });
}

/** One part for each whose diplomats they were, the first first. */
function partsOf(context: CommandContext, acts: readonly Act[]): readonly Line[] {
  const strings = context.words.pictures.map;
  const ordered = acts.toSorted((one, other) => (lastDayOf(one.on) < lastDayOf(other.on) ? -1 : 1));
  const partOf = ({ of, count }: Act) => `${of} ${count === undefined}`;
  return [...new Set(ordered.map(partOf))].map((part) => {
    const group = ordered.filter((act) => partOf(act) === part);
    const of = targetsIn(group).map((code) => actorOf(context, code));
    return strings.toldPart(of, sumPublished(group) || undefined);
  });
}
