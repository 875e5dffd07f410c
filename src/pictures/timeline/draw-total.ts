/** The total as it grew, behind the bars: a stair. */
import type { TimelinePicture } from "../../answer/picture.ts";
import { right } from "../box.ts";
import type { Tools } from "../drawing-context.ts";
import { lettering, rounded, tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import type { Scale } from "./scale.ts";

export function drawTotal(theme: Theme, picture: TimelinePicture, scale: Scale): string {
  const { band, column, left, height } = scale;
  const known = knownDays(picture);
  const edge = known.flatMap(({ total }, index) => {
    const y = band.y - height(total);
    return [pointAt(left(index), y), pointAt(left(index) + column, y)];
  });
  const ends = [pointAt(left(0), band.y), ...edge, pointAt(left(known.length), band.y)];
  return [
    tag("path", { d: `M${ends.join("L")}Z`, fill: theme.sea }),
    tag("path", {
      d: `M${edge.join("L")}`,
      fill: "none",
      stroke: theme.faint,
      "stroke-width": 2.5,
    }),
  ].join("");
}

/** Up to what it had grown, at the end of its stair. */
export function drawTotalNumber(
  tools: Tools,
  theme: Theme,
  picture: TimelinePicture,
  scale: Scale,
): string {
  const { band, space } = scale;
  const known = knownDays(picture);
  const total = known.at(-1)?.total ?? 0;
  const text = tools.plain([{ kind: "count", value: total }]);
  const end = scale.left(known.length);
  const beside = end + 14 + tools.widthOf(text, 34, 700) <= right(space);
  return lettering({
    ...{ text, size: 34, weight: 700, fill: theme.ink },
    x: beside ? end + 14 : right(space),
    y: band.y - scale.height(total) + (beside ? 12 : -10),
    anchor: beside ? "start" : "end",
  });
}

const knownDays = ({ days, asOf }: TimelinePicture) =>
  asOf === undefined ? days : days.filter(({ day }) => day <= asOf.day);

const pointAt = (x: number, y: number): string => `${rounded(x)} ${rounded(y)}`;
