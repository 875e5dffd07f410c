/** Reads a question into its frame. Every word that carries meaning has its place there, or the question is not read. */
import type { Book } from "../book/book.ts";
import type { Mention } from "../book/names/mention.ts";
import { withActorDays } from "./actor-days.ts";
import type { Clause } from "./clause.ts";
import { makeClause } from "./clause.ts";
import { isSense, takeAllies, takeComparison, takeExclusions, takeTimes } from "./clauses.ts";
import type {
  CountCondition,
  Frame,
  FrameReading,
  Rank,
  TimeCondition,
  UnreadReason,
} from "./frame.ts";
import { actOf, askedOf, isAsked, scopeOf } from "./grammar.ts";
import { leftOverIn } from "./left-over.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { noFrame } from "./no-frame.ts";
import { readTokens } from "./read-tokens.ts";
import type { Roles } from "./roles.ts";
import { assignRoles } from "./roles.ts";
import { isSaid, saidFrame } from "./said-frame.ts";
import type { Time } from "./time.ts";
import type { Token } from "./token.ts";
import { inEnglishOrder } from "./word-order.ts";

/** Never throws, whatever was typed. */
export function readFrame(book: Book, index: LexiconIndex, typed: string): FrameReading {
  const [first = "", ...further] = typed.split("?").filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (further.some((part) => readTokens(book, index, part).some(isNamed)))
    return {
      kind: "unread",
      why: "several-questions",
      leftOver: [],
      named: namesIn(readTokens(book, index, first)),
    };
  const tokens = inEnglishOrder(index.order, readTokens(book, index, typed));
  return frameOf(book, withActorDays(book, tokens));
}

/** The same of tokens that are read already. */
function frameOf(book: Book, all: readonly Token[]): FrameReading {
  const times = takeTimes(withoutLeadIn(all));
  const exclusions = takeExclusions(
    times.rest.filter((token) => !isSense(token, "filler", "continue")),
  );
  const [when, ...alsoWhen] = times.found;
  if (isSaid(exclusions.rest)) return saidFrame(exclusions.rest, when);
  const allies = takeAllies(book.wave.affected, exclusions.rest);
  const counted = takeComparison(allies.rest.filter(hasMeaning));
  const clause = makeClause(counted.rest);
  const unread = (why: UnreadReason, leftOver: readonly string[] = []): FrameReading => ({
    kind: "unread",
    why,
    leftOver,
    named: namesIn(clause.tokens),
    ...(when !== undefined && { when }),
  });
  const leftOver = leftOverIn(clause);
  if (leftOver.length > 0) return unread("left-over", leftOver);
  if (clause.has("opinion")) return unread("opinion");
  if (clause.has("future", "conditional")) return unread("future");
  if (times.found.some(isUnclear)) return unread("time");
  const roles = withIncluded(clause, withoutEverybody(assignRoles(clause.tokens)));
  const frame: Frame = {
    ...noFrame,
    ...roles,
    ...detailsOf(clause),
    asked: askedOf(clause, roles.by),
    ...(when !== undefined && { when }),
    alsoWhen,
    without: [...exclusions.found, ...allies.found],
    ...comparedWith(counted.found, roles.by.length),
  };
  if (alsoWhen.length > 0 && !areTimesCompared(clause, frame)) return unread("time");
  return isAsked(clause, frame) ? { kind: "frame", frame } : unread("nothing-asked");
}

/** Of one actor "only 3" is a number that the question names; of several it is a condition. */
function comparedWith(comparison: CountCondition | undefined, actors: number): Partial<Frame> {
  if (comparison === undefined) return {};
  return comparison.kind === "exactly" && actors === 1
    ? { claimed: comparison.value }
    : { comparison };
}

/** Drops "my boss wants to know", unless somebody, a number, or an act is named in it. */
function withoutLeadIn(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findLastIndex((token) => isSense(token, "lead-in"));
  const isPlain = tokens
    .slice(0, at)
    .every((token) => token.kind === "unknown" || isSense(token, "filler", "and", "to"));
  return isPlain ? tokens.slice(at + 1) : tokens;
}

