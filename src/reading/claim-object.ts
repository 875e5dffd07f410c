/** Reads whom an act is against: how many, of which state, and what they are called. */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import type { ClaimedNumber } from "./claim.ts";
import type { Part } from "./claim-parts.ts";
import { isPart, isPossessive } from "./claim-parts.ts";
import { daysAt } from "./claim-times.ts";

export interface ClaimObject {
  readonly count?: ClaimedNumber;
  readonly of: readonly Mention[];
  readonly isNone: boolean;
  readonly isAnybody: boolean;
  readonly isAmbassador: boolean;
  /** Are they said to be diplomats, or only people of a state? */
  readonly isDiplomat: boolean;
  readonly rank?: "most" | "fewest";
  readonly isMore: boolean;
  readonly isFewer: boolean;
  /** "a total of eight" */
  readonly isTotal: boolean;
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
const several: ClaimedNumber = { kind: "at-least", value: 2 };

export function readObject(parts: readonly Part[]): ClaimObject {
  const reader = new ObjectReader(parts);
  return reader.read();
}

/** Takes the words of an object one by one, until one is none of it. */
class ObjectReader {
  readonly #parts: readonly Part[];
  readonly #of: Mention[] = [];
  readonly #flags = new Set<Sense>();
  #count: ClaimedNumber | undefined;
  #noun: Part | undefined;
  #hasArticle = false;
  #isOther = false;
  #isTotal = false;

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  read(): ClaimObject {
    const end = this.#parts.findIndex((part, at) => !this.#takes(part, at));
    const rest = end < 0 ? [] : this.#parts.slice(end);
    const count = this.#count ?? (this.#hasArticle && isSingular(this.#noun) ? one : undefined);
    const flags = this.#flags;
    return {
      ...(count !== undefined && { count }),
      of: this.#of,
      isNone: flags.has("nobody"),
      isAnybody: isPart(this.#noun, "person"),
      isAmbassador: isPart(this.#noun, "ambassador"),
      isDiplomat: isPart(this.#noun, "diplomat", "staff", "ambassador"),
      ...(flags.has("most") && { rank: "most" as const }),
      ...(flags.has("fewest") && { rank: "fewest" as const }),
      isMore: flags.has("more"),
      isFewer: flags.has("fewer"),
      isTotal: this.#isTotal,
      kind: this.#kindOf(count, rest),
      rest,
    };
  }

  #kindOf(count: ClaimedNumber | undefined, rest: readonly Part[]): ClaimObject["kind"] {
    if (this.#isOther) return "other";
    if (this.#noun !== undefined || isUnread(rest)) return "people";
    const [next] = rest;
    const isSaid = count !== undefined || this.#flags.size > 0;
    return isSaid && this.#of.length === 0 && next?.kind !== "unknown" ? "number" : "other";
  }

  #takes(part: Part, at: number): boolean {
    if (this.#noun !== undefined && !isPart(part, ...nouns)) return false;
    switch (part.kind) {
      case "number":
        return this.#takesNumber(part.value, at);
      case "names":
        return this.#takesNames(part, at);
      case "word":
        if (daysAt(this.#parts, at) !== undefined) return false;
        return this.#takesWord(part, part.sense) || this.#skips(part, at);
      case "person":
      case "wave":
      case "time":
      case "days":
      case "unknown":
      case "ordinal":
        return false;
    }
  }

  #takesNumber(value: number, at: number): boolean {
    const next = this.#parts[at + 1];
    if (this.#count !== undefined || daysAt(this.#parts, at) !== undefined) return false;
    const behind = (["at-least", "at-most"] as const).find((sense) => isPart(next, sense));
    const { kind } = comparisonBefore(this.#parts[at - 1]);
    this.#count = { kind: behind ?? kind, value };
    return true;
  }

  #takesNames(part: Extract<Part, { readonly kind: "names" }>, at: number): boolean {
    if (this.#of.length > 0) return false;
    if (!isObjectName(this.#parts, at)) {
      this.#isOther = at > 0 || part.isPeople;
      return false;
    }
    this.#of.push(...part.mentions);
    if (part.isPeople && !leadsToNoun(this.#parts, at)) this.#noun = part;
    return true;
  }

  #skips(part: Part, at: number): boolean {
    const skips = isSkipped(this.#parts, at);
    if (skips && isPart(part, "total", "together")) this.#isTotal = true;
    return skips;
  }

  #takesWord(part: Part, sense: Sense): boolean {
    if (/\bof\b/.test(part.typed) && sense === "most") return false;
    if (nouns.includes(sense)) this.#noun = part;
    else if (flagged.includes(sense)) this.#flags.add(sense);
    else if (sense === "article") this.#hasArticle = true;
    else if (sense === "dozens") this.#count = dozens;
    else if (sense === "several") this.#count = several;
    else return false;
    return true;
  }
}

/** Diplomats behind a word that is not known: "4 % of the Russian diplomats", "many diplomats". */
function isUnread(rest: readonly Part[]): boolean {
  const end = rest.findIndex((part) => isPart(part, "diplomat"));
  const between = rest.slice(1, Math.max(end, 1));
  return (
    rest[0]?.kind === "unknown" &&
    end > 0 &&
    between.every((part) => part.kind === "names" || isPart(part, "of", "adjective", "article"))
  );
}

const one: ClaimedNumber = { kind: "exactly", value: 1 };

const flagged: readonly Sense[] = ["nobody", "anybody", "most", "fewest", "more", "fewer"];

function comparisonBefore(part: Part | undefined): Pick<ClaimedNumber, "kind"> {
  if (isPart(part, "about-number")) return { kind: "about" };
  const kind = comparisons.find((sense) => isPart(part, sense));
  return { kind: kind ?? "exactly" };
}

/** Words between a number and its noun; a comparison only where a number follows. */
function isSkipped(parts: readonly Part[], at: number): boolean {
  const [part, next] = [parts[at], parts[at + 1]];
  if (isPart(part, "about-number") && isPeople(next)) return true;
  if (isPart(part, ...comparisons, "about-number"))
    return (
      next?.kind === "number" ||
      isPart(next, "dozens", "several", "at-most") ||
      parts[at - 1]?.kind === "number"
    );
  if (at === 0 && isPart(part, "in-return", "remark")) return true;
  return isPart(part, "adjective", "of", "to", "total", "together", "all") && at < parts.length - 1;
}

/** "some Russian diplomats" */
const isPeople = (part: Part | undefined): boolean =>
  isPart(part, "diplomat") || (part?.kind === "names" && part.isPeople);

/** A name is whom the act is against where people follow, or where it names people: Russians. */
function isObjectName(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (leadsToNoun(parts, at)) return true;
  const next = parts.slice(at + 1).find((each) => !isPart(each, "adjective"));
  return part?.kind === "names" && part.isPeople && next?.kind !== "unknown";
}

/** "Russian senior diplomats", "Russia's 23 diplomats". */
function leadsToNoun(parts: readonly Part[], at: number): boolean {
  const own = parts[at];
  const isOwner = own !== undefined && isPossessive(own);
  const next = parts
    .slice(at + 1)
    .find((each) => !isPart(each, "adjective") && !(isOwner && each.kind === "number"));
  return isPart(next, ...nouns);
}

const isSingular = (noun: Part | undefined): boolean =>
  noun !== undefined && !/s$/i.test(noun.typed) && !isPart(noun, "staff", "relations", "consulate");
