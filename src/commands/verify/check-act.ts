/** Holds a claim about one actor against the acts of the record. */
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Period } from "../../book/periods.ts";
import type { ActKind, Wave } from "../../book/wave.ts";
import type { Actors, FoundAct } from "../../query/find-acts.ts";
import { codesFoundBy, findActs } from "../../query/find-acts.ts";
import type { Claim } from "../../reading/claim.ts";
import { fits } from "./check-number.ts";
import type { Finding } from "./claim-finding.ts";
import { codeOf } from "./claim-finding.ts";
import type { ClaimedTime } from "./claimed-time.ts";
import { canBeIn, timesClaimed } from "./claimed-time.ts";
import { sideOf } from "./complete-sides.ts";
import type { VerifyContext } from "./verify-context.ts";

export function checkActor(context: VerifyContext, claim: Claim, by: Mention): Finding {
  const times = timesClaimed(context.book, claim);
  const base = baseOf(claim, by);
  if (times === undefined || !isClear(claim, by)) return { ...base, verdict: "not-understood" };
  const acts = findActs(context.book, {
    by: actorsMeant(context.book, [by]),
    ...ofClaimed(context.book, claim),
  });
  const found = times.flatMap((time) => {
    const within = acts.filter(time.includes);
    return byWave(within).map((group) => holdAgainst(context, claim, group, base));
  });
  if (claim.isNone) return checkNone(context, claim, times, acts, base);
  return (
    found.find(({ verdict }) => verdict === "agrees") ??
    found.find(({ verdict }) => verdict === "differs") ??
    found[0] ??
    checkElsewhere(context, claim, by, { times, acts, base })
  );
}

/** Whose diplomats; taken from a sentence before, a state that is gone means its successor as well. */
function ofClaimed(book: Book, { of, isOfTaken }: Claim): { readonly of?: Actors } {
  if (of.length === 0) return {};
  const later = isOfTaken
    ? of.flatMap(({ codes }) => book.states.get(codes[0])?.alsoFoundBy ?? [])
    : [];
  return { of: { kind: "codes", codes: [...codesOf(book, of), ...later] } };
}

const isClear = (claim: Claim, by: Mention): boolean =>
  claim.leftOver.length === 0 &&
  by.codes.length === 1 &&
  claim.of.every(({ codes }) => codes.length === 1);

export function baseOf(claim: Claim, by: Mention | undefined): Finding {
  const of = codeOf(by);
  const from = codeOf(claim.of[0]);
  return {
    kind: claim.count === undefined ? "who" : "number",
    verdict: "not-on-record",
    acts: [],
    ...(claim.count !== undefined && { claimed: claim.count.value }),
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
  };
}

export const actorsMeant = (book: Book, mentions: readonly Mention[]): Actors => ({
  kind: "codes",
  codes: codesOf(book, mentions),
});

export const codesOf = (book: Book, mentions: readonly Mention[]): readonly string[] =>
  mentions.flatMap(({ codes }) => codesFoundBy(book, codes[0]));

/** The acts of each wave, in the order in which the waves come. */
function byWave(acts: readonly FoundAct[]): readonly (readonly [FoundAct, ...FoundAct[]])[] {
  const groups = new Map<Wave, [FoundAct, ...FoundAct[]]>();
  for (const found of acts) {
    const group = groups.get(found.wave);
    if (group === undefined) groups.set(found.wave, [found]);
    else group.push(found);
  }
  return [...groups.values()];
}

/** Kinds that may be told in the same words. */
function kindsOf({ act, isAnybody }: Claim): readonly ActKind[] {
  return act === "expelled" && isAnybody ? ["expelled", "persons-expelled"] : [act];
}

function holdAgainst(
  context: VerifyContext,
  claim: Claim,
  acts: readonly [FoundAct, ...FoundAct[]],
  base: Finding,
): Finding {
  const [{ wave }] = acts;
  const kinds = kindsOf(claim);
  const own = acts.filter(({ act }) => kinds.includes(act.kind));
  const told = { ...base, wave, acts: own };
  if (own.length === 0) return otherKind(claim, acts, { ...base, wave });
  if (!isReasonOf(context, claim, wave)) return { ...told, verdict: "not-understood" };
  const special = ownSpecial(context, claim, own, told);
  if (special !== undefined) return special;
  const { count } = claim;
  if (count === undefined) return withDays(claim, { ...told, verdict: "agrees" });
  const counts = own.flatMap(({ act }) => act.count ?? []);
  const total = counts.reduce((sum, each) => sum + each, 0);
  const values = count.kind === "exactly" || count.kind === "about" ? [total, ...counts] : [total];
  const fitting = counts.length === 0 ? undefined : values.find((value) => fits(count, value));
  if (
    fitting !== undefined &&
    (counts.length === own.length ||
      fitting !== total ||
      count.kind === "at-least" ||
      count.kind === "more-than" ||
      counts.includes(fitting))
  )
    return withDays(claim, { ...told, verdict: "agrees", recorded: fitting });
  if (counts.length < own.length) return { ...told, verdict: "not-on-record" };
  return { ...told, verdict: "differs", recorded: total };
}

