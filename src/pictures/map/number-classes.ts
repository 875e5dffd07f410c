/** Classes of numbers on the map, each with its shade: they follow from the numbers of the wave. */
import type { Theme } from "../theme.ts";
import { shadeAt, shadesFrom } from "../theme.ts";

export interface NumberClass extends NumberRange {
  /** The index of its shade. */
  readonly shade: number;
}

interface NumberRange {
  readonly from: number;
  /** None where it has no end. */
  readonly to?: number;
}

/** The shades of fewer classes, as far apart as they can be. */
const shadesOfFew: readonly (readonly number[])[] = [
  [],
  [2],
  [1, 3],
  [0, 2, 4],
  [0, 2, 3, 4],
  [0, 1, 2, 3, 4],
];

/** First numbers of five classes, from small numbers to large ones. */
const ladders: readonly (readonly number[])[] = [
  shadesFrom,
  [1, 2, 5, 10, 30],
  [1, 5, 10, 15, 30],
  [1, 5, 10, 20, 40],
  [1, 5, 15, 30, 60],
  [1, 10, 20, 50, 100],
];

/** Up to five numbers have a class each; more are divided so that no class has many more than the others. */
export function classifyNumbers(numbers: readonly number[]): readonly NumberClass[] {
  const distinct = [...new Set(numbers)].toSorted((one, other) => one - other);
  const shades = shadesOfFew[distinct.length];
  if (shades !== undefined)
    return distinct.map((value, at) => ({ from: value, to: value, shade: shades[at] ?? 0 }));
  const [best = shadesFrom] = ladders.toSorted(
    (one, other) => unevenness(numbers, one) - unevenness(numbers, other),
  );
  const classes = best.map((from, shade) => ({ from, ...endOf(best, shade), shade }));
  return classes.filter((each) => distinct.some((value) => isInClass(each, value)));
}

const isInClass = ({ from, to = Number.POSITIVE_INFINITY }: NumberRange, value: number): boolean =>
  from <= value && value <= to;

function endOf(ladder: readonly number[], index: number): Pick<NumberRange, "to"> {
  const next = ladder[index + 1];
  return next === undefined ? {} : { to: next - 1 };
}

/** The sum of the squares of how many numbers each class has. */
function unevenness(numbers: readonly number[], ladder: readonly number[]): number {
  return ladder
    .map((from, at) => numbers.filter((value) => isInClass({ from, ...endOf(ladder, at) }, value)))
    .reduce((sum, { length }) => sum + length ** 2, 0);
}

/** The shade of a number; that of the nearest class below it, where it is in none. */
export function shadeIn(theme: Theme, classes: readonly NumberClass[], value: number) {
  const index = classes.findLastIndex(({ from }) => value >= from);
  return shadeAt(theme, classes[Math.max(index, 0)]?.shade ?? 0);
}

/** "1", "3–4", "20+". */
export function formatClass({ from, to }: NumberRange): string {
  if (to === undefined) return `${from}+`;
  return to === from ? String(from) : `${from}–${to}`;
}
