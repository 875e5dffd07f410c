/** Finds a place for each label on a panel, where it touches no other and stays inside. */
import type { Box, Point } from "../box.ts";
import { crosses, isInside, nearestIn, touches, widened } from "../box.ts";
import type { Tools } from "../drawing-context.ts";
import type { Placed, Wish } from "./label-candidates.ts";
import { candidatesFor, inItsCountry } from "./label-candidates.ts";

/** Figures in their countries come first, for they could stand nowhere better; then the others in the order of their wishes. */
export function placeLabels(
  tools: Tools,
  panel: Box,
  taken: readonly Box[],
  wishes: readonly Wish[],
): readonly Placed[] {
  const placed: Placed[] = [];
  const put = (candidates: Iterable<Placed>): boolean => {
    for (const each of candidates) {
      if (!isFree(each, panel, taken, placed)) continue;
      placed.push(each);
      return true;
    }
    return false;
  };
  const left = wishes.filter((wish) => !put(inItsCountry(tools, wish)));
  for (const wish of left) put(candidatesFor(tools, panel, wish));
  return placed;
}

/** The line from a country to its label; none where the label stands on it. */
export function lineOf({ wish, box }: Placed): readonly [Point, Point] | undefined {
  const around = widened(box, 2);
  const [x, y] = nearestIn(around, wish.spot);
  const isOnIt = x === wish.spot[0] && y === wish.spot[1];
  return isOnIt ? undefined : [wish.spot, [x, y]];
}

/** No text touches another, no line runs through a text, no text covers the point where a line begins. */
function isFree(
  candidate: Placed,
  panel: Box,
  taken: readonly Box[],
  placed: readonly Placed[],
): boolean {
  const box = widened(candidate.box, 2);
  const own = lineOf(candidate);
  const isApart = (other: Box) => !touches(box, other) && !(own && crosses(own, other));
  const hidesCountry = candidate.named && own === undefined;
  return (
    isInside(box, panel) &&
    !hidesCountry &&
    taken.every(isApart) &&
    placed.every((other) => {
      const line = lineOf(other);
      return isApart(other.box) && !(line && crosses(line, widened(box, 4)));
    })
  );
}
