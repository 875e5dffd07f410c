/**
 * Turns what continues a question into a question of its own, in the words of both: "how many did Germany expel in 2022", then
 * "and France?", is "how many did France expel in 2022". Buttons and links then carry that text, and no conversation.
 */
import type { Book } from "../book/book.ts";
import type { Sense } from "../words/lexicon.ts";
import { expulsionWords, stepWords } from "./act-words.ts";
import { isSense, takeExclusions, takeTimes } from "./clauses.ts";
import type { Continuation } from "./continuation.ts";
import { isActor, readContinuation } from "./continuation.ts";
import type { Frame } from "./frame.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { phraseOf } from "./lexicon-index.ts";
import { readFrame } from "./read-frame.ts";
import { readTokens } from "./read-tokens.ts";
import type { Token } from "./token.ts";

export type ContinuedQuestion =
  | {
      readonly kind: "question";
      readonly text: string;
      readonly textWithoutTimes: string;
      /** Is a time named in what was typed? */
      readonly hasOtherTimes: boolean;
      /** Are others asked about: "who else?" */
      readonly isOthers: boolean;
    }
  /** The next part of the same answer is asked for. */
  | { readonly kind: "more" };

/** Can the text be understood only after another question? */
export const isContinuation = (book: Book, index: LexiconIndex, typed: string): boolean =>
  continuationOf(book, index, typed) !== undefined;

const continuationOf = (book: Book, index: LexiconIndex, typed: string) =>
  readContinuation(readTokens(book, index, typed), ({ typed: own }) =>
    index.pronouns.has(own.toLowerCase()),
  );

/**
 * @param earlier the question before, in plain words
 * @param typed what continues it
 * @returns undefined where the text does not continue that question
 */
export function continueQuestion(
  book: Book,
  index: LexiconIndex,
  earlier: string,
  typed: string,
): ContinuedQuestion | undefined {
  const continuation = continuationOf(book, index, typed);
  const reading = readFrame(book, index, earlier);
  if (continuation === undefined || reading.kind === "unread") return undefined;
  if (continuation.kind === "more") return { kind: "more" };
  const before = { tokens: readTokens(book, index, earlier), frame: reading.frame };
  const own = readTokens(book, index, typed);
  const tokens = rewrite(index, before, continuation, own);
  if (readFrame(book, index, textOf(tokens)).kind === "unread") return undefined;
  return {
    kind: "question",
    text: textOf(tokens),
    textWithoutTimes: textOf(takeTimes(tokens).rest),
    hasOtherTimes: takeTimes(own).found.length > 0,
    isOthers: continuation.kind === "others",
  };
}

interface Question {
  readonly tokens: readonly Token[];
  readonly frame: Frame;
}

function rewrite(
  index: LexiconIndex,
  before: Question,
  continuation: Exclude<Continuation, { readonly kind: "more" }>,
  typed: readonly Token[],
): readonly Token[] {
  switch (continuation.kind) {
    case "other":
      return withOthers(index, before, continuation);
    case "without":
      return [...before.tokens, ...continuation.tokens];
    case "asked":
      return continuation.isInReturn
        ? [...answerTo(index), ...namesIn(before), ...timesIn(before)]
        : [
            ...continuation.tokens.filter((token) => !isSense(token, "not")),
            ...withNot(actIn(index, before), continuation.tokens),
          ];
    case "others":
      return [
        ...continuation.tokens,
        ...actIn(index, before).filter(
          (token) => !namesIn(before).includes(token) && !isSense(token, "did"),
        ),
        wordFor(index, "without"),
        ...namesIn(before),
      ];
    case "pronoun":
      return [
        ...typed.slice(0, continuation.at),
        ...namesIn(before),
        ...typed.slice(continuation.at + 1),
        ...(takeTimes(typed).found.length > 0 ? [] : timesIn(before)),
      ];
  }
}

