/** Places the labels of a panel: each where it touches no other and stays inside. */
import type { MapCountry, MapPicture, MapPlace } from "../../answer/picture.ts";
import type { Box, Point } from "../box.ts";
import { areCrossing, crosses, expand, isInside, nearestPointIn, touches } from "../box.ts";
import type { DrawingContext, Land } from "../drawing-context.ts";
import type { LabelRequest, PlacedLabel } from "./label-candidates.ts";
import { candidatesFor, candidatesInside, labelGap, widthBeside } from "./label-candidates.ts";
import { namePositions } from "./label-positions.ts";
import { figureText } from "./label-text.ts";
import { anchorOf, clampToPanel, roomFor } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";

export interface PlacedLabels {
  readonly placed: readonly PlacedLabel[];
  /** Those that the panel has no room for. */
  readonly left: readonly LabelRequest[];
}

/** Figures on their countries are placed first, for no other place is as good; then the others in the order of the requests. */
export function placeLabels(
  tools: DrawingContext,
  panel: Box,
  taken: readonly Box[],
  requests: readonly LabelRequest[],
): PlacedLabels {
  const placed: PlacedLabel[] = [];
  const put = (candidates: Iterable<PlacedLabel>, spots?: readonly Point[]): boolean => {
    for (const each of candidates) {
      if (!isFree(each, panel, taken, placed)) continue;
      if (spots !== undefined && (coversAny(each, spots) || crossesAny(each, placed))) continue;
      placed.push(each);
      return true;
    }
    return false;
  };
  const others = requests.filter((request) => !put(candidatesInside(tools, request)));
  const left = others.filter((request, at) => {
    const spots = others.slice(at + 1).map(({ spot }) => spot);
    const candidates = () => candidatesFor(tools, panel, request);
    return !put(candidates(), spots) && !put(candidates());
  });
  return { placed, left };
}

/** The line from a country to its label; none where the label is on the country. */
export function leaderLine({ request, box }: PlacedLabel): readonly [Point, Point] | undefined {
  const around = expand(box, 2);
  const [x, y] = nearestPointIn(around, request.spot);
  const isOnSpot = x === request.spot[0] && y === request.spot[1];
  return isOnSpot ? undefined : [request.spot, [x, y]];
}

/** Does it cover a place that a line is still to begin at? */
function coversAny({ box }: PlacedLabel, spots: readonly Point[]): boolean {
  const { x, y, width, height } = expand(box, 6);
  return spots.some(([left, top]) => left > x && left < x + width && top > y && top < y + height);
}

function crossesAny(label: PlacedLabel, others: readonly PlacedLabel[]): boolean {
  const line = leaderLine(label);
  if (line === undefined) return false;
  return others.some((other) => {
    const otherLine = leaderLine(other);
    return otherLine !== undefined && areCrossing(line, otherLine);
  });
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

export interface LabelContext {
  readonly panel: Panel;
  readonly picture: MapPicture;
  /** The picture's countries on this panel. */
  readonly countries: readonly MapCountry[];
  /** Its targets on this panel that have no figure of their own. */
  readonly targets: readonly MapPlace[];
  readonly fine: readonly Land[];
}

/** Font sizes on a country, by the room that it has, and beside one. */
const sizesInside = { large: 29, small: 24, none: undefined };
const maxSizeBeside = 23;

/** The labels to write on a panel, those of emphasised countries first, the names of targets last. */
export function labelRequests(
  tools: DrawingContext,
  context: LabelContext,
): readonly LabelRequest[] {
  const { countries, targets } = context;
  const order = countries.toSorted(
    (one, other) => Number(other.isEmphasised) - Number(one.isEmphasised),
  );
  return [
    ...order.flatMap((country) => requestFor(tools, context, country)),
    ...targets.flatMap((target) => requestOf(tools, context, target, "", true)),
  ];
}

/** A country without a figure has no label, unless the question names it. */
function requestFor(
  tools: DrawingContext,
  context: LabelContext,
  country: MapCountry,
): readonly LabelRequest[] {
  const isNone = country.value === undefined && !country.isUnnumbered;
  if (isNone && !country.isAsked) return [];
  const figure = figureText(tools, country, context.picture.legend.none);
  return requestOf(tools, context, country, figure, isNone);
}

/** @param shouldBeNamed does the figure say something only beside the name? */
function requestOf(
  tools: DrawingContext,
  { panel, fine }: LabelContext,
  place: MapPlace,
  figure: string,
  shouldBeNamed: boolean,
): readonly LabelRequest[] {
  const anchor = anchorOf(panel, place, fine);
  if (anchor === undefined) return [];
  const { code, name } = place;
  const size = shouldBeNamed ? undefined : sizesInside[roomFor(panel, place)];
  return [
    {
      code,
      name,
      figure,
      shouldBeNamed,
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

/** Chosen for the panel of Europe: on others the sea is elsewhere. */
function chosenPosition(
  { projection, isOfEurope }: Panel,
  code: string,
): Pick<LabelRequest, "chosen"> {
  const chosen = isOfEurope ? namePositions[code] : undefined;
  const at = chosen && projection([...chosen.at]);
  return chosen && at ? { chosen: { at, anchor: chosen.anchor } } : {};
}
