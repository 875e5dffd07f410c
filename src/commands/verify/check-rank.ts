/** Holds claims about who did most, who was first, and who did more than another, against a wave. */
import type { Mention } from "../../book/names/mention.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { findActs } from "../../query/find-acts.ts";
import { allCountries } from "../../query/ranking.ts";
import type { Claim } from "../../reading/claim.ts";
import { actorsMeant, baseOf } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { timesClaimed } from "./claimed-time.ts";
import type { VerifyContext } from "./verify-context.ts";

export function checkRank(context: VerifyContext, claim: Claim, by: Mention): Finding {
  const base = baseOf(claim, by);
  const times = timesClaimed(context.book, claim);
  const [time] = times ?? [];
  if (time === undefined || claim.leftOver.length > 0)
    return { ...base, verdict: "not-understood" };
  const others = [...claim.moreThan, ...claim.fewerThan];
  return others.length > 0
    ? compareWith(context, claim, by, { base, others, time })
    : rankIn(context, claim, by, { base, time });
}

interface RankContext {
  readonly base: Finding;
  readonly time: ClaimedTime;
}

function rankIn(
  { book }: VerifyContext,
  claim: Claim,
  by: Mention,
  { base, time }: RankContext,
): Finding {
  const wave = waveOf(context(book.waves, time), claim);
  if (wave === undefined) return base;
  const { addends } = allCountries(book, wave, "record");
  const code = leaderOf(wave, claim, addends);
  if (code === undefined) return { ...base, wave };
  const isSo = code.includes(by.codes[0]);
  return {
    ...base,
    wave,
    verdict: isSo ? "agrees" : "differs",
    acts: wave.expulsions
      .filter((act) => act.by.some((each) => code.includes(each)))
      .map((act) => ({ wave, act })),
    claimed: by.codes[0],
    ...(code[0] !== undefined && { recorded: isSo ? by.codes[0] : code[0] }),
  };
}

const context = (waves: readonly Wave[], time: ClaimedTime): readonly Wave[] =>
  waves.filter((wave) => wave.expulsions.some((act) => time.includes({ wave, act })));

/** The one that is in full on record; a rank in a part says nothing. */
function waveOf(waves: readonly Wave[], { of }: Claim): Wave | undefined {
  const meant = waves.filter(
    ({ target, complete }) =>
      (of.length === 0 || of.some(({ codes }) => codes[0] === target)) &&
      (complete === "both" || complete === "expulsions"),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

function leaderOf(
  wave: Wave,
  { rank }: Claim,
  addends: readonly { readonly code: string; readonly value: number }[],
): readonly string[] | undefined {
  switch (rank) {
    case "most":
      return addends.filter(({ value }) => value === addends[0]?.value).map(({ code }) => code);
    case "fewest":
      return addends.filter(({ value }) => value === addends.at(-1)?.value).map(({ code }) => code);
    case "first":
      return actedOn(wave, wave.expulsions.map(({ on }) => on).toSorted()[0]);
    case "last":
      return actedOn(
        wave,
        wave.expulsions
          .map(({ on }) => on)
          .toSorted()
          .at(-1),
      );
  }
  return undefined;
}

const actedOn = (wave: Wave, day: string | undefined): readonly string[] =>
  wave.expulsions.filter(({ on }) => on === day).flatMap(({ by }) => by);

function compareWith(
  { book }: VerifyContext,
  claim: Claim,
  by: Mention,
  { base, time, others }: RankContext & { readonly others: readonly Mention[] },
): Finding {
  const numbers = (mention: Mention) =>
    countsByWave(
      findActs(book, {
        by: actorsMeant(book, [mention]),
        ...(claim.of.length > 0 && { of: actorsMeant(book, claim.of) }),
      }).filter((found) => found.act.kind === "expelled" && time.includes(found)),
    );
  const own = numbers(by);
  const other = others.map(numbers);
  const shared = [...own].filter(([wave]) => other.every((each) => each.has(wave)));
  const [only, ...more] = shared;
  if (only === undefined || more.length > 0) return base;
  const [wave, acts] = only;
  const value = totalOf(acts);
  const values = other.map((each) => totalOf(each.get(wave) ?? []));
  if (value === undefined || values.some((each) => each === undefined)) return { ...base, wave };
  const isMore = claim.moreThan.length > 0;
  const isSo = values.every((each) => each !== undefined && (isMore ? value > each : value < each));
  const decisive = [...acts, ...other.flatMap((each) => each.get(wave) ?? [])];
  return { ...base, wave, acts: decisive, verdict: isSo ? "agrees" : "differs", recorded: value };
}

function countsByWave(acts: readonly FoundAct[]): ReadonlyMap<Wave, readonly FoundAct[]> {
  const groups = new Map<Wave, FoundAct[]>();
  for (const found of acts) groups.set(found.wave, [...(groups.get(found.wave) ?? []), found]);
  return groups;
}

function totalOf(acts: readonly FoundAct[]): number | undefined {
  const counts = acts.flatMap(({ act }) => act.count ?? []);
  return counts.length < acts.length || counts.length === 0
    ? undefined
    : counts.reduce((sum, each) => sum + each, 0);
}
