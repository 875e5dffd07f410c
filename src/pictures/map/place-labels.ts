/** Finds a place for each label on a panel, where it touches no other and stays inside. */

import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Box, Point } from "../box.ts";
import { crosses, expand, isInside, nearestIn, touches } from "../box.ts";
import type { DrawingContext, Land } from "../drawing-context.ts";
import type { LabelRequest, PlacedLabel } from "./label-candidates.ts";
import { candidatesFor, candidatesInside, gap, widthBeside } from "./label-candidates.ts";
import { namePositions } from "./label-positions.ts";
import { anchorOf, clampToPanel, roomFor } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";

/** Figures in their countries come first, for they could stand nowhere better; then the others in the order of their wishes. */
export function placeLabels(
  tools: DrawingContext,
  panel: Box,
  taken: readonly Box[],
  wishes: readonly LabelRequest[],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const put = (candidates: Iterable<PlacedLabel>): boolean => {
    for (const each of candidates) {
      if (!isFree(each, panel, taken, placed)) continue;
      placed.push(each);
      return true;
    }
    return false;
  };
  const left = wishes.filter((wish) => !put(candidatesInside(tools, wish)));
  for (const wish of left) put(candidatesFor(tools, panel, wish));
  return placed;
}

/** The line from a country to its label; none where the label stands on it. */
export function lineOf({ wish, box }: PlacedLabel): readonly [Point, Point] | undefined {
  const around = expand(box, 2);
  const [x, y] = nearestIn(around, wish.spot);
  const isOnIt = x === wish.spot[0] && y === wish.spot[1];
  return isOnIt ? undefined : [wish.spot, [x, y]];
}

/** No text touches another, no line runs through a text, no text covers the point where a line begins. */
function isFree(
  candidate: PlacedLabel,
  panel: Box,
  taken: readonly Box[],
  placed: readonly PlacedLabel[],
): boolean {
  const box = expand(candidate.box, 2);
  const own = lineOf(candidate);
  const isApart = (other: Box) => !touches(box, other) && !(own && crosses(own, other));
  const hidesCountry = candidate.named && own === undefined;
  return (
    isInside(box, panel) &&
    !hidesCountry &&
    taken.every(isApart) &&
    placed.every((other) => {
      const line = lineOf(other);
      return isApart(other.box) && !(line && crosses(line, expand(box, 4)));
    })
  );
}

/* merged: What is to be written on a panel, and where it would best stand. */

interface Wishing {
  readonly panel: Panel;
  readonly picture: MapPicture;
  readonly countries: readonly MapCountry[];
  readonly fine: readonly Land[];
}

const inside = { large: 29, small: 24, none: undefined };
const beside = 23;

/** Whoever stands out comes first. */
export function labelRequests(tools: DrawingContext, wishing: Wishing): readonly LabelRequest[] {
  const { countries } = wishing;
  const order = countries.toSorted(
    (one, other) => Number(other.emphasised) - Number(one.emphasised),
  );
  return order.flatMap((country) => wishFor(tools, wishing, country));
}

/** None for whoever has no figure, unless they were asked for. */
function wishFor(
  tools: DrawingContext,
  { panel, picture, fine }: Wishing,
  { code, name, value, asked }: MapCountry,
): readonly LabelRequest[] {
  const found = anchorOf(panel, code, fine);
  if (found === undefined || (value === undefined && !asked)) return [];
  const figure = tools.plain(
    value === undefined ? picture.legend.none : [{ kind: "count", value } as const],
  );
  const size = value === undefined ? undefined : inside[roomFor(panel, code)];
  return [
    {
      ...{ code, name, figure, needsName: value === undefined, spot: clampToPanel(panel, found) },
      ...(size !== undefined && { inside: size }),
      beside: fitting(tools, { name, figure }, panel.box.width),
      ...chosenFor(panel, code),
    },
  ];
}

/** The longest names are smaller: "Saint Vincent and the Grenadines". */
function fitting(
  tools: DrawingContext,
  label: Pick<LabelRequest, "name" | "figure">,
  width: number,
): number {
  return Math.min(beside, (width - gap - 16) / widthBeside(tools, label));
}

function chosenFor({ projection }: Panel, code: string): Pick<LabelRequest, "chosen"> {
  const chosen = namePositions[code];
  const at = chosen && projection([...chosen.at]);
  return chosen && at ? { chosen: { at, anchor: chosen.anchor } } : {};
}
