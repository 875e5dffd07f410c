/** Finds the entries of a map's legend: only patterns, colours and outlines that are on the map have one. */
import type { MapCountry, MapLegend, MapPicture } from "../../answer/picture.ts";
import type { DrawingContext } from "../drawing-context.ts";
import type { Theme } from "../theme.ts";
import { shadeAt } from "../theme.ts";
import { unnumberedMark } from "./label-text.ts";

export interface LegendEntry {
  readonly text: string;
  /** One over the other. */
  readonly fills: readonly string[];
  readonly outline?: string;
  /** Written on the swatch, as it is on the map. */
  readonly mark?: string;
}

export function legendEntries(
  { plain }: DrawingContext,
  theme: Theme,
  picture: MapPicture,
): readonly LegendEntry[] {
  const { countries, legend } = picture;
  const isSome = (is: (country: MapCountry) => boolean) => countries.some(is);
  const entry = (name: keyof MapLegend, isThere: boolean, drawn: Omit<LegendEntry, "text">) =>
    isThere ? [{ text: plain(legend[name]), ...drawn }] : [];
  const dots = isSome((each) => isDotted(each) && !each.isInReturn)
    ? "url(#unnumbered)"
    : "url(#unnumbered-in-return)";
  const answer = isSome(({ isInReturn, value }) => isInReturn && value !== undefined)
    ? theme.answer.fill
    : "url(#unnumbered-in-return)";
  return [
    ...entry(
      "unlisted",
      isSome(({ isUnlisted }) => isUnlisted),
      {
        fills: [shadeAt(theme, 1).fill, "url(#unlisted)"],
      },
    ),
    ...entry("unnumbered", isSome(isDotted), { fills: [dots], mark: unnumberedMark }),
    ...entry(
      "more",
      isSome(({ value, isUnnumbered }) => value !== undefined && isUnnumbered),
      {
        fills: [],
        mark: "+",
      },
    ),
    ...entry(
      "inReturn",
      isSome(({ isInReturn }) => isInReturn),
      { fills: [answer] },
    ),
    ...entry("targets", hasPlainTarget(picture), { fills: [theme.target] }),
    ...entry(
      "asked",
      isSome(({ isEmphasised }) => isEmphasised),
      {
        fills: [],
        outline: theme.accent,
      },
    ),
  ];
}

const isDotted = ({ value, isUnnumbered }: MapCountry): boolean =>
  value === undefined && isUnnumbered;

/** Is there land of a target that has no figure of its own? */
function hasPlainTarget({ targets, countries }: MapPicture): boolean {
  const figures = countries.filter(
    ({ value, isUnnumbered }) => value !== undefined || isUnnumbered,
  );
  return targets.some(({ code }) => !figures.some((each) => each.code === code));
}
