/** Draws a badge for each organisation: it has no land to shade. */
import type { Badge } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { bottom } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { fitText } from "../fit-text.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";

const padding = 16;
const numberSize = 54;
const lineHeight = 30;
const gap = 6;

export interface LaidOutBadges {
  readonly height: number;
  /** @param side the badges are at its bottom */
  readonly draw: (side: Box) => string;
}

export function layOutBadges(
  tools: DrawingContext,
  theme: Theme,
  badges: readonly Badge[],
  width: number,
): LaidOutBadges {
  const laidOut = badges.map((badge) => layOutBadge(tools, theme, badge, width));
  const height = laidOut.reduce((sum, each) => sum + each.height + gap, 0);
  return {
    height,
    draw: (side) => {
      let y = bottom(side) + gap - height;
      return laidOut
        .map((each) => {
          const drawn = drawBadge(theme, each, { ...side, y, height: each.height });
          y += each.height + gap;
          return drawn;
        })
        .join("");
    },
  };
}

interface BadgeRow {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly fill: string;
}

interface LaidOutBadge {
  readonly number: string;
  /** Where the rows begin, from the badge's left edge. */
  readonly left: number;
  readonly rows: readonly BadgeRow[];
  readonly height: number;
}

function layOutBadge(
  tools: DrawingContext,
  theme: Theme,
  { value, lines }: Badge,
  width: number,
): LaidOutBadge {
  const number = value === undefined ? "" : tools.plain([{ kind: "count", value }]);
  const left = padding + (number === "" ? 0 : padding + tools.widthOf(number, numberSize, 700));
  const bounds = { width: width - padding - left, lines: 2, sizes: [24, 23, 22, 21, 20] };
  const rows = lines.flatMap((line, index) => {
    const weight = index === 0 ? 700 : 400;
    const fill = index === 0 ? theme.ink : theme.faint;
    const fitted = fitText(tools, tools.plain(line), { ...bounds, weight });
    return fitted.lines.map((text) => ({ text, size: fitted.size, weight, fill }) as const);
  });
  const textHeight = Math.max(rows.length * lineHeight, number === "" ? 0 : numberSize);
  return { number, left, rows, height: textHeight + padding * 2 - 6 };
}

function drawBadge(theme: Theme, { number, left, rows }: LaidOutBadge, box: Box): string {
  const { x, y, width, height } = box;
  const first = y + (height - rows.length * lineHeight) / 2 + 23;
  const frame = { x: x + 1, y: y + 1, width: width - 2, height: height - 2, rx: 10 };
  return [
    tag("rect", { ...frame, fill: "none", stroke: theme.rule, "stroke-width": 2 }),
    textElement({
      text: number,
      x: x + padding,
      y: y + height / 2 + numberSize * 0.36,
      size: numberSize,
      weight: 700,
      fill: theme.ink,
    }),
    ...rows.map((row, index) =>
      textElement({ ...row, x: x + left, y: first + index * lineHeight }),
    ),
  ].join("");
}