/** The question with other names or times in the place of its own. */
function withOthers(
  index: LexiconIndex,
  before: Question,
  { names, times, joint }: Extract<Continuation, { readonly kind: "other" }>,
): readonly Token[] {
  const own = timesIn(before);
  const rest = before.tokens.filter((token) => times.length === 0 || !own.includes(token));
  if (names.length === 0) return [...rest, ...times];
  const replaced = namesOfRole(before, roleMeant(before, names, joint));
  if (replaced.length === 0) return [...rest, joint ?? wordFor(index, "in"), ...names, ...times];
  // Of several that are compared, one more is.
  const isOneMore = before.frame.by.length > 1 && names.length === 1;
  const put = isOneMore ? [...replaced, wordFor(index, "and"), ...names] : names;
  const kept = rest.filter((token) => !replaced.slice(1).includes(token));
  return [...kept.flatMap((token) => (token === replaced[0] ? put : [token])), ...times];
}

type Role = "by" | "of";

/** "and to Britain?" is whom it was done to; without a word that tells, the names that came last. */
function roleMeant(
  { tokens, frame }: Question,
  names: readonly Token[],
  joint: Token | undefined,
): Role {
  if (frame.of.length === 0) return isSense(joint, "to", "against", "from") ? "of" : "by";
  if (frame.by.length === 0 || isSense(joint, "to", "against", "from", "of")) return "of";
  if (isSense(joint, "by")) return "by";
  if (names.some((token) => token.kind === "name" && token.mention.matchedBy === "demonym"))
    return "of";
  const last = tokens.findLast((token) => token.kind === "name");
  return frame.of.some(({ typed }) => typed === last?.typed) ? "of" : "by";
}

/** The names that acted; else those whose diplomats were expelled, or who spoke. */
const namesIn = (question: Question): readonly Token[] =>
  namesOfRole(question, question.frame.by.length > 0 ? "by" : "of");

/** The names with what stands between them. */
function namesOfRole({ tokens, frame }: Question, role: Role): readonly Token[] {
  const rest = takeExclusions(tokens).rest;
  const named = frame[role].map(({ typed }) => typed);
  const isNamed = (token: Token): boolean =>
    frame.asked === "said"
      ? isActor(token)
      : token.kind === "name" && named.includes(token.mention.typed);
  const first = rest.findIndex(isNamed);
  return first < 0 ? [] : rest.slice(first, rest.findLastIndex(isNamed) + 1);
}

/** The times with the words before them. */
function timesIn({ tokens }: Question): readonly Token[] {
  const { rest } = takeTimes(tokens);
  return tokens.filter((token) => !rest.includes(token));
}

/** Acts, and the words around them: what a question says beside what it asks. */
const acts: readonly Sense[] = [...expulsionWords, ...stepWords];
const aroundActs: readonly Sense[] = [
  "did",
  "was",
  "not",
  "away",
  "diplomat",
  "ambassador",
  "consulate",
  "accreditation",
  "staff",
  "relations",
  "entry",
  "without",
  "outside",
  "by",
  "from",
  "of",
  "to",
  "against",
  "in",
  "and",
  "or",
  "member",
];

/** Who did what and when; an expulsion, where the question names no act. */
function actIn(index: LexiconIndex, before: Question): readonly Token[] {
  const times = timesIn(before);
  const kept = before.tokens.filter(
    (token) =>
      !times.includes(token) &&
      (isActor(token) || token.kind === "wave" || isSense(token, ...acts, ...aroundActs)),
  );
  return kept.some((token) => isSense(token, ...acts))
    ? [...kept, ...times]
    : [...didIn(index, kept), ...kept, wordFor(index, "expel"), ...times];
}

const didIn = (index: LexiconIndex, kept: readonly Token[]): readonly Token[] =>
  kept.some((token) => isSense(token, "did")) ? [] : [wordFor(index, "did")];

/** "why not?": the word stands before the act. */
function withNot(tokens: readonly Token[], typed: readonly Token[]): readonly Token[] {
  const nots = typed.filter((token) => isSense(token, "not"));
  const act = tokens.findIndex((token) => isSense(token, ...acts));
  return act < 0 ? tokens : [...tokens.slice(0, act), ...nots, ...tokens.slice(act)];
}

/** "what answer to", before the names of those that acted first. */
const answerTo = (index: LexiconIndex): readonly Token[] =>
  (["what", "answer", "to"] as const).map((sense) => wordFor(index, sense));

const wordFor = (index: LexiconIndex, sense: Sense): Token => ({
  kind: "word",
  sense,
  typed: phraseOf(index, sense),
  gap: " ",
});

/** Words that come from two texts stand a blank apart. */
const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ gap, typed }) => `${gap === "" ? " " : gap}${typed}`)
    .join("")
    .trim();
