/** Reads a clause without a verb, which goes on with the claim before it: "Britain 23", "and 40 in 2022", "Portugal none". */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import type { Claim } from "./claim.ts";
import { reasons } from "./claim-draft.ts";
import type { ClaimObject } from "./claim-object.ts";
import { readObject } from "./claim-object.ts";
import type { Part } from "./claim-parts.ts";
import { isComparison, isPart } from "./claim-parts.ts";

/** Words that such a clause may have beside names and numbers. */
const passedOver: readonly Sense[] = [
  "and",
  "remark",
  "follow",
  "each",
  "with",
  "later",
  "same-time",
  "in-return",
  "among",
  "in",
  "join",
  "throw",
  "did",
];

/** @param hasTime does the clause name a time of its own? */
export function ellipticClaim(
  parts: readonly Part[],
  last: Claim,
  typed: string,
  hasTime: boolean,
): Claim | undefined {
  const compared = comparedClaim(parts, last, typed) ?? likewiseClaim(parts, last, typed);
  if (compared !== undefined) return compared;
  const rank = rankIn(parts);
  if (rank !== undefined && last.by.length === 1)
    return { ...continued(last, readObject([]), last.by), rank, text: typed, leftOver: [] };
  const place = placeIn(parts);
  const { object, actors } = readParts(place < 0 ? parts : parts.slice(0, place));
  const by = actors ?? last.by;
  if (!isCounting(object) || by.length === 0) return undefined;
  const isOwn = actors !== undefined || isOfOthers(object) || hasTime || place >= 0;
  return {
    ...continued(last, object, by),
    text: typed,
    isEach: parts.some((part) => isPart(part, "each")),
    isPartial: place >= 0,
    // "2 diplomats and 3 consuls": of what else, only the record's note may tell
    leftOver: isOwn ? [] : [typed],
  };
}

/** ", fewer than Britain" */
function comparedClaim(parts: readonly Part[], last: Claim, typed: string): Claim | undefined {
  const [sign, names, ...more] = parts.filter((part) => !isPart(part, "and", "remark", "did"));
  const isMore = isComparison(sign);
  if (names?.kind !== "names" || more.length > 0 || last.by.length !== 1) return undefined;
  if (!isMore && !isPart(sign, "fewer-than")) return undefined;
  const compared = { [isMore ? "moreThan" : "fewerThan"]: names.mentions };
  return { ...continued(last, readObject([]), last.by), ...compared, text: typed, leftOver: [] };
}

/** "as did Moldova", "and Russia did the same", ", Britain the second most": of how many, that is not read. */
function likewiseClaim(parts: readonly Part[], last: Claim, typed: string): Claim | undefined {
  const own = parts.filter((part) => !isPart(part, "and", "remark"));
  const names = own.find((part) => part.kind === "names");
  if (names?.kind !== "names" || own.length !== 3) return undefined;
  const isSame = isPart(own[1], "did") && (own[0]?.kind === "unknown" || isPart(own[2], "same"));
  const isNext = own[1]?.kind === "ordinal" && isPart(own[2], "most", "fewest");
  if (!isSame && !isNext) return undefined;
  const isUnread = isNext || last.count !== undefined;
  const leftOver = isUnread ? [typed] : [];
  return { ...continued(last, readObject([]), names.mentions), text: typed, leftOver };
}

/** ", the most of any country" */
function rankIn(parts: readonly Part[]): "most" | "fewest" | undefined {
  const isAll = parts.every((part) =>
    isPart(part, "most", "fewest", "of", "country", "member", "anybody", "article", "all"),
  );
  if (!isAll) return undefined;
  return (["most", "fewest"] as const).find((rank) => parts.some((part) => isPart(part, rank)));
}

