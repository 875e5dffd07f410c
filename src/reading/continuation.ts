/** Reads what continues a question that was asked before: "and France?", "in 2022?", "why?", "who else?", "more". */
import type { Sense } from "../words/lexicon.ts";
import { isSense, takeTimes } from "./clauses.ts";
import type { Token } from "./token.ts";

export type Continuation =
  /** Other names, other times, or both: what else the question says stays. */
  | {
      readonly kind: "other";
      readonly names: readonly Token[];
      readonly times: readonly Token[];
      /** The word before the names: "to Britain", "by France". */
      readonly joint?: Token;
    }
  /** "and without Britain?" */
  | { readonly kind: "without"; readonly tokens: readonly Token[] }
  /** Something else is asked about the same: "why?", "when?", "in return?". */
  | { readonly kind: "asked"; readonly tokens: readonly Token[]; readonly isInReturn: boolean }
  /** "who else?" */
  | { readonly kind: "others"; readonly tokens: readonly Token[] }
  /** "more", "next page" */
  | { readonly kind: "more" }
  /** "when did they announce it?": the pronoun stands for those that were named. */
  | { readonly kind: "pronoun"; readonly at: number };

const joining: readonly Sense[] = ["continue", "and", "or"];

const asking: readonly Sense[] = [
  "why",
  "when",
  "how-long",
  "how-many",
  "sources",
  "total",
  "together",
  "not",
];

/** A map or a timeline alone is one of everything; "and on a map?" is one of what was asked. */
const drawing: readonly Sense[] = ["map", "timeline"];

const around: readonly Sense[] = [
  "in",
  "by",
  "for",
  "from",
  "of",
  "to",
  "against",
  "did",
  "what",
  "was",
  "do",
];

/** Every form, in the order in which they are tried. A name alone is a question of its own. */
const forms: readonly ((
  tokens: readonly Token[],
  isJoined: boolean,
) => Continuation | undefined)[] = [
  (tokens) => (isOnly(tokens, "more") ? { kind: "more" } : undefined),
  (tokens) => (isOnly(tokens, "who", "which") ? { kind: "others", tokens } : undefined),
  (tokens, isJoined) =>
    isOnly(tokens, ...asking, ...(isJoined ? drawing : []))
      ? { kind: "asked", tokens, isInReturn: false }
      : undefined,
  (tokens) =>
    isOnly(tokens, "in-return", "answer", "what", "do", "did", "was") &&
    tokens.some((token) => isSense(token, "in-return", "answer"))
      ? { kind: "asked", tokens, isInReturn: true }
      : undefined,
  (tokens, isJoined) =>
    isSense(tokens[0], "without", "outside") &&
    (isJoined || tokens.length > 1) &&
    tokens.slice(1).every(isNameOrJoint)
      ? { kind: "without", tokens }
      : undefined,
  otherNamesOrTimes,
];

/** @returns undefined where the text is a question of its own */
export function readContinuation(
  all: readonly Token[],
  isPronoun: (token: Token) => boolean,
): Continuation | undefined {
  const spoken = all.filter((token) => !isSense(token, "filler"));
  const isJoined = isSense(spoken[0], ...joining);
  const tokens = isJoined ? spoken.slice(1) : spoken;
  if (tokens.length === 0) return undefined;
  for (const form of forms) {
    const found = form(tokens, isJoined);
    if (found !== undefined) return found;
  }
  const at = all.some(isActor) ? -1 : all.findIndex(isPronoun);
  return at < 0 ? undefined : { kind: "pronoun", at };
}

function otherNamesOrTimes(tokens: readonly Token[], isJoined: boolean): Continuation | undefined {
  const { found, rest } = takeTimes(tokens);
  const times = tokens.filter((token) => !rest.includes(token));
  const names = rest.filter((token) => !isSense(token, ...around));
  const isWhole = names.every((token) => isActor(token) || isNameOrJoint(token));
  const isSaid = isJoined
    ? names.length + found.length > 0
    : names.length === 0 && found.length > 0;
  const joint = rest.find((token) => isSense(token, "to", "against", "from", "of", "by"));
  return isWhole && isSaid
    ? { kind: "other", names, times, ...(joint !== undefined && { joint }) }
    : undefined;
}

const isOnly = (tokens: readonly Token[], ...senses: readonly Sense[]): boolean =>
  tokens.every((token) => isSense(token, ...senses));

/** Is somebody named: a country, an organisation, a person? */
export const isActor = ({ kind }: Token): boolean => kind === "name" || kind === "person";

const isNameOrJoint = (token: Token): boolean =>
  token.kind === "name" || isSense(token, "and", "or");
