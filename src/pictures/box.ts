/** Rectangles: their edges, overlaps and nearest points. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;

export function touches(one: Box, other: Box): boolean {
  return (
    one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one)
  );
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    right(inner) <= right(outer) &&
    bottom(inner) <= bottom(outer)
  );
}

export const expand = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export type Point = readonly [x: number, y: number];

/** The point of a box that is nearest to another point. */
export const nearestPointIn = (box: Box, [x, y]: Point): Point => [
  Math.min(Math.max(x, box.x), right(box)),
  Math.min(Math.max(y, box.y), bottom(box)),
];

/** Does a straight line run through the box? */
export function crosses([from, to]: readonly [Point, Point], box: Box): boolean {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const part = steps === 0 ? 0 : step / steps;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part] as const;
  }).some(([x, y]) => x > box.x && x < right(box) && y > box.y && y < bottom(box));
}

type Segment = readonly [Point, Point];

/** Do two straight lines cross? */
export function areCrossing(one: Segment, other: Segment): boolean {
  return (
    sideOf(one, other[0]) !== sideOf(one, other[1]) &&
    sideOf(other, one[0]) !== sideOf(other, one[1])
  );
}

/** On which side of a line a point is. */
const sideOf = ([[x1, y1], [x2, y2]]: Segment, [x, y]: Point): boolean =>
  (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1);
