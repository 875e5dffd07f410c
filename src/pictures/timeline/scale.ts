/** The scale of the timeline: the x of its columns, heights of numbers. */
import type { TimelinePicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { right } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";

export interface Scale {
  readonly space: Box;
  /** The row of the dates: announcements are above it, measures in return below it. */
  readonly band: Box;
  readonly columns: readonly ColumnBox[];
  /** The height of a number; of the smallest, enough to be seen. */
  readonly height: (value: number) => number;
}

export type ColumnBox = Pick<Box, "x" | "width">;

const labelHeight = 40;
const bandHeight = 62;

/** The height of what has no number. */
export const unnumberedHeight = 16;

export function createScale(
  tools: DrawingContext,
  picture: TimelinePicture,
  space: Box,
  keyHeight: number,
): Scale {
  const { columns, asOf } = picture;
  const up = Math.max(
    1,
    ...columns.map(({ total = 0, expelled, apart }) => Math.max(total, expelled + apart)),
  );
  const down = Math.max(0, ...columns.map(({ inReturn }) => inReturn));
  const dotted = [
    columns.some(({ unnumbered }) => unnumbered > 0),
    columns.some(({ unnumberedInReturn }) => unnumberedInReturn > 0),
  ].map((has) => (has ? unnumberedHeight : 0));
  const [above = 0, below = 0] = dotted;
  const hasBelow = down + below > 0 || asOf !== undefined;
  const labels = labelHeight * (hasBelow ? 2 : 1);
  const room = space.height - keyHeight - bandHeight - labels - above - below;
  const unit = room / (up + down);
  const y = space.y + keyHeight + labelHeight + above + unit * up;
  return {
    space,
    band: { ...space, y, height: bandHeight },
    columns: placeColumns(tools, picture, space),
    height: (value) => (value === 0 ? 0 : Math.max(value * unit, 4)),
  };
}

/** All of one width, but those that are of a month or a year and of no day: they have room for their name. */
function placeColumns(
  tools: DrawingContext,
  { columns }: TimelinePicture,
  space: Box,
): readonly ColumnBox[] {
  const least = columns.map(({ isUndated, heading }) =>
    isUndated ? tools.widthOf(tools.plain(heading), 22, 400) + 20 : 0,
  );
  const undated = least.reduce((sum, width) => sum + width, 0);
  const others = columns.filter(({ isUndated }) => !isUndated).length;
  const each = others === 0 ? 0 : (space.width - undated) / others;
  const spread = others === 0 ? (space.width - undated) / columns.length : 0;
  let { x } = space;
  return columns.map(({ isUndated }, at) => {
    const width = isUndated ? (least[at] ?? 0) + spread : each;
    const box = { x, width };
    x = Math.min(x + width, right(space));
    return box;
  });
}
