/** Divides a sentence with claims into clauses, each with the words that belong together. */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import { expulsionWords, reactionWords, stepWords } from "./act-words.ts";
import { isSense } from "./clauses.ts";
import type { Token } from "./token.ts";

export type Part =
  | Exclude<Token, { readonly kind: "name" }>
  /** Names that stand in a list, "Germany, France and Poland". */
  | {
      readonly kind: "names";
      readonly typed: string;
      readonly gap: string;
      readonly mentions: readonly [Mention, ...Mention[]];
      readonly isPeople: boolean;
    };

export const isPart = (part: Part | undefined, ...senses: readonly Sense[]): boolean =>
  part !== undefined && part.kind !== "names" && isSense(part, ...senses);

/** "More than" compares; of one word, as "over", it may begin a reason. */
export const isComparison = (part: Part | undefined): boolean =>
  isPart(part, "more-than") && part?.typed.includes(" ") === true;

/** "Russia's". */
export const isPossessive = ({ typed }: Pick<Part, "typed">): boolean => /['’]s?$/.test(typed);

/** Verbs and nouns of acts. */
const actSenses: readonly Sense[] = [
  ...expulsionWords,
  ...reactionWords,
  ...stepWords,
  "deport",
  "follow",
];

/** Finds the state or the organisation that somebody speaks for. */
export type OfficeHolders = (person: Mention) => Mention | undefined;

/** The parts of a sentence without its fillers. Who heads a government acts for it: "May expelled 23". */
export function partsOf(tokens: readonly Token[], holders: OfficeHolders): readonly Part[] {
  const kept: Token[] = [];
  let gap = "";
  for (const token of tokens.flatMap(withSigns)) {
    if (isSense(token, "filler", "also")) gap += token.gap + token.typed;
    else {
      kept.push({ ...token, gap: gap + token.gap });
      gap = "";
    }
  }
  const once = kept
    .filter((token, at) => !isRepeated(kept[at + 1], token))
    .map((token, at, all) => (isLeavingOut(all, at) ? withoutOf(token) : token));
  return collectLists(once.map((token, at) => withOffice(token, nextOf(once, at), holders)));
}

/** "All EU members but Austria expelled", "Nobody but Germany expelled": before its verb, "but" leaves somebody out. */
function isLeavingOut(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBehindGroup = before?.kind === "name" || isSense(before, ...beforeLeftOut);
  const isLeft = next?.kind === "name" || next?.kind === "number";
  return (
    isSense(own, "clause") &&
    isBehindGroup &&
    isLeft &&
    [own, next].every((token) => token?.gap.trim() === "") &&
    !tokens.slice(0, at).some((token) => isSense(token, ...actSenses))
  );
}

const beforeLeftOut: readonly Sense[] = ["country", "member", "nobody", "anybody", "all"];

const withoutOf = ({ typed, gap }: Token): Token => ({
  kind: "word",
  sense: "without",
  typed,
  gap,
});

/** "~4", ">4", "50+": the sign as the word that it stands for. */
function withSigns(token: Token, at: number, tokens: readonly Token[]): readonly Token[] {
  if (token.kind !== "number") return [token];
  const before = signs.find(([pattern]) => pattern.test(token.gap))?.[1];
  const behind = /^\+/.test(tokens[at + 1]?.gap ?? "") ? "at-least" : undefined;
  const wordOf = (sense: Sense | undefined): readonly Token[] =>
    sense === undefined ? [] : [{ kind: "word", sense, typed: "", gap: "" }];
  return [...wordOf(before), token, ...wordOf(behind)];
}

const signs: readonly (readonly [RegExp, Sense])[] = [
  [/[~≈]\s?$/, "about-number"],
  [/(?:≥|>=)\s?$/, "at-least"],
  [/(?:≤|<=)\s?$/, "at-most"],
  [/(?<!-)>\s?$/, "more-than"],
  [/<\s?$/, "fewer-than"],
];

/** "🇺🇸 US": the same twice. */
const isRepeated = (token: Token | undefined, before: Token): boolean =>
  token?.kind === "name" &&
  before.kind === "name" &&
  token.mention.codes[0] === before.mention.codes[0] &&
  token.gap.trim() === "";

/** "The Trump administration expelled": what stands behind a person and the word for a government. */
const nextOf = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens.slice(at + 1).find((token) => !isSense(token, "country", "remark", "did"));

function withOffice(token: Token, next: Token | undefined, holders: OfficeHolders): Token {
  if (token.kind !== "person" || !isSense(next, ...actSenses)) return token;
  const mention = holders(token.mention);
  return mention === undefined ? token : { ...token, kind: "name", mention };
}

function collectLists(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind !== "name") {
      parts.push(token);
      continue;
    }
    const mentions: [Mention, ...Mention[]] = [token.mention];
    const isPeople = isPeopleName(token.mention);
    let typed = token.typed;
    for (let next = nextInList(tokens, at); next !== undefined; next = nextInList(tokens, at)) {
      const other = tokens[next];
      if (other?.kind !== "name") break;
      mentions.push(other.mention);
      typed += tokens
        .slice(at + 1, next + 1)
        .map((each) => each.gap + each.typed)
        .join("");
      at = next;
    }
    parts.push({ kind: "names", typed, gap: token.gap, mentions, isPeople });
  }
  return parts;
}

