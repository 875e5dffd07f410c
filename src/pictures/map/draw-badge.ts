/** Draws a badge with an organisation's own measures: it has no land to shade. */
import type { MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { bottom } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { fitText } from "../fit-text.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";

const padding = 16;
const numberSize = 54;

export function drawBadge(
  tools: DrawingContext,
  theme: Theme,
  { badge }: MapPicture,
  side: Box,
): string {
  if (badge === undefined) return "";
  const number = tools.plain([{ kind: "count", value: badge.value }]);
  const textX = side.x + padding * 2 + tools.widthOf(number, numberSize, 700);
  const bounds = {
    width: side.x + side.width - padding - textX,
    lines: 2,
    sizes: [24, 23, 22, 21, 20],
    weight: 700,
  } as const;
  const rows = badge.lines.flatMap((line, index) => {
    const weight = index === 0 ? 700 : 400;
    const { lines, size } = fitText(tools, tools.plain(line), { ...bounds, weight });
    return lines.map(
      (text) => ({ text, size, weight, fill: index === 0 ? theme.ink : theme.faint }) as const,
    );
  });
  const height = Math.max(rows.length * 30, numberSize) + padding * 2 - 6;
  const y = bottom(side) - height;
  const first = y + (height - rows.length * 30) / 2 + 23;
  return [
    tag("rect", {
      x: side.x + 1,
      y: y + 1,
      width: side.width - 2,
      height: height - 2,
      rx: 10,
      fill: "none",
      stroke: theme.rule,
      "stroke-width": 2,
    }),
    textElement({
      text: number,
      x: side.x + padding,
      y: y + height / 2 + numberSize * 0.36,
      size: numberSize,
      weight: 700,
      fill: theme.ink,
    }),
    ...rows.map((row, index) => textElement({ ...row, x: textX, y: first + index * 30 })),
  ].join("");
}
