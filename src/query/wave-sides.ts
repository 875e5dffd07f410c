/** Divides a wave's expulsions into its two sides: what was announced, and what came back. */
import { sumCounts } from "../book/count-expelled.ts";
import type { Act, Expulsion, Wave } from "../book/wave.ts";
import { sumActs } from "./wave-sums.ts";

export interface WaveSides {
  /** Who took part in every expulsion, on either side. */
  readonly hub: string;
  /** By others against the hub, where the hub is the wave's target; by the hub against others, where it is not. */
  readonly announced: readonly Act[];
  readonly inReturn: readonly Act[];
}

/** @param whole the same wave with all that came later: its sides do not change from day to day */
export function findSides(wave: Wave, whole: Wave = wave): WaveSides {
  const acts = wave.acts.filter(isExpelled);
  const hub = hubOf(whole);
  const isByHub = ({ by }: Act) => by.includes(hub);
  const [byHub, byOthers] = [acts.filter(isByHub), acts.filter((act) => !isByHub(act))];
  return hub === whole.target
    ? { hub, announced: byOthers, inReturn: byHub }
    : { hub, announced: byHub, inReturn: byOthers };
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

/** Of which sides a sum is claimed: of those that the record has in full, and nobody in two of the numbers. */
export function claimedSums(
  wave: Wave,
  { announced, inReturn }: WaveSides,
): Readonly<Record<"announced" | "inReturn", boolean>> {
  const isSummed = (acts: readonly Act[]) => acts.length > 0 && sumActs(wave, acts).kind === "sum";
  return { announced: isSummed(announced), inReturn: isSummed(inReturn) };
}
