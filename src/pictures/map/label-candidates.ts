/** The places where a label may stand, the likeliest first. */
import type { Box, Point } from "../box.ts";
import { expand, nearestIn } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";

export interface LabelRequest {
  readonly code: string;
  readonly name: string;
  /** Says something only beside the name: "none". */
  readonly needsName: boolean;
  readonly figure: string;
  /** The middle of the country. */
  readonly spot: Point;
  /** How large the figure is in the country itself; nothing where it has no room for one. */
  readonly inside?: number;
  /** How large name and figure are beside it. */
  readonly beside: number;
  /** Where a cartographer would write them. */
  readonly chosen?: { readonly at: Point; readonly anchor: Anchor };
}

export type Anchor = "start" | "middle" | "end";

export interface PlacedLabel {
  readonly wish: LabelRequest;
  readonly box: Box;
  readonly size: number;
  /** With the name, or the figure alone. */
  readonly named: boolean;
}

/** The figure on the country itself, where it has room. */
export function* candidatesInside(
  tools: DrawingContext,
  wish: LabelRequest,
): Iterable<PlacedLabel> {
  if (wish.inside !== undefined) yield alone(tools, wish, wish.spot, wish.inside);
}

/** Smaller can't be read on a phone. */
const smallest = 20;

/** Near the country, in points. */
const near = { from: 30, to: 130 };
const far = { from: 14, to: 360 };

/**
 * Name and figure where a cartographer would write them, then near the country; where all is full a figure alone, in the
 * country or around it; at last the name, however far.
 */
export function* candidatesFor(
  tools: DrawingContext,
  panel: Box,
  wish: LabelRequest,
): Iterable<PlacedLabel> {
  const { spot, chosen, needsName } = wish;
  if (chosen !== undefined) yield named(tools, wish, chosen.at, chosen.anchor);
  for (const at of ringsAround(spot, near)) yield named(tools, wish, at, "middle", panel);
  if (!needsName) {
    yield alone(tools, wish, spot, smallest);
    for (const at of ringsAround(spot, far)) yield alone(tools, wish, at, smallest);
  }
  for (const at of ringsAround(spot, far)) yield named(tools, wish, at, "middle", panel);
}

/** The space between a name and its figure. */
export const gap = 7;

/** How wide name and figure are together, where the size is 1. */
export function widthBeside(
  { widthOf }: DrawingContext,
  { name, figure }: Pick<LabelRequest, "name" | "figure">,
): number {
  return widthOf(figure, 1, 700) + widthOf(name, 1, 400);
}

function named(
  tools: DrawingContext,
  wish: LabelRequest,
  at: Point,
  anchor: Anchor,
  panel?: Box,
): PlacedLabel {
  const size = wish.beside;
  const width = widthBeside(tools, wish) * size + gap;
  const box = boxAround(at, anchor, { width, height: size * 0.98 });
  return { wish, size, named: true, box: panel === undefined ? box : movedInto(box, panel) };
}

/** Figures reach neither below the base line nor above a capital letter. */
function alone(
  { widthOf }: DrawingContext,
  wish: LabelRequest,
  at: Point,
  size: number,
): PlacedLabel {
  const box = boxAround(at, "middle", {
    width: widthOf(wish.figure, size, 700),
    height: size * 0.74,
  });
  return { wish, box, size, named: false };
}

function boxAround([x, y]: Point, anchor: Anchor, size: Pick<Box, "width" | "height">): Box {
  const shift = { start: 0, middle: size.width / 2, end: size.width }[anchor];
  return { ...size, x: x - shift, y: y - size.height / 2 };
}

/** A box that would reach over the edge. */
function movedInto(box: Box, panel: Box): Box {
  const inner = expand(panel, -3);
  const [x] = nearestIn({ ...inner, width: inner.width - box.width }, [box.x, 0]);
  return { ...box, x };
}

/** Wider across than high, as labels are. */
function* ringsAround([x, y]: Point, { from, to }: typeof near): Iterable<Point> {
  for (let distance = from; distance <= to; distance += 12)
    for (let turn = 0; turn < 24; turn += 1) {
      const angle = (turn * Math.PI) / 12;
      yield [x + Math.cos(angle) * distance * 1.6, y + Math.sin(angle) * distance];
    }
}
