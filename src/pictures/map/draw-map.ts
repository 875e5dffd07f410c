/** Draws the map of who expelled how many: the part of the world where it was, and the world on a second panel. */
import type { MapCountry, MapPicture, MapPlace } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { drawFrame } from "../frame.ts";
import { fillPatterns } from "../patterns.ts";
import { tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import type { MainPanel } from "./choose-panels.ts";
import { chooseMainPanel } from "./choose-panels.ts";
import { layOutBadges } from "./draw-badge.ts";
import { drawLabels } from "./draw-labels.ts";
import { layOutLegend } from "./draw-legend.ts";
import type { LabelRequest } from "./label-candidates.ts";
import { figureText } from "./label-text.ts";
import { anchorOf, isOnPanel } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";
import { drawLands, worldPanel } from "./panels.ts";

const sideWidth = 400;
const gap = 16;
const worldHeight = { max: 222, min: 120 };

export function drawMap(tools: DrawingContext, theme: Theme, picture: MapPicture): string {
  const draw = (notes: readonly string[]) => {
    let left: readonly LabelRequest[] = [];
    const drawn = drawFrame(tools, theme, { ...picture, notes }, (space) => {
      const panels = drawPanels(tools, theme, picture, space);
      left = panels.left;
      return panels.drawn;
    });
    return { drawn, left };
  };
  const notes = picture.notes.map((note) => tools.plain(note));
  const offMap = picture.countries.filter((country) => !hasLand(tools, country));
  const first = draw([...notes, ...offMapNote(tools, picture, offMap)]);
  if (first.left.length === 0) return first.drawn;
  const isLeft = ({ code }: MapPlace) => first.left.some((each) => each.code === code);
  const others = [...picture.countries, ...picture.targets].filter(isLeft);
  return draw([...notes, ...offMapNote(tools, picture, [...others, ...offMap])]).drawn;
}

const hasLand = ({ atlas }: DrawingContext, { lands }: MapPlace): boolean =>
  atlas.fine.some(({ code }) => lands.includes(code));

/** "Not on the map: Tuvalu 2". */
function offMapNote(
  tools: DrawingContext,
  { legend }: MapPicture,
  places: readonly (MapPlace | MapCountry)[],
): readonly string[] {
  const named = places.map((place) =>
    "isAsked" in place ? `${place.name} ${figureText(tools, place, legend.none)}` : place.name,
  );
  return named.length === 0 ? [] : [`${tools.plain(legend.offMap)}${named.join(", ")}`];
}

function drawPanels(tools: DrawingContext, theme: Theme, picture: MapPicture, space: Box) {
  const { atlas } = tools;
  const main = chooseMainPanel(atlas, { ...space, width: space.width - sideWidth - gap }, picture);
  const side = { ...space, x: space.x + space.width - sideWidth, width: sideWidth };
  const legend = layOutLegend(tools, theme, picture, sideWidth);
  const badges = layOutBadges(tools, theme, picture.badges, sideWidth);
  const room = side.height - 18 - legend.height - badges.height;
  const height = Math.max(worldHeight.min, Math.min(worldHeight.max, room));
  const far = main.isPart ? [worldPanel(atlas, { ...side, height })] : [];
  const legendTop = side.y + (main.isPart ? height + 18 : 0);
  const labels = drawAllLabels(tools, theme, picture, main, far);
  return {
    left: labels.flatMap(({ left }) => left),
    drawn: [
      definitions(theme, [main, ...far]),
      ...[main, ...far].map((panel) => drawLands(panel, theme, picture)),
      ...labels.map(({ drawn }) => drawn),
      legend.draw({ x: side.x, y: legendTop }),
      badges.draw(side),
    ].join(""),
  };
}

/** Each country has its label on the first panel that shows it. */
function drawAllLabels(
  tools: DrawingContext,
  theme: Theme,
  picture: MapPicture,
  main: MainPanel,
  far: readonly Panel[],
) {
  const { fine } = tools.atlas;
  const isOnMain = (place: MapPlace) => isOnPanel(main, anchorOf(main, place, fine));
  const hasFigure = ({ code }: MapPlace) =>
    picture.countries.some(
      (each) => each.code === code && (each.value !== undefined || each.isUnnumbered),
    );
  const targets = picture.targets.filter((target) => !hasFigure(target));
  return [main, ...far].map((panel) => {
    const isHere = (place: MapPlace) => far.length === 0 || isOnMain(place) === (panel === main);
    return drawLabels(tools, theme, {
      panel,
      picture,
      fine,
      countries: picture.countries.filter(isHere),
      targets: targets.filter(isHere),
    });
  });
}

/** The clip paths of the panels, and the patterns of lands. */
function definitions(theme: Theme, panels: readonly Panel[]): string {
  const clips = panels.map(({ id, box }) =>
    tag("clipPath", { id }, tag("rect", { ...box, rx: 10 })),
  );
  return tag("defs", {}, fillPatterns(theme), ...clips);
}
