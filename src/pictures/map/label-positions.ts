/**
 * Positions of labels that were chosen by hand, as [longitude, latitude]: of figures where the middle of the mainland is no
 * good place, and of name and figure beside countries too small for a figure, over the sea where there is one.
 */
export const figurePositions: Readonly<Record<string, readonly [number, number]>> = {
  AT: [14.6, 47.6],
  BA: [17.8, 44],
  BE: [4.6, 50.75],
  CA: [-102, 62],
  CZ: [15.4, 49.85],
  DE: [10.2, 51.1],
  DK: [9.2, 56.2],
  EE: [25.9, 58.75],
  ES: [-3.8, 40.1],
  FI: [26.6, 62.6],
  FR: [2.4, 46.9],
  GB: [-1.5, 52.7],
  GE: [43.6, 42.1],
  GR: [21.9, 39.5],
  HR: [16.8, 45.5],
  HU: [19.3, 47.15],
  IE: [-8, 53.2],
  IT: [12.1, 43.2],
  LT: [23.9, 55.4],
  LV: [25.4, 56.95],
  NL: [5.7, 52.3],
  NO: [9, 61.2],
  PL: [19.3, 52.2],
  PT: [-8.2, 39.7],
  RO: [24.9, 45.9],
  RS: [20.9, 44.1],
  RU: [44, 56.5],
  SE: [15.2, 62.6],
  SI: [14.4, 46.1],
  SK: [19.4, 48.75],
  TR: [33.5, 39],
  UA: [31.3, 49.2],
  US: [-97, 38],
};

interface NamePosition {
  readonly at: readonly [number, number];
  /** Which end of the text is there. */
  readonly anchor: "start" | "middle" | "end";
}

export const namePositions: Readonly<Record<string, NamePosition>> = {
  AL: { at: [21.9, 36], anchor: "start" },
  LU: { at: [-0.2, 49], anchor: "end" },
  MD: { at: [31, 44], anchor: "start" },
  ME: { at: [14, 36.2], anchor: "middle" },
  MK: { at: [32.5, 34.7], anchor: "start" },
  MT: { at: [1, 36.3], anchor: "middle" },
  SI: { at: [10.5, 39.1], anchor: "end" },
  XK: { at: [27, 37.1], anchor: "start" },
};
