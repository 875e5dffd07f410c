/** The figures on a panel, and beside small countries their names with a line to where they are. */
import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { bottom } from "../box.ts";
import type { DrawingContext, Land } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { PlacedLabel } from "./label-candidates.ts";
import { gap } from "./label-candidates.ts";
import { anchorOf } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";
import { labelRequests, lineOf, placeLabels } from "./place-labels.ts";

interface Labels {
  readonly panel: Panel;
  readonly theme: Theme;
  readonly picture: MapPicture;
  /** Those of the picture that are on this panel. */
  readonly countries: readonly MapCountry[];
  readonly fine: readonly Land[];
}

export function drawLabels(tools: DrawingContext, labels: Labels): string {
  const { panel, theme, picture } = labels;
  const target = targetBox(tools, labels);
  const taken = target === undefined ? [] : [target];
  const placed = placeLabels(tools, panel.box, taken, labelRequests(tools, labels));
  const named = target && targetLabel(theme, picture.target.name, target);
  return [named ?? "", ...placed.map((each) => drawLabel(tools, labels, each))].join("");
}

const targetSize = 23;

/** The country that it was done to is named on the first panel, where there is room for it. */
function targetBox({ widthOf }: DrawingContext, { panel, picture, fine }: Labels): Box | undefined {
  const spot = panel.id === "europe" ? anchorOf(panel, picture.target.code, fine) : undefined;
  if (spot === undefined) return undefined;
  const width = widthOf(picture.target.name, targetSize, 400);
  return { x: spot[0] - width / 2, y: spot[1] - targetSize / 2, width, height: targetSize };
}

function targetLabel(theme: Theme, text: string, box: Box): string {
  const y = bottom(box) - targetSize * 0.2;
  return textElement({ text, x: box.x, y, size: targetSize, weight: 400, fill: theme.faint });
}

interface Standing {
  readonly value: number;
  /** Behind those that were asked for. */
  readonly back: boolean;
}

function drawLabel(tools: DrawingContext, labels: Labels, placed: PlacedLabel): string {
  const country = labels.countries.find(({ code }) => code === placed.wish.code);
  const anyEmphasised = labels.picture.countries.some(({ emphasised }) => emphasised);
  const stands: Standing = {
    value: country?.value ?? 0,
    back: anyEmphasised && !country?.emphasised,
  };
  return placed.named
    ? drawNamed(tools, labels.theme, placed, stands.back)
    : drawFigure(labels.theme, placed, stands);
}

/** On the country, rimmed with its own shade. */
function drawFigure(theme: Theme, placed: PlacedLabel, { value, back }: Standing): string {
  const { wish, box, size } = placed;
  const { fill, ink } = shadeOf(theme, value);
  const colours = back ? { fill: theme.faint } : { fill: ink, rim: fill };
  const figure = { text: wish.figure, x: box.x, y: bottom(box), size, weight: 700 } as const;
  return leader(theme, placed, back) + textElement({ ...figure, ...colours });
}

/** Beside the country: whoever stands back is fainter. */
function drawNamed(
  tools: DrawingContext,
  theme: Theme,
  placed: PlacedLabel,
  back: boolean,
): string {
  const { wish, box, size } = placed;
  const { name, figure } = wish;
  const style = { size, fill: back ? theme.faint : theme.ink, rim: theme.sea };
  const y = bottom(box) - size * belowBase;
  const next = box.x + tools.widthOf(name, size, 400) + gap;
  return [
    leader(theme, placed, back),
    textElement({ ...style, text: name, x: box.x, y, weight: 400 }),
    textElement({ ...style, text: figure, x: next, y, weight: 700 }),
  ].join("");
}

/** How far the letters of a name reach below the base line. */
const belowBase = 0.23;

/** From the country to the nearest edge of its label, as strong as that. */
function leader(theme: Theme, placed: PlacedLabel, back: boolean): string {
  const line = lineOf(placed);
  if (line === undefined) return "";
  const [[x1, y1], [x2, y2]] = line;
  const ink = back ? theme.faint : theme.ink;
  const dot = { cx: x1, cy: y1, r: 4, fill: ink, stroke: theme.border, "stroke-width": 1.5 };
  return tag("line", { x1, y1, x2, y2, stroke: ink, "stroke-width": 1.5 }) + tag("circle", dot);
}
