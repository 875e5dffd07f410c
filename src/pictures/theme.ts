/** The colours of pictures. Shades differ in lightness, so that they can be told apart by colour-blind readers and in grey. */

export type ThemeName = "light" | "dark";

export interface Theme {
  readonly page: string;
  readonly sea: string;
  /** Land that has no figure. */
  readonly land: string;
  readonly border: string;
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  /** From few to many. */
  readonly shades: readonly Shade[];
  /** Measures in return. */
  readonly answer: Shade;
  /** Land of those whose diplomats were expelled. */
  readonly target: string;
  /** Outlines what the question names. */
  readonly accent: string;
  readonly stripe: string;
}

interface Shade {
  readonly fill: string;
  /** The colour of text on it. */
  readonly ink: string;
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    page: "#ffffff",
    sea: "#eef2f5",
    land: "#dcdfe2",
    border: "#ffffff",
    ink: "#14202b",
    faint: "#55626e",
    rule: "#c3cad1",
    shades: [
      { fill: "#a8c9e7", ink: "#14202b" },
      { fill: "#7fb0db", ink: "#14202b" },
      { fill: "#4687c1", ink: "#ffffff" },
      { fill: "#1f5d9a", ink: "#ffffff" },
      { fill: "#0a2f5c", ink: "#ffffff" },
    ],
    answer: { fill: "#c2571a", ink: "#ffffff" },
    target: "#ecd9c6",
    accent: "#c2410c",
    stripe: "#ffffff",
  },
  dark: {
    page: "#12171d",
    sea: "#1a2129",
    land: "#2d3640",
    border: "#12171d",
    ink: "#eef3f7",
    faint: "#a5b1bc",
    rule: "#404c58",
    shades: [
      { fill: "#2f567c", ink: "#ffffff" },
      { fill: "#3f77ad", ink: "#ffffff" },
      { fill: "#659ed4", ink: "#0c1116" },
      { fill: "#9ac4ec", ink: "#0c1116" },
      { fill: "#e2f0ff", ink: "#0c1116" },
    ],
    answer: { fill: "#f08c4a", ink: "#0c1116" },
    target: "#4d3a2a",
    accent: "#ffa557",
    stripe: "#12171d",
  },
};

/** The first number of each shade, on bars and timelines, and on the map of a wave whose numbers are spread like these. */
export const shadesFrom = [1, 2, 3, 5, 20] as const;

export function shadeOf(theme: Theme, value: number): Shade {
  const index = shadesFrom.findLastIndex((from) => value >= from);
  return shadeAt(theme, Math.max(index, 0));
}

export const shadeAt = (theme: Theme, index: number): Shade =>
  theme.shades[index] ?? { fill: theme.land, ink: theme.ink };
