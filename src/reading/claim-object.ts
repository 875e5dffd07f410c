/** Reads whom an act is against: how many, of which state, and what they are called. */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import type { ClaimedNumber } from "./claim.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";

export interface ClaimObject {
  readonly count?: ClaimedNumber;
  readonly of: readonly Mention[];
  readonly isNone: boolean;
  readonly isAnybody: boolean;
  readonly isAmbassador: boolean;
  readonly rank?: "most" | "fewest";
  readonly isMore: boolean;
  readonly isFewer: boolean;
  /** Is it whom the record could be about: diplomats, people of a state, or a number alone? */
  readonly kind: "people" | "number" | "other";
  /** What stands behind it. */
  readonly rest: readonly Part[];
}

const nouns: readonly Sense[] = [
  "diplomat",
  "person",
  "ambassador",
  "staff",
  "consulate",
  "accreditation",
  "relations",
];

const comparisons = ["more-than", "fewer-than", "at-least", "at-most", "exactly"] as const;

/** "Dozens" are two dozen at least. */
const dozens: ClaimedNumber = { kind: "at-least", value: 24 };

export function readObject(parts: readonly Part[]): ClaimObject {
  const read = { of: [] as Mention[], flags: new Set<Sense>(), count: undefined as CountRead };
  let at = 0;
  let hasArticle = false;
  let isOther = false;
  let noun: Part | undefined;
  for (; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined || (noun !== undefined && !isPart(part, ...nouns))) break;
    if (part.kind === "number") {
      if (read.count !== undefined || isPart(next, "days")) break;
      read.count = { ...comparisonBefore(parts[at - 1]), value: part.value };
      if (isPart(next, "at-least", "at-most"))
        read.count = { ...read.count, kind: isPart(next, "at-least") ? "at-least" : "at-most" };
    } else if (part.kind === "names") {
      if (read.of.length > 0) break;
      if (!isObjectName(parts, at)) {
        isOther = at > 0 || part.isPeople;
        break;
      }
      read.of.push(...part.mentions);
      if (part.isPeople && !leadsToNoun(parts, at)) noun = part;
    } else if (isPart(part, "article")) hasArticle = true;
    else if (isPart(part, "dozens")) read.count = dozens;
    else if (isPart(part, ...nouns)) noun = part;
    else if (isPart(part, "nobody", "anybody", "most", "fewest", "more", "fewer"))
      read.flags.add(part.kind === "word" ? part.sense : "anybody");
    else if (!isSkipped(parts, at)) break;
  }
  const rest = parts.slice(at);
  const isBare = noun === undefined && read.of.length === 0;
  const { flags } = read;
  const count =
    read.count ??
    (hasArticle && isSingular(noun) ? ({ kind: "exactly", value: 1 } as const) : undefined);
  const isNumber = isBare && (count !== undefined || flags.size > 0) && rest[0]?.kind !== "unknown";
  return {
    ...(count !== undefined && { count }),
    of: read.of,
    isNone: flags.has("nobody"),
    isAnybody: isPart(noun, "person"),
    isAmbassador: isPart(noun, "ambassador"),
    ...(flags.has("most") && { rank: "most" as const }),
    ...(flags.has("fewest") && { rank: "fewest" as const }),
    isMore: flags.has("more"),
    isFewer: flags.has("fewer"),
    kind: isOther ? "other" : noun !== undefined ? "people" : isNumber ? "number" : "other",
    rest,
  };
}

type CountRead = ClaimedNumber | undefined;

function comparisonBefore(part: Part | undefined): Pick<ClaimedNumber, "kind"> {
  if (isPart(part, "about-number")) return { kind: "about" };
  const kind = comparisons.find((sense) => isPart(part, sense));
  return { kind: kind ?? "exactly" };
}

/** Words between a number and its noun; a comparison only where a number follows. */
function isSkipped(parts: readonly Part[], at: number): boolean {
  const [part, next] = [parts[at], parts[at + 1]];
  if (isPart(part, ...comparisons, "about-number"))
    return (
      next?.kind === "number" ||
      isPart(next, "dozens", "at-most") ||
      parts[at - 1]?.kind === "number"
    );
  return isPart(part, "adjective", "of", "to", "total", "together", "all") && at < parts.length - 1;
}

/** A name is whom the act is against where people follow, or where it names people: Russians. */
function isObjectName(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (leadsToNoun(parts, at)) return true;
  const next = parts.slice(at + 1).find((each) => !isPart(each, "adjective"));
  return part?.kind === "names" && part.isPeople && next?.kind !== "unknown";
}

function leadsToNoun(parts: readonly Part[], at: number): boolean {
  const next = parts.slice(at + 1).find((each) => !isPart(each, "adjective"));
  return isPart(next, ...nouns);
}

const isSingular = (noun: Part | undefined): boolean =>
  noun !== undefined && !/s$/i.test(noun.typed) && !isPart(noun, "staff", "relations", "consulate");
