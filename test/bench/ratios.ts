/** What one thing costs as a multiple of what another costs, both measured in turns so that noise meets both. */

export interface Ratios {
  readonly median: number;
  /** Between these lies the middle half of the rounds. */
  readonly low: number;
  readonly high: number;
}

/** Does its work once, and gives what that cost. */
export type Cost = () => number;

/** The two take turns at going first: whatever the second finds warmed up or in its way evens out. */
export function compare(ours: Cost, theirs: Cost, rounds: number): Ratios {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const early = round % 2 === 0 ? ours() : undefined;
    const base = theirs();
    ratios.push((early ?? ours()) / base);
  }
  return ratiosOf(ratios);
}

/** @param ratios one of each round */
export function ratiosOf(ratios: readonly number[]): Ratios {
  return {
    median: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}
