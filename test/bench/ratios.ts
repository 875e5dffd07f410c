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
  ratios.sort((one, other) => one - other);
  return { median: at(ratios, 0.5), low: at(ratios, 0.25), high: at(ratios, 0.75) };
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}
