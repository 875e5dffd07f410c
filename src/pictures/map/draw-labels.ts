/** Draws the labels of a panel: figures on their countries, and beside small ones their names with a line to them. */
import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { bottom } from "../box.ts";
import type { DrawingContext, Land } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { PlacedLabel } from "./label-candidates.ts";
import { labelGap } from "./label-candidates.ts";
import { anchorOf } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";
import { labelRequests, leaderLine, placeLabels } from "./place-labels.ts";

interface LabelContext {
  readonly panel: Panel;
  readonly theme: Theme;
  readonly picture: MapPicture;
  /** The picture's countries on this panel. */
  readonly countries: readonly MapCountry[];
  readonly fine: readonly Land[];
}

export function drawLabels(tools: DrawingContext, context: LabelContext): string {
  const { panel, theme, picture } = context;
  const target = targetBox(tools, context);
  const taken = target === undefined ? [] : [target];
  const placed = placeLabels(tools, panel.box, taken, labelRequests(tools, context));
  const targetName = target && drawTargetName(theme, picture.target.name, target);
  return [targetName ?? "", ...placed.map((each) => drawLabel(tools, context, each))].join("");
}

const targetSize = 23;

/** The country whose diplomats were expelled is named on the first panel, which has room for it. */
function targetBox(
  { widthOf }: DrawingContext,
  { panel, picture, fine }: LabelContext,
): Box | undefined {
  const spot = panel.id === "europe" ? anchorOf(panel, picture.target.code, fine) : undefined;
  if (spot === undefined) return undefined;
  const width = widthOf(picture.target.name, targetSize, 400);
  return { x: spot[0] - width / 2, y: spot[1] - targetSize / 2, width, height: targetSize };
}

function drawTargetName(theme: Theme, text: string, box: Box): string {
  const y = bottom(box) - targetSize * 0.2;
  return textElement({ text, x: box.x, y, size: targetSize, weight: 400, fill: theme.faint });
}

interface FigureStyle {
  readonly value: number;
  /** Fainter, as the question names other countries. */
  readonly isFaint: boolean;
}

function drawLabel(tools: DrawingContext, context: LabelContext, placed: PlacedLabel): string {
  const country = context.countries.find(({ code }) => code === placed.request.code);
  const hasEmphasis = context.picture.countries.some(({ isEmphasised }) => isEmphasised);
  const style: FigureStyle = {
    value: country?.value ?? 0,
    isFaint: hasEmphasis && !country?.isEmphasised,
  };
  return placed.isNamed
    ? drawNamed(tools, context.theme, placed, style.isFaint)
    : drawFigure(context.theme, placed, style);
}

/** On the country, outlined with its shade. */
function drawFigure(theme: Theme, placed: PlacedLabel, { value, isFaint }: FigureStyle): string {
  const { request, box, size } = placed;
  const { fill, ink } = shadeOf(theme, value);
  const colours = isFaint ? { fill: theme.faint } : { fill: ink, rim: fill };
  const figure = { text: request.figure, x: box.x, y: bottom(box), size, weight: 700 } as const;
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
