/** Draws the legend: what the shades and stripes of the map mean. */
import type { MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadesFrom } from "../theme.ts";

const size = 22;
const swatchSize = 26;

export function drawLegend(
  tools: DrawingContext,
  theme: Theme,
  picture: MapPicture,
  { x, y, width }: Box,
): string {
  const { shades, unlisted } = picture.legend;
  const write = { size, weight: 400, fill: theme.ink } as const;
  const each = width / shadesFrom.length;
  const cells = shadesFrom.map((_, index) => {
    const left = x + index * each;
    return [
      tag("rect", {
        x: left,
        y: y + 32,
        width: each - 3,
        height: swatchSize,
        fill: theme.shades[index]?.fill,
      }),
      textElement({
        ...write,
        text: formatRange(index),
        x: left + (each - 3) / 2,
        y: y + 32 + swatchSize + 24,
        anchor: "middle",
      }),
    ].join("");
  });
  const hasStripes = picture.countries.some((country) => country.isUnlisted);
  return [
    textElement({ ...write, text: tools.plain(shades), x, y: y + 20, weight: 700 }),
    ...cells,
    hasStripes ? drawStriped(theme, tools.plain(unlisted), { x, y: y + 104 }) : "",
  ].join("");
}

function drawStriped(theme: Theme, text: string, { x, y }: Pick<Box, "x" | "y">): string {
  const box = { x, y, width: 44, height: swatchSize };
  return [
    tag("rect", { ...box, fill: theme.shades[1]?.fill }),
    tag("rect", { ...box, fill: "url(#unlisted)" }),
    textElement({ text, x: x + 56, y: y + 21, size, weight: 400, fill: theme.ink }),
  ].join("");
}

/** "1", "3–4", "20+". */
function formatRange(index: number): string {
  const from = shadesFrom[index] ?? 0;
  const next = shadesFrom[index + 1];
  if (next === undefined) return `${from}+`;
  return next - from === 1 ? String(from) : `${from}–${next - 1}`;
}
