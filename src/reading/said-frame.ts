/** Reads a question about what somebody said. */
import type { Sense } from "../words/lexicon.ts";
import { isSense } from "./clauses.ts";
import type { Frame, FrameReading, TimeCondition } from "./frame.ts";
import { noFrame } from "./no-frame.ts";
import type { Token } from "./token.ts";

/** What somebody said; or nothing but people's names. */
export const isSaid = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => isSense(token, "say")) ||
  (tokens.some(({ kind }) => kind === "person") &&
    tokens.every(
      (token) =>
        token.kind === "person" ||
        token.kind === "name" ||
        isSense(token, "and", "or", "compare", "what", "of", "from"),
    ));

/** Words that stand around a speaker. */
const aroundSpeakers: readonly Sense[] = [
  "say",
  "what",
  "did",
  "was",
  "who",
  "whom",
  "which",
  "how",
  "list",
  "anything",
  "anybody",
  "that",
  "by",
  "from",
  "of",
  "to",
  "sources",
  "when",
];

/** The speakers and the topic, as typed; which of them are known, the quotes tell. */
export function saidFrame(tokens: readonly Token[], when: TimeCondition | undefined): FrameReading {
  const at = tokens.findIndex(
    (token, index) => index > 0 && isTopicStart(token) && tokens[index + 1] !== undefined,
  );
  const end = at < 0 ? tokens.length : at;
  const speakers = tokens.slice(0, end).filter((token) => !isSense(token, ...aroundSpeakers));
  if (speakers.length > 0 && speakers.every((token) => isSense(token, ...ranks)))
    return { kind: "unread", why: "left-over", leftOver: [typedOf(speakers)], named: [] };
  const frame: Frame = {
    ...noFrame,
    asked: "said",
    speakers: typedOf(speakers),
    topic: typedOf(tokens.slice(end + 1)),
    ...(when !== undefined && { when }),
  };
  return { kind: "frame", frame };
}

/** "the latest quote": quotes have no such order. */
const ranks: readonly Sense[] = ["first", "last", "most", "fewest", "top"];

const isTopicStart = (token: Token): boolean =>
  isSense(token, "about-number", "more-than", "over", "on");

const typedOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ typed, gap }) => `${gap.trim() === "" ? " " : gap}${typed}`)
    .join("")
    .replace(/^[^\p{L}\p{N}]+/u, "");
