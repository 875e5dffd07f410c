/** What readers who see fewer colours, or a copy in grey, can tell apart. */
import type { Color } from "culori";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
} from "culori";
import { describe, expect, it } from "vitest";
import { themes } from "../../src/pictures/theme.ts";

/** More than twice what is just noticed, 2.3: https://en.wikipedia.org/wiki/Color_difference#Tolerance */
const seen = 6;

const difference = differenceCiede2000();

type Eye = (colour: Color) => Color;
type Pair = readonly [string, string];

/** Full blindness to one kind: https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html */
const eyes: readonly (readonly [string, Eye])[] = [
  ["without red", filterDeficiencyProt(1)],
  ["without green", filterDeficiencyDeuter(1)],
  ["without blue", filterDeficiencyTrit(1)],
];

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  const { land, shades, answer, accent } = themes[name];
  const fills = [land, ...shades.map(({ fill }) => fill)];
  const scale: readonly Pair[] = fills.flatMap((one, at) =>
    fills.slice(at + 1).map((other) => [one, other] as const),
  );
  const beside = fills.flatMap((fill): readonly Pair[] => [
    [answer.fill, fill],
    [accent, fill],
  ]);

  it.each(eyes)("keeps figures, answers and what was asked for apart to eyes %s", (_, as) => {
    expect([...scale, ...beside].filter((pair) => apart(pair, as) < seen)).toEqual([]);
  });

  it("keeps figures apart in grey", () => {
    expect(scale.filter((pair) => apart(pair, filterGrayscale(1)) < seen)).toEqual([]);
  });
});

function apart([one, other]: Pair, as: Eye): number {
  const [left, right] = [parse(one), parse(other)];
  if (left === undefined || right === undefined) throw new Error(`${one} or ${other} is no colour`);
  return difference(as(left), as(right));
}
