/** Chooses the part of the world that a map frames: where the acts were. */
import type { MapPicture, MapPlace } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { Atlas } from "../drawing-context.ts";
import { anchorOf, extentOf, isOnPanel, middleOf } from "./panel-geometry.ts";
import type { Panel } from "./panels.ts";
import { europePanel } from "./panels.ts";
import type { Coordinates } from "./regions.ts";
import { radiusOf, regionPanel, wideWorldPanel } from "./regions.ts";

/** Of so many countries that expelled, at least this part is on the panel of Europe. */
const mostlyEurope = { countries: 4, share: 0.6 };

/** In radians: what is wider is shown on a map of the world. */
const maxRegion = 0.72;

export interface MainPanel extends Panel {
  /** Is there more of the world than it shows? */
  readonly isPart: boolean;
}

/** Europe, where all or most of it was there; else the region of all places; else the world. */
export function chooseMainPanel(atlas: Atlas, box: Box, picture: MapPicture): MainPanel {
  const actors = picture.countries.filter(
    ({ value, isUnnumbered }) => value !== undefined || isUnnumbered,
  );
  const europe = europePanel(atlas, box);
  if (isOfEurope(europe, atlas, actors, picture.targets)) return { ...europe, isPart: true };
  const places = [...actors, ...picture.targets];
  const extents = (some: readonly MapPlace[]) => some.flatMap((each) => extentOf(each, atlas.fine));
  const isRegion = radiusOf(middlesOf(atlas, places)) <= maxRegion;
  if (isRegion) return { ...regionPanel(atlas, box, extents(places)), isPart: true };
  const asked = picture.countries.filter(({ isAsked }) => isAsked);
  return { ...wideWorldPanel(atlas, box, extents([...places, ...asked])), isPart: false };
}

function isOfEurope(
  panel: Panel,
  { fine }: Atlas,
  actors: readonly MapPlace[],
  targets: readonly MapPlace[],
): boolean {
  const isInside = (place: MapPlace) => isOnPanel(panel, anchorOf(panel, place, fine));
  if ([...actors, ...targets].every(isInside)) return true;
  const inside = actors.filter(isInside).length;
  return inside >= mostlyEurope.countries && inside >= actors.length * mostlyEurope.share;
}

const middlesOf = ({ fine }: Atlas, places: readonly MapPlace[]): readonly Coordinates[] =>
  places.flatMap((place) => {
    const middle = middleOf(place, fine);
    return middle === undefined ? [] : [middle];
  });
