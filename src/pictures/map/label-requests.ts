/** What is to be written on a panel, and where it would best stand. */
import type { MapPicture, Mapped } from "../../answer/picture.ts";
import type { Land, Tools } from "../drawing-context.ts";
import type { Wish } from "./label-candidates.ts";
import { gap, widthBeside } from "./label-candidates.ts";
import { nameSpots } from "./label-positions.ts";
import type { Panel } from "./panel.ts";
import { drawnInto, roomFor, spotOf } from "./panel-geometry.ts";

interface Wishing {
  readonly panel: Panel;
  readonly picture: MapPicture;
  readonly countries: readonly Mapped[];
  readonly fine: readonly Land[];
}

const inside = { large: 29, small: 24, none: undefined };
const beside = 23;

/** Whoever stands out comes first. */
export function wishesFor(tools: Tools, wishing: Wishing): readonly Wish[] {
  const { countries } = wishing;
  const order = countries.toSorted(
    (one, other) => Number(other.emphasised) - Number(one.emphasised),
  );
  return order.flatMap((country) => wishFor(tools, wishing, country));
}

/** None for whoever has no figure, unless they were asked for. */
function wishFor(
  tools: Tools,
  { panel, picture, fine }: Wishing,
  { code, name, value, asked }: Mapped,
): readonly Wish[] {
  const found = spotOf(panel, code, fine);
  if (found === undefined || (value === undefined && !asked)) return [];
  const figure = tools.plain(
    value === undefined ? picture.legend.none : [{ kind: "count", value } as const],
  );
  const size = value === undefined ? undefined : inside[roomFor(panel, code)];
  return [
    {
      ...{ code, name, figure, needsName: value === undefined, spot: drawnInto(panel, found) },
      ...(size !== undefined && { inside: size }),
      beside: fitting(tools, { name, figure }, panel.box.width),
      ...chosenFor(panel, code),
    },
  ];
}

/** The longest names are smaller: "Saint Vincent and the Grenadines". */
function fitting(tools: Tools, label: Pick<Wish, "name" | "figure">, width: number): number {
  return Math.min(beside, (width - gap - 16) / widthBeside(tools, label));
}

function chosenFor({ projection }: Panel, code: string): Pick<Wish, "chosen"> {
  const chosen = nameSpots[code];
  const at = chosen && projection([...chosen.at]);
  return chosen && at ? { chosen: { at, anchor: chosen.anchor } } : {};
}
