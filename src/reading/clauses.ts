/** Takes the parts of a question that have their own words: times, exclusions, comparisons. What is left is the clause. */
import type { Mention } from "../book/names/mention.ts";
import type { Comparison, TimeAsked } from "./frame.ts";
import type { Sense } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

export const isSense = (token: Token | undefined, ...senses: readonly Sense[]): boolean =>
  token?.kind === "word" && senses.includes(token.sense);

interface Taken<Part> {
  readonly part: Part;
  readonly rest: readonly Token[];
}

const relations: Readonly<Partial<Record<Sense, TimeAsked["relation"]>>> = {
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

/** All times with the words before them. */
export function takeTimes(tokens: readonly Token[]): Taken<readonly TimeAsked[]> {
  const part: TimeAsked[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "time") {
      if (token !== undefined) rest.push(token);
      continue;
    }
    const relation = takeRelation(rest);
    const other = tokens[at + 2];
    const isSpan =
      isSense(tokens[at + 1], "to", "until", "and") &&
      other?.kind === "time" &&
      (relation.sense === "from" ||
        relation.sense === "between" ||
        relation.sense === "since" ||
        isSense(tokens[at + 1], "to", "until"));
    const typed = token.typed;
    if (isSpan && other?.kind === "time") {
      part.push({
        relation: "in",
        time: token.time,
        to: other.time,
        typed: `${typed} ${other.typed}`,
      });
      at += 2;
    } else part.push({ relation: relation.kind, time: token.time, typed });
  }
  return { part, rest };
}

/** Takes the word before a time off the tokens so far: "in", "since", "by the end of". */
function takeRelation(before: Token[]): {
  readonly kind: TimeAsked["relation"];
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

/** "without the US and Canada", "other than Britain", "-us", "(not Turkey)". */
export function takeExclusions(tokens: readonly Token[]): Taken<readonly Mention[]> {
  const part: Mention[] = [];
  const rest: Token[] = [];
  let isOpen = false;
  for (const [at, token] of tokens.entries()) {
    const hasMinus = token.kind === "name" && /(?:^|\s|\()[-−–]$/.test(token.gap) && at > 0;
    if (isExclusion(tokens, at)) isOpen = true;
    else if (token.kind === "name" && (isOpen || hasMinus)) {
      part.push(token.mention);
      isOpen = true;
    } else if (!(isOpen && isSense(token, "and", "or", "filler", "for", "country"))) {
      isOpen = false;
      rest.push(token);
    }
  }
  return { part, rest };
}

/** "but not", "minus", "outside": right before a name. */
function isExclusion(tokens: readonly Token[], at: number): boolean {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const named = isSense(next, "filler", "for") ? third : next;
  return isSense(token, "without", "outside") && named?.kind === "name";
}

/** "more than 3", "at least five", "3 or more", "exactly one"; "over" and "about" only before a number. */
export function takeComparison(tokens: readonly Token[]): Taken<Comparison | undefined> {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "number") continue;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const [sense, from, to] =
      after?.kind === "word" && isSense(after, "at-least", "at-most")
        ? [after.sense, at, at + 2]
        : before?.kind === "word"
          ? [before.sense, at - 1, at + 1]
          : [undefined, at, at + 1];
    const kind = comparisonOf(sense);
    if (kind !== undefined)
      return {
        part: { kind, value: token.value },
        rest: [...tokens.slice(0, from), ...tokens.slice(to)],
      };
  }
  return { part: undefined, rest: tokens };
}

function comparisonOf(sense: Sense | undefined): Comparison["kind"] | undefined {
  switch (sense) {
    case "more-than":
    case "fewer-than":
    case "at-least":
    case "at-most":
    case "exactly":
      return sense;
  }
  return undefined;
}
