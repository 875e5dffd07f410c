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
      ...(flags.has("most") && { rank: "most" as const }),
      ...(flags.has("fewest") && { rank: "fewest" as const }),
      isMore: flags.has("more"),
      isFewer: flags.has("fewer"),
      kind: this.#kindOf(count, rest),
      rest,
    };
  }

  #kindOf(count: ClaimedNumber | undefined, [next]: readonly Part[]): ClaimObject["kind"] {
    if (this.#isOther) return "other";
    if (this.#noun !== undefined) return "people";
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
        return this.#takesWord(part, part.sense) || isSkipped(this.#parts, at);
      case "person":
      case "wave":
      case "time":
      case "unknown":
      case "ordinal":
        return false;
    }
  }

  #takesNumber(value: number, at: number): boolean {
    const next = this.#parts[at + 1];
    if (this.#count !== undefined || isPart(next, "days")) return false;
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

  #takesWord(part: Part, sense: Sense): boolean {
    if (nouns.includes(sense)) this.#noun = part;
    else if (flagged.includes(sense)) this.#flags.add(sense);
    else if (sense === "article") this.#hasArticle = true;
    else if (sense === "dozens") this.#count = dozens;
    else return false;
    return true;
  }
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