/** What the words of a clause say beside what is asked, by whom and when. */
function detailsOf(clause: Clause): Partial<Frame> {
  const { tokens, has } = clause;
  return {
    act: actOf(clause),
    waves: tokens.flatMap((token) => (token.kind === "wave" ? token.waves : [])),
    isNegated: has("not", "nobody", "nothing") && !isRefusedAccreditation(clause),
    isInReturn: has("in-return", "answer"),
    isWhether: has("is-it-true") || isSense(tokens[0], "did", "was"),
    isEvery: has("each"),
    isEither: has("or"),
    isAnybody: has("anybody"),
    isEver: has("ever"),
    isNone: has("nobody", "nothing") && !has("who", "which"),
    than: has("fewer", "fewer-than") ? "fewer" : has("exactly", "same") ? "equal" : "more",
    isListed: has("join", "listed"),
    scope: scopeOf(clause),
    isAmbassador: has("ambassador"),
    isWhere: has("where") || (has("which") && has("consulate") && has("close")),
    isBetween: has("between"),
    place: placeIn(tokens),
    ...rankOf(tokens),
    ...claimedIn(tokens),
    ...daysIn(tokens),
  };
}

/** "how many did Canada refuse to accredit". */
const isRefusedAccreditation = ({ has }: Clause): boolean =>
  has("not") && has("accreditation") && !has("deny");

/** The time to leave that is named. */
function daysIn(tokens: readonly Token[]): { readonly days?: number } {
  const token = tokens.find(({ kind }) => kind === "days");
  return token?.kind === "days" ? { days: token.value } : {};
}

/** One actor at several times: "Germany in 2018 and 2022". */
const areTimesCompared = ({ has }: Clause, { by, alsoWhen }: Frame): boolean =>
  by.length === 1 && alsoWhen.length < 4 && !has("who");

const isUnclear = ({ time, to }: TimeCondition): boolean =>
  isNoTime(time) || (to !== undefined && isNoTime(to));

const isNamed = ({ kind }: Token): boolean => kind === "name" || kind === "person";

const namesIn = (tokens: readonly Token[]): readonly Mention[] =>
  tokens.flatMap((token) => (token.kind === "name" ? [token.mention] : []));

/** "all EU countries" are those of the EU. */
function withoutEverybody({ by, of }: Roles): Roles {
  const others = by.filter(({ codes }) => codes[0] !== "all");
  return { by: others.length > 0 ? others : by, of: of.filter(({ codes }) => codes[0] !== "all") };
}

/** "the total including NATO": of everybody, and NATO itself. */
const withIncluded = ({ has }: Clause, roles: Roles): Roles & Pick<Frame, "including"> =>
  has("with") && has("total", "together") && roles.by.length === 1
    ? { of: roles.of, by: [], including: roles.by }
    : { ...roles, including: [] };

/** A word before a number, "over 20", says something there only. */
const hasMeaning = (token: Token, at: number, all: readonly Token[]): boolean =>
  !isSense(token, "about-number", "exactly") ||
  all[at + 1]?.kind === "number" ||
  (isSense(token, "exactly") && all[at + 1]?.kind === "name");

const isNoTime = ({ kind }: Time): boolean =>
  kind === "relative" || kind === "no-day" || kind === "two-days";

function rankOf(tokens: readonly Token[]): { readonly rank?: Rank } {
  const token = tokens.find((each) => isSense(each, "most", "fewest", "first", "last", "top"));
  const ordinal = tokens.find((each) => each.kind === "ordinal");
  const size = tokens.find((each) => each.kind === "number");
  const kind = rankKinds.find((each) => isSense(token, each)) ?? "most";
  if (token === undefined && ordinal === undefined) return {};
  return {
    rank: {
      kind,
      ...(size?.kind === "number" && { size: size.value }),
      ...(ordinal?.kind === "ordinal" && { place: ordinal.value }),
    },
  };
}

/** "top 5" is the most. */
const rankKinds: readonly Rank["kind"][] = ["fewest", "first", "last"];

/** "did Germany expel 15": the number that the question names; not the size of a list. */
function claimedIn(tokens: readonly Token[]): { readonly claimed?: number } {
  const isRanked = tokens.some((token) => isSense(token, "most", "fewest"));
  if (isRanked) return {};
  const numbers = tokens.flatMap((token, at) =>
    token.kind === "number" && !isSense(tokens[at - 1], "top", "first", "last", "most", "fewest")
      ? [token.value]
      : [],
  );
  const [only, ...more] = numbers;
  return only === undefined || more.length > 0 ? {} : { claimed: only };
}

/** Which consulate it was: the words that no list has. */
const placeIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) => (token.kind === "unknown" ? [token.typed] : []));
