/** Patterns of what is no plain number: what a list does not have, and what has no number. */
import { tag } from "./svg.ts";
import type { Theme } from "./theme.ts";
import { shadeAt } from "./theme.ts";

/** Patterns: stripes over what the list does not have, dots for what has no number. */
export function fillPatterns(theme: Theme): string {
  const stripes = tag(
    "pattern",
    { id: "unlisted", width: 8, height: 8, ...inPicture, patternTransform: "rotate(45)" },
    tag("rect", { width: 3, height: 8, fill: theme.stripe, opacity: 0.75 }),
  );
  return [
    stripes,
    dots("unnumbered", theme.land, shadeAt(theme, 2).fill),
    dots("unnumbered-in-return", theme.land, theme.answer.fill),
  ].join("");
}

const inPicture = { patternUnits: "userSpaceOnUse" } as const;

const dots = (id: string, ground: string, fill: string): string =>
  tag(
    "pattern",
    { id, width: 7, height: 7, ...inPicture, patternTransform: "rotate(45)" },
    tag("rect", { width: 7, height: 7, fill: ground }),
    tag("circle", { cx: 3.5, cy: 3.5, r: 2.2, fill }),
  );
