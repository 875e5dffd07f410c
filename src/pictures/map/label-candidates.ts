/** Generates the candidate positions of a label, the best first. */
import type { Box, Point } from "../box.ts";
import { expand, nearestPointIn } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";

export interface LabelRequest {
  readonly code: string;
  readonly name: string;
  /** Does the figure say something only beside the name, as "none" does? */
  readonly shouldBeNamed: boolean;
  readonly figure: string;
  /** The middle of the country. */
  readonly spot: Point;
  /** The font size of the figure on the country; none where it has no room for one. */
  readonly sizeInside?: number;
  /** The font size of name and figure beside the country. */
  readonly sizeBeside: number;
  /** A position that was chosen by hand. */
  readonly chosen?: { readonly at: Point; readonly anchor: Anchor };
}

export type Anchor = "start" | "middle" | "end";

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly box: Box;
  readonly size: number;
  /** With the name, or the figure alone? */
  readonly isNamed: boolean;
}

/** The figure on the country itself, where it has room. */
export function* candidatesInside(
  tools: DrawingContext,
  request: LabelRequest,
): Iterable<PlacedLabel> {
  if (request.sizeInside !== undefined)
    yield figureAt(tools, request, request.spot, request.sizeInside);
}

/** Smaller can't be read on a phone. */
const minSize = 20;

/** Distances from the country. */
const near = { from: 30, to: 130 };
const far = { from: 14, to: 360 };

/**
 * Name and figure at their chosen position, then near the country; where those are taken the figure alone, on the country or
 * around it; at last name and figure farther away.
 */
export function* candidatesFor(
  tools: DrawingContext,
  panel: Box,
  request: LabelRequest,
): Iterable<PlacedLabel> {
  const { spot, chosen, shouldBeNamed } = request;
  if (chosen !== undefined) {
    yield nameAt(tools, request, chosen.at, chosen.anchor);
    yield nameInside(tools, request, chosen, panel);
  }
  for (const at of ringsAround(spot, near)) yield nameAt(tools, request, at, "middle", panel);
  if (!shouldBeNamed) {
    yield figureAt(tools, request, spot, minSize);
    for (const at of ringsAround(spot, far)) yield figureAt(tools, request, at, minSize);
  }
  for (const at of ringsAround(spot, far)) yield nameAt(tools, request, at, "middle", panel);
}

/** The space between a name and its figure. */
export const labelGap = 7;

/** The width of name and figure together at font size 1. */
export function widthBeside(
  { widthOf }: DrawingContext,
  { name, figure }: Pick<LabelRequest, "name" | "figure">,
): number {
  return widthOf(figure, 1, 700) + widthOf(name, 1, 400);
}

function nameAt(
  tools: DrawingContext,
  request: LabelRequest,
  at: Point,
  anchor: Anchor,
  panel?: Box,
): PlacedLabel {
  const size = request.sizeBeside;
  const width = widthBeside(tools, request) * size + labelGap;
  const box = boxAround(at, anchor, { width, height: size * 0.98 });
  return { request, size, isNamed: true, box: panel === undefined ? box : moveInto(box, panel) };
}

/** At the chosen position, or so far from it that it is on the panel. */
function nameInside(
  tools: DrawingContext,
  request: LabelRequest,
  { at, anchor }: NonNullable<LabelRequest["chosen"]>,
  panel: Box,
): PlacedLabel {
  const placed = nameAt(tools, request, at, anchor, panel);
  const inner = expand(panel, -3);
  const [, y] = nearestPointIn({ ...inner, height: inner.height - placed.box.height }, [
    0,
    placed.box.y,
  ]);
  return { ...placed, box: { ...placed.box, y } };
}

/** Figures reach neither below the baseline nor above capital letters. */
function figureAt(
  { widthOf }: DrawingContext,
  request: LabelRequest,
  at: Point,
  size: number,
): PlacedLabel {
  const box = boxAround(at, "middle", {
    width: widthOf(request.figure, size, 700),
    height: size * 0.74,
  });
  return { request, box, size, isNamed: false };
}

function boxAround([x, y]: Point, anchor: Anchor, size: Pick<Box, "width" | "height">): Box {
  const shift = { start: 0, middle: size.width / 2, end: size.width }[anchor];
  return { ...size, x: x - shift, y: y - size.height / 2 };
}

/** Keeps a box from reaching over the panel's left or right edge. */
function moveInto(box: Box, panel: Box): Box {
  const inner = expand(panel, -3);
  const [x] = nearestPointIn({ ...inner, width: inner.width - box.width }, [box.x, 0]);
  return { ...box, x };
}

/** Points on ellipses around a country: wider than high, as labels are. */
function* ringsAround([x, y]: Point, { from, to }: typeof near): Iterable<Point> {
  for (let distance = from; distance <= to; distance += 12)
    for (let step = 0; step < 24; step += 1) {
      const angle = (step * Math.PI) / 12;
      yield [x + Math.cos(angle) * distance * 1.6, y + Math.sin(angle) * distance];
    }
}