/** An ambassador, a consulate in a city: what the record says of the act tells. */
function ownSpecial(
  { senses }: VerifyContext,
  claim: Claim,
  own: readonly FoundAct[],
  told: Finding,
): Finding | undefined {
  if (claim.place.length > 0) {
    const isThere = own.filter((found) =>
      claim.place.every((word) => textOf(found).includes(fold(word))),
    );
    return isThere.length > 0
      ? { ...told, acts: isThere, verdict: "agrees" }
      : { ...told, verdict: "differs" };
  }
  if (!claim.isAmbassador || claim.act !== "expelled") return undefined;
  const meant = own.filter((found) =>
    `${textOf(found)} ${titlesOf(told, found)}`
      .split(" ")
      .some((word) => senses(word) === "ambassador"),
  );
  return { ...told, acts: meant, verdict: meant.length > 0 ? "agrees" : "not-on-record" };
}

const textOf = ({ act: { id, what = "", note = "", reason = "" } }: FoundAct): string =>
  fold(`${id} ${what} ${note} ${reason}`);

const titlesOf = (_told: Finding, { wave }: FoundAct): string =>
  fold(`${wave.completeness ?? ""} ${wave.trigger ?? ""}`);

const withDays = ({ days }: Claim, finding: Finding): Finding =>
  days === undefined || finding.acts.some(({ act }) => act.days === undefined || act.days === days)
    ? finding
    : { ...finding, verdict: "differs" };

/** A reason that is named without a time must be the wave's. */
function isReasonOf(_context: VerifyContext, claim: Claim, wave: Wave): boolean {
  if (claim.reason.length === 0 || claim.when !== undefined || claim.waves.length > 0) return true;
  const about = fold([wave.name, wave.trigger ?? "", ...wave.aliases, wave.id].join(" ")).split(
    /[ -]/,
  );
  return claim.reason.every((word) => about.includes(fold(word)));
}

function otherKind(claim: Claim, acts: readonly [FoundAct, ...FoundAct[]], base: Finding): Finding {
  const told = acts.filter(({ act }) => isTellable(act.kind));
  const [first] = told;
  if (first === undefined || claim.act !== "expelled") return base;
  const { count } = first.act;
  return {
    ...base,
    acts: told,
    verdict: "differs",
    why: "other-kind",
    ...(count !== undefined && claim.count !== undefined && { recorded: count }),
  };
}

const isTellable = (kind: ActKind): boolean => kind !== "no-answer";

/** The same at another time, the other way round, or not at all. */
function checkElsewhere(
  context: VerifyContext,
  claim: Claim,
  by: Mention,
  {
    times: [time],
    acts,
    base,
  }: {
    readonly times: readonly ClaimedTime[];
    readonly acts: readonly FoundAct[];
    readonly base: Finding;
  },
): Finding {
  const kinds = kindsOf(claim);
  const { period } = time ?? {};
  const coarse = period === undefined ? [] : acts.filter(({ act }) => canBeIn(period, act));
  if (coarse.length > 0) return { ...base, acts: coarse };
  const turned = findActs(context.book, {
    of: actorsMeant(context.book, [by]),
    ...(claim.of.length > 0 && { by: actorsMeant(context.book, claim.of) }),
  }).filter(
    (found) =>
      claim.of.length > 0 &&
      time?.includes(found) === true &&
      kinds.includes(found.act.kind) &&
      isNumberOf(claim, found),
  );
  const [back] = turned;
  if (back !== undefined)
    return {
      ...base,
      verdict: "differs",
      why: "turned",
      acts: turned,
      wave: back.wave,
      ...(back.act.count !== undefined &&
        claim.count !== undefined && { recorded: back.act.count }),
    };
  const others = acts.filter((found) => kinds.includes(found.act.kind) && isNumberOf(claim, found));
  const other = nearestTo(others, period);
  if (other === undefined || period === undefined) return base;
  return {
    ...base,
    kind: "date",
    verdict: "differs",
    why: "other-time",
    acts: [other],
    ...(isOfYear(other.wave, period) && { wave: other.wave }),
    claimed: claim.when === undefined ? "" : dateOf(claim.when),
    recorded: other.act.on,
  };
}

/** Is the wave of the year that is claimed? */
const isOfYear = (wave: Wave, { from, to }: Period): boolean =>
  wave.from.slice(0, 4) <= to.slice(0, 4) && from.slice(0, 4) <= wave.to.slice(0, 4);

export function dateOf({ time, typed }: NonNullable<Claim["when"]>): string {
  return time.kind === "date" ? time.date : typed;
}

const isNumberOf = ({ count }: Claim, { act }: FoundAct): boolean =>
  count === undefined || (act.count !== undefined && fits(count, act.count));

function nearestTo(acts: readonly FoundAct[], period: ClaimedTime["period"]): FoundAct | undefined {
  const from = period?.from ?? "";
  const distance = ({ act }: FoundAct) => Math.abs(Date.parse(act.on) - Date.parse(from));
  return acts.toSorted((one, other) => distance(one) - distance(other))[0];
}

function checkNone(
  { book }: VerifyContext,
  claim: Claim,
  times: readonly ClaimedTime[],
  acts: readonly FoundAct[],
  base: Finding,
): Finding {
  const [time] = times;
  const kinds = kindsOf(claim);
  const own = acts.filter(
    (found) => kinds.includes(found.act.kind) && time?.includes(found) === true,
  );
  const [first] = own;
  const told = { ...base, kind: "who" as const };
  if (first !== undefined) {
    const counts = own.flatMap(({ act }) => act.count ?? []);
    const total = counts.reduce((sum, each) => sum + each, 0);
    return {
      ...told,
      verdict: "differs",
      acts: own,
      wave: first.wave,
      ...(counts.length > 0 && { recorded: total }),
    };
  }
  const complete = sideOf(book, claim, time);
  if (complete === undefined) return told;
  return { ...told, verdict: "agrees", wave: complete };
}
