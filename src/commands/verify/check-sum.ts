/** Holds claims about groups and about everybody against the sums of waves. */
import type { Scope } from "../../answer/reply.ts";
import type { Book, Group } from "../../book/book.ts";
import type { Addend } from "../../book/count-expelled.ts";
import { sumOf } from "../../book/count-expelled.ts";
import { isCountry, memberList, membersOn } from "../../book/members.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Act, Wave } from "../../book/wave.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import { sumActs } from "../../query/wave-sums.ts";
import type { Claim } from "../../reading/claim.ts";
import { fits } from "./check-number.ts";
import { baseOf, codesOf } from "./claim-actors.ts";
import type { Finding } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { timesClaimed } from "./claimed-time.ts";
import type { VerifyContext } from "./verify-context.ts";

/** Everybody, as a group. */
const everybody = "all";

/** A sum that may be meant: of the list or of the whole record, with or without what organisations did themselves. */
interface PossibleSum {
  readonly wave: Wave;
  readonly value: number;
  readonly countries: number;
  /** What each country came to. */
  readonly addends: readonly Addend[];
  /** How many members there are; none where they are not listed. */
  readonly size: number;
}

export function checkSum(context: VerifyContext, claim: Claim): Finding {
  const [by] = claim.by;
  const code = by?.codes[0] ?? everybody;
  const base: Finding = { ...baseOf(claim, by), of: code, kind: "sum", ...claimedOf(claim) };
  const times = timesClaimed(context.book, claim);
  const group = context.book.groups.get(code);
  if (
    times === undefined ||
    group === undefined ||
    // only expulsions are summed
    claim.act !== "expelled" ||
    isWithoutSize(claim, group) ||
    claim.leftOver.length > 0 ||
    // a group is not compared with others
    claim.rank !== undefined ||
    claim.alongside.some(({ codes }) => isCountry(context.book, codes[0])) ||
    claim.by.length > 1
  )
    return { ...base, verdict: "not-understood" };
  const sums = times.flatMap((time) => sumsIn(context, claim, group, time));
  const agreeing = sums.find((sum) => agrees(claim, sum));
  // the number of one sum beside that of another's countries says nothing
  const shown = agreeing ?? sums.find((sum) => hasActors(claim, sum)) ?? sums[0];
  if (shown === undefined) return base;
  const { wave, value, countries } = shown;
  const isSaid = agreeing === undefined && isQuoted(claim, shown);
  return {
    ...base,
    wave,
    acts: wave.expulsions.map((act) => ({ wave, act })),
    verdict: verdictOf(claim, agreeing !== undefined || isSaid),
    recorded: isSaid && claim.actors !== undefined ? claim.actors.value : recordedOf(claim, shown),
    sum: { value, countries },
  };
}

const hasActors = ({ actors }: Claim, { countries }: PossibleSum): boolean =>
  actors !== undefined && fits(actors, countries);

/** "Ten countries expelled nobody": of how many, nobody says. */
const isWithoutSize = ({ isNone, actors }: Claim, { kind }: Group): boolean =>
  isNone && actors !== undefined && kind === "everyone";

/** "Four countries expelled four each"; "seven expelled four or more" says nothing of them together. */
const isOfEach = ({ count, actors, isEach }: Claim): boolean =>
  count !== undefined &&
  actors !== undefined &&
  (isEach ||
    ((count.kind === "at-least" || count.kind === "more-than") && count.value <= actors.value));

/** How many of the countries came to the number that is claimed. */
const actorsWith = ({ count }: Claim, { addends }: PossibleSum): number =>
  addends.filter(({ value }) => count === undefined || fits(count, value)).length;

function claimedOf(claim: Claim): Pick<Finding, "claimed"> {
  const { count, actors } = claim;
  const claimed = isOfEach(claim) ? actors : (count ?? actors);
  return claimed === undefined ? {} : { claimed: claimed.value };
}

/** "Tusk said that 14 EU states …": a number that somebody gave before the last had acted, as a quote has it. */
function isQuoted(
  { by, isReported, actors, count }: Claim,
  { wave, countries }: PossibleSum,
): boolean {
  const claimed = count === undefined ? actors?.value : undefined;
  if (!isReported || claimed === undefined || claimed > countries) return false;
  const own = wave.quotes.filter((quote) => by.some(({ codes }) => codes[0] === quote.for));
  return own.some(({ text }) => text.match(/\d+/g)?.includes(String(claimed)));
}

/** "60 Russian diplomats were expelled": by whom, and whether in all, nobody says; they may be some of them. */
function verdictOf(claim: Claim, isSo: boolean): Finding["verdict"] {
  const { by, actors, isTogether, isNone } = claim;
  const isSome = by.length + claim.waves.length === 0 && claim.when === undefined && !isTogether;
  if (isSo) return "agrees";
  return isSome && actors === undefined && !isNone ? "not-understood" : "differs";
}

