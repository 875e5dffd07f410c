/** Takes the parts of a question that have their own words: times, exclusions, comparisons. What is left is the clause. */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import type { CountCondition, TimeCondition } from "./frame.ts";
import type { Token } from "./token.ts";

export const isSense = (token: Token | undefined, ...senses: readonly Sense[]): boolean =>
  token?.kind === "word" && senses.includes(token.sense);

/** What was taken out of tokens, and the others. */
interface Taken<Found> {
  readonly found: Found;
  readonly rest: readonly Token[];
}

const relations: Readonly<Partial<Record<Sense, TimeCondition["relation"]>>> = {
  before: "before",
  after: "after",
  since: "since",
  until: "until",
  by: "until",
  in: "in",
  on: "in",
  during: "in",
  for: "in",
  of: "in",
  from: "in",
  between: "in",
};

/** All times with the words before them, each once. */
export function takeTimes(tokens: readonly Token[]): Taken<readonly TimeCondition[]> {
  const { found, rest } = splitTimes(tokens);
  const isFirst = ({ typed }: TimeCondition, at: number): boolean =>
    found.findIndex((each) => each.typed === typed) === at;
  return { found: found.filter(isFirst), rest };
}

function splitTimes(tokens: readonly Token[]): Taken<readonly TimeCondition[]> {
  const found: TimeCondition[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "time") {
      const relation = takeRelation(rest);
      const end = spanEnd(tokens, at, relation.sense);
      found.push(timeAsked(relation.kind, token, end));
      if (end !== undefined) at += 2;
    } else if (token !== undefined) rest.push(token);
  }
  return { found, rest };
}

type TimeToken = Extract<Token, { readonly kind: "time" }>;

/** The other end of "1980 to 1989", "between 1980 and 1989"; "in 2018 and 2022" are two times. */
function spanEnd(
  tokens: readonly Token[],
  at: number,
  sense: Sense | undefined,
): TimeToken | undefined {
  const [joint, end] = [tokens[at + 1], tokens[at + 2]];
  const isOpen = sense === "from" || sense === "between" || sense === "since";
  const isJoined = isSense(joint, "to", "until") || (isOpen && isSense(joint, "and"));
  return isJoined && end?.kind === "time" ? end : undefined;
}

function timeAsked(
  relation: TimeCondition["relation"],
  { time, typed }: TimeToken,
  end: TimeToken | undefined,
): TimeCondition {
  if (end === undefined) return { relation, time, typed };
  return { relation: "in", time, to: end.time, typed: `${typed} ${end.typed}` };
}

/** Takes the word before a time off the tokens so far: "in", "since", "by the end of". */
function takeRelation(before: Token[]): {
  readonly kind: TimeCondition["relation"];
  readonly sense?: Sense;
} {
  while (isSense(before.at(-1), "filler")) before.pop();
  const last = before.at(-1);
  const kind = last?.kind === "word" ? relations[last.sense] : undefined;
  if (last?.kind !== "word" || kind === undefined) return { kind: "in" };
  before.pop();
  const earlier = before.at(-1);
  // "from before 2000", "in or before 2018": the last word tells
  if (isSense(earlier, "from") && kind !== "in") before.pop();
  return { kind, sense: last.sense };
}

/** "without the US and Canada", "other than Britain", "outside NATO", "-us", "(without Turkey)". */
export function takeExclusions(tokens: readonly Token[]): Taken<readonly Mention[]> {
  const found: Mention[] = [];
  const rest: Token[] = [];
  let isOpen = false;
  for (const [at, token] of tokens.entries()) {
    const mention = leftOutAt(token, at, isOpen);
    if (mention !== undefined) found.push(mention);
    isOpen = mention !== undefined || isExclusion(tokens, at) || (isOpen && isBetweenNames(token));
    if (!isOpen) rest.push(token);
  }
  return { found, rest };
}

/** "Britain's allies" are all the others: it is left out of those who acted. */
export function takeAllies(
  affected: string | undefined,
  tokens: readonly Token[],
): Taken<readonly Mention[]> {
  const at = tokens.findIndex((token) => isSense(token, "ally"));
  const isBehind = isSense(tokens[at + 1], "of");
  const token = tokens[isBehind ? at + 2 : at - 1];
  if (at < 0 || token?.kind !== "name" || token.mention.codes[0] !== affected)
    return { found: [], rest: tokens };
  const [from, to] = isBehind ? [at, at + 3] : [at - 1, at + 1];
  return { found: [token.mention], rest: [...tokens.slice(0, from), ...tokens.slice(to)] };
}

/** A name behind a word that excludes, or behind a minus: " -us", not the hyphen of a name. */
function leftOutAt(token: Token, at: number, isOpen: boolean): Mention | undefined {
  if (token.kind !== "name") return undefined;
  const hasMinus = at > 0 && /[\s(][-−–]$/.test(token.gap);
  return isOpen || hasMinus ? token.mention : undefined;
}

const isBetweenNames = (token: Token): boolean =>
  isSense(token, "and", "or", "filler", "for", "country");

/** "without", "outside": right before a name. */
function isExclusion(tokens: readonly Token[], at: number): boolean {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const named = isSense(next, "filler", "for") ? third : next;
  return isSense(token, "without", "outside") && named?.kind === "name";
}

/** "more than 3", "at least five", "3 or more", "exactly one"; "over" and "about" only before a number. */
export function takeComparison(tokens: readonly Token[]): Taken<CountCondition | undefined> {
  for (const [at, token] of tokens.entries()) {
    const kind = comparisonOf(tokens[at + 1], "at-least", "at-most");
    const word = kind === undefined ? at - 1 : at + 1;
    const comparison = kind ?? comparisonOf(tokens[at - 1]);
    if (token.kind === "number" && comparison !== undefined)
      return {
        found: { kind: comparison, value: token.value },
        rest: tokens.filter((_, index) => index !== at && index !== word),
      };
  }
  return { found: undefined, rest: tokens };
}

/** @param only the senses that count; without them, all comparisons */
function comparisonOf(
  token: Token | undefined,
  ...only: readonly Sense[]
): CountCondition["kind"] | undefined {
  if (token?.kind !== "word" || (only.length > 0 && !only.includes(token.sense))) return undefined;
  return comparisons.find((kind) => kind === token.sense);
}

const comparisons: readonly CountCondition["kind"][] = [
  "more-than",
  "fewer-than",
  "at-least",
  "at-most",
  "exactly",
];
