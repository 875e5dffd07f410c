/** The figure of a country as it is written on the map. */
import type { Line } from "../../answer/answer.ts";
import type { MapCountry } from "../../answer/picture.ts";
import type { DrawingContext } from "../drawing-context.ts";

/** Stands where no number was published; the legend says so. */
export const unnumberedMark = "?";

/** "4"; "4+" where there are more without a number; "?" where there is no number; else "none". */
export function figureText(
  { plain }: DrawingContext,
  { value, isUnnumbered }: Pick<MapCountry, "value" | "isUnnumbered">,
  none: Line,
): string {
  if (value === undefined) return isUnnumbered ? unnumberedMark : plain(none);
  return `${plain([{ kind: "count", value }])}${isUnnumbered ? "+" : ""}`;
}
