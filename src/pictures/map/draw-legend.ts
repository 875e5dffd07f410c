/** Draws the legend: what the shades, patterns and outlines of the map mean. */
import type { MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { fitText } from "../fit-text.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeAt } from "../theme.ts";
import type { LegendEntry } from "./legend-entries.ts";
import { legendEntries } from "./legend-entries.ts";
import { classifyNumbers, formatClass } from "./number-classes.ts";

const size = 22;
const swatch = { width: 44, height: 26, gap: 12 } as const;
const rowHeight = 30;
const entryGap = 20;
const maxClasses = 5;

/** The legend before it is at its place. */
export interface Legend {
  readonly height: number;
  readonly draw: (at: Point) => string;
}

type Point = Pick<Box, "x" | "y">;

export function layOutLegend(
  tools: DrawingContext,
  theme: Theme,
  picture: MapPicture,
  width: number,
): Legend {
  const title = tools.plain(picture.legend.shades);
  const heading = fitText(tools, title, { width, lines: 1, sizes: [22, 21, 20, 19], weight: 700 });
  const scaleTop = 6 + heading.lines.length * 26;
  const hasClasses = classifyNumbers(picture.numbers).length > 0;
  const top = hasClasses ? scaleTop + 72 : scaleTop + 4;
  const entries = placeEntries(tools, legendEntries(tools, theme, picture), width);
  const rows = 1 + Math.max(-1, ...entries.map(({ row }) => row));
  return {
    height: top + rows * rowHeight,
    draw: ({ x, y }) =>
      [
        ...heading.lines.map((text, at) =>
          textElement({ ...heading, text, x, y: y + 20 + at * 26, weight: 700, fill: theme.ink }),
        ),
        drawClasses(theme, picture, { x, y: y + scaleTop }, width / maxClasses),
        ...entries.map((entry) => drawEntry(theme, entry, { x, y: y + top })),
      ].join(""),
  };
}

function drawClasses(theme: Theme, { numbers }: MapPicture, at: Point, width: number): string {
  const write = { size, weight: 400, fill: theme.ink, anchor: "middle" } as const;
  const box = { y: at.y, width: width - 3, height: swatch.height };
  return classifyNumbers(numbers)
    .map((each, index) => {
      const x = at.x + index * width;
      const y = at.y + swatch.height + 24;
      const text = formatClass(each);
      return [
        tag("rect", { x, ...box, fill: shadeAt(theme, each.shade).fill }),
        textElement({ ...write, text, x: x + box.width / 2, y }),
      ].join("");
    })
    .join("");
}

interface PlacedEntry extends LegendEntry {
  readonly row: number;
  readonly left: number;
  readonly size: number;
}

/** Beside the one before, where it fits there; else on the next row. */
function placeEntries(
  tools: DrawingContext,
  entries: readonly LegendEntry[],
  width: number,
): readonly PlacedEntry[] {
  let [row, left] = [0, 0];
  return entries.map((entry) => {
    const room = width - swatch.width - swatch.gap;
    const textWidth = tools.widthOf(entry.text, 1, 400);
    const fitted = Math.min(size, Math.max(19, room / textWidth));
    const whole = swatch.width + swatch.gap + textWidth * fitted;
    if (left > 0 && left + whole > width) [row, left] = [row + 1, 0];
    const placed = { ...entry, row, left, size: fitted };
    left += whole + entryGap;
    return placed;
  });
}

function drawEntry(theme: Theme, entry: PlacedEntry, at: Point): string {
  const { text, fills, outline, mark, row, left } = entry;
  const box = { x: at.x + left, y: at.y + row * rowHeight, width: swatch.width, height: 26 };
  const inner = { ...box, x: box.x + 1.5, y: box.y + 1.5, width: box.width - 3, height: 23 };
  const y = box.y + 21;
  const sign = { text: mark ?? "", x: box.x + swatch.width / 2, y, anchor: "middle" } as const;
  const rim = fills.length > 0 ? { rim: theme.land } : {};
  return [
    ...fills.map((fill) => tag("rect", { ...box, fill })),
    outline === undefined
      ? ""
      : tag("rect", { ...inner, fill: "none", stroke: outline, "stroke-width": 3 }),
    textElement({ ...sign, size, weight: 700, fill: theme.ink, ...rim }),
    textElement({
      text,
      x: box.x + swatch.width + swatch.gap,
      y,
      size: entry.size,
      weight: 400,
      fill: theme.ink,
    }),
  ].join("");
}
