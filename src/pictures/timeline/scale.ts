/** The scale of the timeline: x of days, heights of numbers. */
import type { TimelinePicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { bottom } from "../box.ts";

export interface Scale {
  readonly space: Box;
  /** The row of the days: announcements are above it, measures in return below it. */
  readonly band: Box;
  readonly column: number;
  /** The left edge of a day. */
  readonly left: (index: number) => number;
  /** The height of a number; of the smallest, enough to be seen. */
  readonly height: (value: number) => number;
}

const keyHeight = 44;
const labelHeight = 40;
const bandHeight = 62;
const noteHeight = 36;

export function createScale({ days, after }: TimelinePicture, space: Box): Scale {
  const up = Math.max(
    1,
    ...days.map(({ total, expelled, apart }) => Math.max(total, expelled + apart)),
  );
  const down = Math.max(1, ...days.map(({ inReturn }) => inReturn));
  const note = after.length > 0 ? noteHeight : 0;
  const room = space.height - keyHeight - bandHeight - 2 * labelHeight - note;
  const unit = room / (up + down);
  const column = space.width / Math.max(days.length, 1);
  return {
    space: { ...space, height: space.height - note },
    band: { ...space, y: space.y + keyHeight + labelHeight + unit * up, height: bandHeight },
    column,
    left: (index) => space.x + column * index,
    height: (value) => (value === 0 ? 0 : Math.max(value * unit, 4)),
  };
}

export const noteTop = ({ space }: Scale): number => bottom(space);
