/** Draws the labels of a panel: figures on their countries, and beside small ones their names with a line to them. */
import type { MapPlace } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { bottom, expand, isInside } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import type { LabelRequest, PlacedLabel } from "./label-candidates.ts";
import { labelGap } from "./label-candidates.ts";
import type { LandFill } from "./land-fill.ts";
import { fillOf } from "./land-fill.ts";
import { anchorOf, widthOfLand } from "./panel-geometry.ts";
import type { LabelContext } from "./place-labels.ts";
import { labelRequests, leaderLine, placeLabels } from "./place-labels.ts";

interface DrawnLabels {
  readonly drawn: string;
  /** What the panel has no room for. */
  readonly left: readonly LabelRequest[];
}

export function drawLabels(
  tools: DrawingContext,
  theme: Theme,
  context: LabelContext,
): DrawnLabels {
  const onLand = context.targets.flatMap((target) => nameOnLand(tools, context, target));
  const isNamed = ({ code }: MapPlace) => onLand.some((each) => each.code === code);
  const beside = context.targets.filter((target) => !isNamed(target));
  const requests = labelRequests(tools, { ...context, targets: beside });
  const taken = onLand.map(({ box }) => box);
  const { placed, left } = placeLabels(tools, context.panel.box, taken, requests);
  return {
    left,
    drawn: [
      ...onLand.map(({ name, box }) => drawTargetName(theme, name, box)),
      ...placed.map((each) => drawLabel(tools, theme, context, each)),
    ].join(""),
  };
}

const targetSize = 23;

interface NameOnLand {
  readonly code: string;
  readonly name: string;
  readonly box: Box;
}

/** The name of a country whose diplomats were expelled, on its land where that has room for it. */
function nameOnLand(
  { widthOf }: DrawingContext,
  { panel, fine }: LabelContext,
  target: MapPlace,
): readonly NameOnLand[] {
  const spot = anchorOf(panel, target, fine);
  if (spot === undefined) return [];
  const { code, name } = target;
  const width = widthOf(name, targetSize, 400);
  const box = {
    x: spot[0] - width / 2,
    y: spot[1] - targetSize / 2,
    width,
    height: targetSize,
  };
  const hasRoom = isInside(expand(box, 4), panel.box) && widthOfLand(panel, target) > width * 1.1;
  return hasRoom ? [{ code, name, box }] : [];
}

function drawTargetName(theme: Theme, text: string, box: Box): string {
  const y = bottom(box) - targetSize * 0.2;
  return textElement({ text, x: box.x, y, size: targetSize, weight: 400, fill: theme.faint });
}

function drawLabel(
  tools: DrawingContext,
  theme: Theme,
  { countries, picture }: LabelContext,
  placed: PlacedLabel,
): string {
  const country = countries.find(({ code }) => code === placed.request.code);
  const hasEmphasis = picture.countries.some(({ isEmphasised }) => isEmphasised);
  const isFaint = hasEmphasis && !country?.isEmphasised;
  return placed.isNamed
    ? drawNamed(tools, theme, placed, isFaint)
    : drawFigure(theme, placed, country && fillOf(theme, picture, country), isFaint);
}

/** On the country, outlined with its shade; fainter where the question names other countries. */
function drawFigure(
  theme: Theme,
  placed: PlacedLabel,
  fill: LandFill = { fill: theme.land, ground: theme.land, ink: theme.ink },
  isFaint: boolean,
): string {
  const { request, box, size } = placed;
  const figure = { text: request.figure, x: box.x, y: bottom(box), size, weight: 700 } as const;
  const colours = isFaint ? { fill: theme.faint } : { fill: fill.ink, rim: fill.ground };
  return drawLeader(theme, placed, isFaint) + textElement({ ...figure, ...colours });
}

/** Beside the country. */
function drawNamed(
  tools: DrawingContext,
  theme: Theme,
  placed: PlacedLabel,
  isFaint: boolean,
): string {
  const { request, box, size } = placed;
  const { name, figure } = request;
  const style = { size, fill: isFaint ? theme.faint : theme.ink, rim: theme.sea };
  const y = bottom(box) - size * descent;
  const next = box.x + tools.widthOf(name, size, 400) + labelGap;
  return [
    drawLeader(theme, placed, isFaint),
    textElement({ ...style, text: name, x: box.x, y, weight: 400 }),
    textElement({ ...style, text: figure, x: next, y, weight: 700 }),
  ].join("");
}

/** How far the letters of a name reach below the baseline, of their size. */
const descent = 0.23;

/** The line from the country to the nearest edge of its label. */
function drawLeader(theme: Theme, placed: PlacedLabel, isFaint: boolean): string {
  const line = leaderLine(placed);
  if (line === undefined) return "";
  const [[x1, y1], [x2, y2]] = line;
  const ink = isFaint ? theme.faint : theme.ink;
  const dot = { cx: x1, cy: y1, r: 4, fill: ink, stroke: theme.border, "stroke-width": 1.5 };
  return tag("line", { x1, y1, x2, y2, stroke: ink, "stroke-width": 1.5 }) + tag("circle", dot);
}
