/** Places the labels of a panel: each where it touches no other and stays inside. */
import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Box, Point } from "../box.ts";
import { crosses, expand, isInside, nearestPointIn, touches } from "../box.ts";
import type { DrawingContext, Land } from "../drawing-context.ts";
import type { LabelRequest, PlacedLabel } from "./label-candidates.ts";
import { candidatesFor, candidatesInside, labelGap, widthBeside } from "./label-candidates.ts";
import { namePositions } from "./label-positions.ts";
import { anchorOf, clampToPanel, roomFor } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";

/** Figures on their countries are placed first, for no other place is as good; then the others in the order of the requests. */
export function placeLabels(
  tools: DrawingContext,
  panel: Box,
  taken: readonly Box[],
  requests: readonly LabelRequest[],
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
  const others = requests.filter((request) => !put(candidatesInside(tools, request)));
  for (const request of others) put(candidatesFor(tools, panel, request));
  return placed;
}

/** The line from a country to its label; none where the label is on the country. */
export function leaderLine({ request, box }: PlacedLabel): readonly [Point, Point] | undefined {
  const around = expand(box, 2);
  const [x, y] = nearestPointIn(around, request.spot);
  const isOnSpot = x === request.spot[0] && y === request.spot[1];
  return isOnSpot ? undefined : [request.spot, [x, y]];
}

/** Does no text touch another, no line run through a text, and no text cover the point where a line begins? */
function isFree(
  candidate: PlacedLabel,
  panel: Box,
  taken: readonly Box[],
  placed: readonly PlacedLabel[],
): boolean {
  const box = expand(candidate.box, 2);
  const ownLine = leaderLine(candidate);
  const isApart = (other: Box) => !touches(box, other) && !(ownLine && crosses(ownLine, other));
  const isHidingCountry = candidate.isNamed && ownLine === undefined;
  return (
    isInside(box, panel) &&
    !isHidingCountry &&
    taken.every(isApart) &&
    placed.every((other) => {
      const line = leaderLine(other);
      return isApart(other.box) && !(line && crosses(line, expand(box, 4)));
    })
  );
}

interface LabelContext {
  readonly panel: Panel;
  readonly picture: MapPicture;
  readonly countries: readonly MapCountry[];
  readonly fine: readonly Land[];
}

/** Font sizes on a country, by the room that it has, and beside one. */
const sizesInside = { large: 29, small: 24, none: undefined };
const maxSizeBeside = 23;

/** The labels to write on a panel, those of emphasised countries first. */
export function labelRequests(
  tools: DrawingContext,
  context: LabelContext,
): readonly LabelRequest[] {
  const { countries } = context;
  const order = countries.toSorted(
    (one, other) => Number(other.isEmphasised) - Number(one.isEmphasised),
  );
  return order.flatMap((country) => requestFor(tools, context, country));
}

/** A country without a figure has no label, unless the question names it. */
function requestFor(
  tools: DrawingContext,
  { panel, picture, fine }: LabelContext,
  { code, name, value, isAsked }: MapCountry,
): readonly LabelRequest[] {
  const anchor = anchorOf(panel, code, fine);
  if (anchor === undefined || (value === undefined && !isAsked)) return [];
  const figure = tools.plain(
    value === undefined ? picture.legend.none : [{ kind: "count", value } as const],
  );
  const size = value === undefined ? undefined : sizesInside[roomFor(panel, code)];
  return [
    {
      code,
      name,
      figure,
      shouldBeNamed: value === undefined,
      spot: clampToPanel(panel, anchor),
      ...(size !== undefined && { sizeInside: size }),
      sizeBeside: sizeBeside(tools, { name, figure }, panel.box.width),
      ...chosenPosition(panel, code),
    },
  ];
}

/** Smaller for the longest names: "Saint Vincent and the Grenadines". */
function sizeBeside(
  tools: DrawingContext,
  label: Pick<LabelRequest, "name" | "figure">,
  width: number,
): number {
  return Math.min(maxSizeBeside, (width - labelGap - 16) / widthBeside(tools, label));
}

function chosenPosition({ projection }: Panel, code: string): Pick<LabelRequest, "chosen"> {
  const chosen = namePositions[code];
  const at = chosen && projection([...chosen.at]);
  return chosen && at ? { chosen: { at, anchor: chosen.anchor } } : {};
}
