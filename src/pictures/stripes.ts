/** The filling of bars that are in no sum: an organisation's own. */
import { tag } from "./svg.ts";
import type { Theme } from "./theme.ts";
import { shadeOf } from "./theme.ts";

export function stripes(theme: Theme): string {
  const turned = { patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return tag(
    "defs",
    {},
    tag(
      "pattern",
      { id: "apart", width: 10, height: 10, ...turned },
      tag("rect", { width: 10, height: 10, fill: shadeOf(theme, 1).fill }),
      tag("rect", { width: 4, height: 10, fill: shadeOf(theme, 5).fill }),
    ),
  );
}
