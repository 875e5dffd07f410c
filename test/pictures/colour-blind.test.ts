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

/** By CIEDE2000, where 1 is about what is just noticed: so much is seen at a glance. The number is ours. */
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

  it.each(eyes)("keeps figures, answers and what was asked for apart to eyes %s", (_, eye) => {
    expect([...scale, ...beside].filter((pair) => apart(pair, eye) < seen)).toEqual([]);
  });

  // What was asked for stands out there because all else is faint, and answers because they stand on the other side.
  it("keeps figures apart in grey", () => {
    expect(scale.filter((pair) => apart(pair, filterGrayscale(1)) < seen)).toEqual([]);
  });
});

function apart([one, other]: Pair, eye: Eye): number {
  const [left, right] = [parse(one), parse(other)];
  if (left === undefined || right === undefined) throw new Error(`${one} or ${other} is no colour`);
  return difference(eye(left), eye(right));
}
