/** Puts the tokens of another language in the order of English, which the grammar reads. */
import type { Sense, WordOrder } from "../words/lexicon.ts";
import { isSense } from "./clauses.ts";
import type { Token } from "./token.ts";

/** @param order how the language differs from English */
export const inEnglishOrder = (
  order: readonly WordOrder[],
  tokens: readonly Token[],
): readonly Token[] => order.reduce((ordered, each) => changes[each](ordered), tokens);

const changes: Readonly<Record<WordOrder, (tokens: readonly Token[]) => readonly Token[]>> = {
  "adjective-behind": (tokens) => tokens.reduce(putAdjective, []),
  "subject-before-did": (tokens) => putSubject(tokens.reduce(putDid, [])),
  "verb-last": (tokens) => bringVerb(tokens.map(agentOf)),
};

/** Nouns that an adjective of a state goes with. */
const nouns: readonly Sense[] = ["diplomat", "ambassador", "consulate", "staff"];

/** "diplomates russes": the adjective stands before its noun. */
function putAdjective(before: readonly Token[], token: Token): readonly Token[] {
  const noun = before.at(-1);
  return noun !== undefined && isSense(noun, ...nouns) && isPeople(token)
    ? [...before.slice(0, -1), token, noun]
    : [...before, token];
}

const isPeople = (token: Token): boolean =>
  token.kind === "name" && token.mention.matchedBy === "demonym";

/** "la France a-t-elle": the verb stands before its subject. "Quels pays de l'OTAN ont": the subject is asked for. */
function putDid(before: readonly Token[], token: Token): readonly Token[] {
  const start = isSense(token, "did") ? subjectStart(before) : before.length;
  const isAsked = isSense(before[start - 1], ...beforeOthers);
  return start === before.length || isAsked
    ? [...before, token]
    : [...before.slice(0, start), token, ...before.slice(start)];
}

/** What stands before a name that is no subject. */
const beforeOthers: readonly Sense[] = [
  "of",
  "by",
  "in",
  "from",
  "how-many",
  "which",
  "country",
  "member",
];

/** Where the names begin that stand last: "la Lettonie et la Lituanie"; the end where none does. */
function subjectStart(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(isMeaningful);
  const token = tokens[last];
  if (token === undefined || !isNamed(token)) return tokens.length;
  const previous = tokens.slice(0, last).findLastIndex(isMeaningful);
  const start = previous + 1;
  if (isSense(tokens[previous], "and")) return subjectStart(tokens.slice(0, previous));
  const isListed = tokens.slice(start, last + 1).some(({ gap }) => gap.includes(","));
  return isListed ? subjectStart(tokens.slice(0, start)) : start;
}

const isMeaningful = (token: Token): boolean => !isSense(token, "filler");

/** "Combien de diplomates a expulsé la Belgique": the subject stands before the verb. */
function putSubject(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex((token, at) => at > 0 && isSense(token, ...lastVerbs));
  const before = tokens.slice(0, verb - 1);
  const isObjectAsked =
    isSense(tokens[verb - 1], "did") &&
    before.some((token) => isSense(token, "how-many", "which")) &&
    (isSense(before.at(-1), "diplomat") || before.slice(-1).some(isPeople));
  if (!isObjectAsked) return tokens;
  const end = subjectEnd(tokens, verb + 1);
  const [act] = tokens.slice(verb, verb + 1);
  return act === undefined || end === undefined
    ? tokens
    : [...tokens.slice(0, verb), ...tokens.slice(verb + 1, end), act, ...tokens.slice(end)];
}

const isNamed = ({ kind }: Token): boolean => kind === "name" || kind === "person";

/** Verbs that stand at the end, behind what they are about. */
const lastVerbs: readonly Sense[] = [
  "expelled",
  "recall",
  "close",
  "deny",
  "cut",
  "sever",
  "announce",
  "answer",
  "say",
  "do",
];

/** "Wer hat Russen ausgewiesen", "Hat Irland Russen ausgewiesen": the verb stands behind its subject. */
function bringVerb(tokens: readonly Token[]): readonly Token[] {
  const did = tokens.findIndex((token) => isSense(token, "did"));
  const verb = tokens.at(-1);
  if (did < 0 || verb === undefined || !isSense(verb, ...lastVerbs)) return tokens;
  const end = isSubjectFirst(tokens[did - 1]) ? did + 1 : subjectEnd(tokens, did + 1);
  return end === undefined ? tokens : [...tokens.slice(0, end), verb, ...tokens.slice(end, -1)];
}

const isSubjectFirst = (token: Token | undefined): boolean =>
  isSense(token, "who", "country", "member", "nobody") ||
  (token !== undefined && isNamed(token) && !isPeople(token));

/** Behind the first name, and those that "and" or a comma joins to it; none where it is only an adjective. */
function subjectEnd(tokens: readonly Token[], from: number): number | undefined {
  const start = tokens.findIndex((token, at) => at >= from && isMeaningful(token));
  const [first, next, afterNext] = tokens.slice(Math.max(start, 0), start + 3);
  if (start < 0 || first === undefined || !isNamed(first) || isAdjective(first, next))
    return undefined;
  if (isSense(next, "and") && afterNext !== undefined)
    return subjectEnd(tokens, start + 2) ?? start + 1;
  return next?.gap.includes(",") === true
    ? (subjectEnd(tokens, start + 1) ?? start + 1)
    : start + 1;
}

/** "russische Diplomaten", "NATO-Diplomaten"; but "haben die Niederlande Diplomaten ausgewiesen". */
const isAdjective = (token: Token, next: Token | undefined): boolean =>
  isSense(next, ...nouns) && (isPeople(token) || next?.gap === "-");

/** "von Russland ausgewiesene", "wurden von Russland ausgewiesen": by Russia; "Diplomaten von Russland" are Russia's. */
function agentOf(token: Token, at: number, tokens: readonly Token[]): Token {
  if (token.kind !== "word" || token.sense !== "from") return token;
  const end = subjectEnd(tokens, at + 1);
  const has = (sense: Sense) => tokens.some((each) => isSense(each, sense));
  const isAgent =
    (end !== undefined && isSense(tokens[end], "expelled", "close")) ||
    (has("was") && !isSense(tokens[at - 1], ...nouns, "number"));
  return end !== undefined && isAgent && !has("did") ? { ...token, sense: "by" } : token;
}