/** Where "at the UN", "in New York" begins behind a number; -1 where nothing of the kind does. */
function placeIn(parts: readonly Part[]): number {
  const at = parts.findIndex(
    (part, index) => isPart(part, "to", "in") && isCounted(parts[index - 1]),
  );
  const isPlace = parts
    .slice(at + 1)
    .every((part) => part.kind === "names" || part.kind === "unknown" || isPart(part, "staff"));
  return at >= 0 && at < parts.length - 1 && isPlace ? at : -1;
}

const isCounted = (part: Part | undefined): boolean =>
  part?.kind === "number" || isPart(part, "diplomat", "person", "among", "staff");

interface EllipticParts {
  readonly object: ClaimObject;
  readonly actors: readonly Mention[] | undefined;
}

/** Who acted stands before the number, "Britain 23", or behind it, "60 by the US". */
function readParts(parts: readonly Part[]): EllipticParts {
  const own = withoutReason(parts).filter((part) => !isPart(part, ...passedOver));
  const [first, ...others] = own;
  // "Luxembourg did not"
  if (first?.kind === "names" && others.length === 1 && isPart(others[0], "not"))
    return { object: { ...readObject([]), isNone: true, kind: "number" }, actors: first.mentions };
  if (first?.kind !== "names") return withActorsBehind(readObject(own), undefined);
  return withActorsBehind(readObject(others), first.mentions);
}

/** "Ukraine 13 over Salisbury": the event is the sentence's. */
function withoutReason(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex((part) => isPart(part, ...reasons));
  const isEvent =
    at >= 0 && parts.slice(at + 1).every((part) => part.kind === "wave" || isPart(part, "event"));
  return isEvent ? parts.slice(0, at) : parts;
}

function withActorsBehind(
  object: ClaimObject,
  before: readonly Mention[] | undefined,
): EllipticParts {
  const behind = actorsBehind(object);
  if (behind === undefined) return { object, actors: before };
  return { object: { ...object, rest: [] }, actors: behind };
}

/** Does it say how many, or nobody, of people whom the record could be about, and nothing else? */
const isCounting = (object: ClaimObject): boolean =>
  (object.count !== undefined || object.isNone) &&
  (object.kind !== "other" || isOfOthers(object)) &&
  object.rest.length === 0;

const isOfOthers = ({ of }: ClaimObject): boolean => of.length > 0;

/** "60 by the US". */
function actorsBehind({ rest: [by, names, ...more] }: ClaimObject): readonly Mention[] | undefined {
  const isBy = isPart(by, "by") && names?.kind === "names" && more.length === 0;
  return isBy ? names.mentions : undefined;
}

/** The claim before, with the numbers and names of this one. */
function continued(last: Claim, object: ClaimObject, by: readonly Mention[]): Claim {
  const { count: _, actors: __, days: ___, rank: ____, ...same } = last;
  const isActor = ({ codes }: Mention) => by.some((each) => each.codes[0] === codes[0]);
  return {
    ...same,
    by,
    of: object.of.length > 0 ? object.of : last.of.filter((mention) => !isActor(mention)),
    isOfTaken: object.of.length === 0,
    ...(object.count !== undefined && { count: object.count }),
    isNone: object.isNone,
    isMembers: false,
    isAll: false,
    isMost: false,
    isTogether: false,
    isJoining: false,
    alongside: [],
    moreThan: [],
    fewerThan: [],
  };
}

/**
 * "Germany, France and Italy expelled 40, 41 and 30": to each its own number. Where there are as many numbers as names, but not
 * one for each, none is understood.
 *
 * @param claims of one verb
 */
export function eachItsOwn(claims: readonly Claim[]): readonly Claim[] {
  const [first, ...others] = claims;
  const names = first?.by ?? [];
  const isRow = names.length > 1 && others.length > 0 && others.every(({ by }) => by === names);
  if (!isRow) return claims;
  return claims.flatMap((claim, at) => {
    const by = names[at];
    return claims.length === names.length && by !== undefined
      ? { ...claim, by: [by], leftOver: [] }
      : { ...claim, leftOver: [...claim.leftOver, claim.text] };
  });
}