/** Where the next name of a list stands; none where another clause begins with it. */
function nextInList(tokens: readonly Token[], at: number): number | undefined {
  const isAnd = isSense(tokens[at + 1], "and", "with", "or");
  const next = isAnd ? at + 2 : at + 1;
  const [own, other] = [tokens[at], tokens[next]];
  if (own?.kind !== "name" || other?.kind !== "name") return undefined;
  const isComma = /^[\s,]*,[\s,]*$/.test(other.gap.replace(/\p{L}+/gu, ""));
  const isLeftOut = isComma && isSense(tokens[at - 1], "without");
  // "Together with France, Germany expelled eight"
  const isCompany = isComma && at === 1 && isSense(tokens[0], "with");
  if ((!isAnd && !isComma) || isLeftOut || isCompany || isSense(tokens[next + 1], "among"))
    return undefined;
  const isSame = isPeopleName(own.mention) === isPeopleName(other.mention);
  return isSame && !beginsClause(tokens, at, next) ? next : undefined;
}

const isPeopleName = ({ matchedBy }: Mention): boolean => matchedBy === "demonym";

/** Behind a verb, a name with another verb or a number behind it goes on with something else. */
function beginsClause(tokens: readonly Token[], at: number, next: number): boolean {
  const follows = tokens[next + 1];
  const isFollowed =
    follows?.kind === "number" || isSense(follows, ...actSenses, "did", "was", "nobody");
  return isFollowed && tokens.slice(0, at).some((token) => isSense(token, ...actSenses));
}

/** Clauses of a sentence, in their order; each begins behind a comma, a conjunction or a sign. */
export function clausesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const clauses: Part[][] = [[]];
  for (const [at, part] of parts.entries()) {
    if (at > 0 && isBoundary(parts, at)) clauses.push([]);
    clauses.at(-1)?.push(part);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function isBoundary(parts: readonly Part[], at: number): boolean {
  const [before, part, next] = [parts[at - 1], parts[at], parts[at + 1]];
  if (part === undefined) return false;
  if (isRow(before, part) || isBesideCountries(parts, at)) return false;
  if (isPart(part, "clause", "who", "which", "when")) return true;
  // "US 60 UK 23"
  if (isListed(part, before) && next?.kind === "number") return true;
  if (isPart(part, "and", "or"))
    return !(before?.kind === "time" && next?.kind === "time") && !isPart(part, "or");
  return /[,;:()–—]|\s-\s/.test(part.gap) && !isPart(before, "and");
}

const isListed = (part: Part, before: Part | undefined): boolean =>
  before?.kind === "number" && part.kind === "names" && !part.isPeople;

/** "25 countries and NATO", "NATO and 25 countries" */
function isBesideCountries(parts: readonly Part[], at: number): boolean {
  if (!isPart(parts[at], "and")) return false;
  const [number, country, , next, afterNext] = parts.slice(Math.max(at - 2, 0), at + 3);
  const isBehind =
    at >= 2 && number?.kind === "number" && isPart(country, "country") && next?.kind === "names";
  const [before, , count, counted] = parts.slice(at - 1, at + 3);
  const isBefore =
    before?.kind === "names" &&
    count?.kind === "number" &&
    (isPart(counted, "country") || (counted?.kind === "names" && !counted.isPeople));
  return (isBehind && afterNext?.kind !== "number") || isBefore;
}

/** "Ukraine (13)", "US: 60". */
const isRow = (before: Part | undefined, part: Part): boolean =>
  before?.kind === "names" && part.kind === "number" && /^\s*[:(–—=-]\s*$/.test(part.gap);
