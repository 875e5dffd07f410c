/** The fill of a country on the map, and the colour of what is written on it. */
import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Theme } from "../theme.ts";
import { classifyNumbers, shadeIn } from "./number-classes.ts";

export interface LandFill {
  readonly fill: string;
  /** The plain colour below letters. */
  readonly ground: string;
  readonly ink: string;
}

/** Land with a figure: in its shade, in the colour of answers, or dotted where no number was published. */
export function fillOf(
  theme: Theme,
  { numbers }: Pick<MapPicture, "numbers">,
  { value, isUnnumbered, isInReturn }: Pick<MapCountry, "value" | "isUnnumbered" | "isInReturn">,
): LandFill | undefined {
  if (value === undefined && !isUnnumbered) return undefined;
  if (value === undefined) {
    const fill = `url(#${isInReturn ? "unnumbered-in-return" : "unnumbered"})`;
    return { fill, ground: theme.land, ink: theme.ink };
  }
  const { fill, ink } = isInReturn ? theme.answer : shadeIn(theme, classifyNumbers(numbers), value);
  return { fill, ground: fill, ink };
}
