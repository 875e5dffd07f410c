/** Divides a wave's expulsions into its two sides: what was announced, and what came back. */
import { sumCounts } from "../book/count-expelled.ts";
import type { Act, Expulsion, Wave } from "../book/wave.ts";

export interface WaveSides {
  /** Who took part in every expulsion, on either side. */
  readonly hub: string;
  /** By others against the hub, where the hub is the wave's target; by the hub against others, where it is not. */
  readonly announced: readonly Act[];
  readonly inReturn: readonly Act[];
}

/**
 * The one division into sides that answers, maps, timelines and sums go by.
 *
 * @param whole the same wave with all that came later: its sides do not change from day to day
 */
export function findSides(wave: Wave, whole: Wave = wave): WaveSides {
  const isBack = makeSideTest(whole);
  const acts = wave.acts.filter(isExpelled);
  return {
    hub: hubOf(whole),
    announced: acts.filter((act) => !isBack(act)),
    inReturn: acts.filter(isBack),
  };
}

/** Says of an expulsion of the wave whether it is on the side of what came back. */
export function makeSideTest(whole: Wave): (act: Act) => boolean {
  const hub = hubOf(whole);
  return hub === whole.target ? ({ by }) => by.includes(hub) : ({ by }) => !by.includes(hub);
}

/** The target, unless another took part in every expulsion and the target did not: Venezuela, of July 2024. */
function hubOf({ acts, target }: Wave): string {
  const parties = acts.filter(isExpelled).map(({ by, of }) => [...by, ...of]);
  const isInAll = (code: string) => parties.every((codes) => codes.includes(code));
  return isInAll(target) ? target : (parties[0]?.find(isInAll) ?? target);
}

const isExpelled = ({ kind }: Act): boolean => kind === "expelled";

export const hasNumber = (act: Act): act is Expulsion => act.count !== undefined;

/** The sum of the published numbers. */
export const sumPublished = (acts: readonly Act[]): number => sumCounts(acts.filter(hasNumber));

/** Who did some acts, each once, in their order. */
export const actorsIn = (acts: readonly Act[]): readonly string[] => [
  ...new Set(acts.flatMap(({ by }) => by)),
];

/** Against whom some acts were, each once, in their order. */
export const targetsIn = (acts: readonly Act[]): readonly string[] => [
  ...new Set(acts.flatMap(({ of }) => of)),
];
