/** Shades go in one direction, and what stands on them can be read. */
import { describe, expect, it } from "vitest";
import { shadesFrom, themes } from "../../src/pictures/theme.ts";

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness as the eye sees it, 0 to 100: https://www.w3.org/TR/css-color-4/#lab-colors */
const lightness = (colour: string): number => 116 * Math.cbrt(luminance(colour)) - 16;

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  const theme = themes[name];
  const fills = theme.shades.map(({ fill }) => fill);

  it("has a shade for each step of the scale", () => {
    expect(theme.shades).toHaveLength(shadesFrom.length);
  });

  it("goes from shade to shade in one direction, by steps that are seen in grey too", () => {
    const steps = fills.slice(1).map((fill, at) => lightness(fill) - lightness(fills[at] ?? ""));
    const way = Math.sign(steps[0] ?? 0);
    for (const step of steps) expect(step * way).toBeGreaterThan(9);
  });

  it("keeps the smallest number apart from land without one", () => {
    expect(Math.abs(lightness(fills[0] ?? "") - lightness(theme.land))).toBeGreaterThan(6);
  });

  it("can be read wherever letters stand", () => {
    const pairs = [
      ...theme.shades.map(({ fill, ink }) => [fill, ink] as const),
      ...[theme.page, theme.sea, theme.land].map((ground) => [ground, theme.ink] as const),
      ...[theme.page, theme.sea].map((ground) => [ground, theme.faint] as const),
      [theme.answer.fill, theme.answer.ink] as const,
      [theme.page, theme.accent] as const,
    ];
    // Figures are large and bold: https://www.w3.org/TR/WCAG22/#contrast-minimum asks for 3 there, and for 4.5 else.
    for (const [ground, ink] of pairs) expect(contrast(ground, ink)).toBeGreaterThan(3.5);
  });
});