/** Of a claim that none did so much, the most that one did; of one that so many did nothing, how many did not. */
function recordedOf(claim: Claim, sum: PossibleSum): number {
  const { count, actors, isNone, moreThan } = claim;
  if (isOfEach(claim) && !isNone) return actorsWith(claim, sum);
  if (count !== undefined || moreThan.length > 0)
    return isNone ? Math.max(...sum.addends.map((addend) => addend.value)) : sum.value;
  return isNone && actors !== undefined ? sum.size - sum.countries : sum.countries;
}

/** "No member expelled more than four", "eight members expelled nobody", "nobody expelled any". */
function isNoneSo({ count, actors, moreThan, isAll, isMost }: Claim, sum: PossibleSum): boolean {
  const { addends, size, countries } = sum;
  if (isMost) return (size - countries) * 2 > size;
  if (isAll) return countries < size;
  if (moreThan.length > 0)
    return !addends.some(({ value }) => value > largestAmong(moreThan, addends));
  if (count !== undefined) return !addends.some(({ value }) => fits(count, value));
  return actors === undefined ? countries === 0 : size > 0 && fits(actors, size - countries);
}

/** "No country expelled more than the US". */
const largestAmong = (mentions: readonly Mention[], addends: readonly Addend[]): number =>
  Math.max(
    0,
    ...addends
      .filter(({ code }) => mentions.some(({ codes }) => codes[0] === code))
      .map(({ value }) => value),
  );

function agrees(claim: Claim, sum: PossibleSum): boolean {
  const { count, actors, isNone } = claim;
  if (isNone) return isNoneSo(claim, sum);
  if (isOfEach(claim)) return actors !== undefined && fits(actors, actorsWith(claim, sum));
  const { value, countries } = sum;
  return (
    areAllMeant(claim, sum) &&
    (count === undefined || fits(count, value)) &&
    (actors === undefined || fits(actors, countries)) &&
    (count !== undefined || actors !== undefined || countries > 0)
  );
}

/** "Every EU country", "most EU countries". */
function areAllMeant({ actors, isAll, isMost }: Claim, { countries, size }: PossibleSum): boolean {
  if (isMost) return countries * 2 > size;
  return !isAll || actors !== undefined || countries === size;
}

function sumsIn(
  context: VerifyContext,
  claim: Claim,
  group: Group,
  time: ClaimedTime,
): readonly PossibleSum[] {
  if (time.kind === "other") return [];
  const { book } = context;
  const targets = codesOf(book, claim.of);
  const waves = book.waves
    .filter((wave) => wave.expulsions.some((act) => time.includes({ wave, act })))
    .filter(({ target }) => claim.of.length === 0 || targets.includes(target));
  return (claim.when === undefined ? waves : largestOf(book, group, waves))
    .filter((wave) => isSummed(book, group, wave))
    .flatMap((wave) => sumsOf(context, claim, group, wave));
}

/** Of a time with several waves, those in which most acted: "only one in 2018" is not said of a small one. */
function largestOf(book: Book, group: Group, waves: readonly Wave[]): readonly Wave[] {
  const actorsIn = (wave: Wave) =>
    new Set(expulsionsBy(book, group, wave).flatMap(({ by }) => by)).size;
  const actors = Math.max(...waves.map(actorsIn));
  return waves.filter((wave) => actorsIn(wave) === actors);
}

function expulsionsBy(book: Book, group: Group, wave: Wave): readonly Act[] {
  const isMember = membersOn(book, group, wave.membership);
  return wave.acts.filter(
    ({ kind, of, by }) => kind === "expelled" && of.includes(wave.target) && by.some(isMember),
  );
}

function isSummed(book: Book, group: Group, wave: Wave): boolean {
  const acts = expulsionsBy(book, group, wave);
  return acts.length === 0
    ? wave.complete === "both" || wave.complete === "expulsions"
    : sumActs(wave, acts).kind === "sum";
}

function sumsOf(
  { book }: VerifyContext,
  claim: Claim,
  group: Group,
  wave: Wave,
): readonly PossibleSum[] {
  const left = new Set(claim.without.flatMap(({ codes }) => codesFoundBy(book, codes[0])));
  const isMember = membersOn(book, group, wave.membership);
  const isMeant = (code: string) => isMember(code) && !left.has(code);
  const withItself = (code: string) => isMeant(code) || (!isCountry(book, code) && !left.has(code));
  const scopes: readonly Scope[] = wave.article === undefined ? ["record"] : ["article", "record"];
  return scopes.flatMap((scope) => {
    const sum = sumOf(wave, isMeant, scope);
    const size = memberList(group, wave.membership).filter((code) => !left.has(code)).length;
    const { value, addends } = sum;
    const own = { wave, value, addends, countries: addends.length, size };
    if (group.kind !== "everyone") return [own];
    const all = { ...own, value: sumOf(wave, withItself, scope).value };
    if (claim.alongside.length > 0) return [all];
    return claim.actors === undefined ? [own, all] : [own];
  });
}
