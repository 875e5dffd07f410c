/** Decides whether a capital in running text is a mention of its state. */

import {
  auxiliaries,
  consentObjects,
  consentVerbs,
  infinitives,
  prepositions,
  resolveVerbs,
  seats,
  statecraft,
} from "./message-lexicon.ts";
import type { WordSpan } from "./message-line.ts";
import {
  isCapital,
  isLedByName,
  secondWordAfter,
  spansAt,
  thirdWordAfter,
  wordAfter,
  wordBefore,
} from "./message-line.ts";
import { conjunctions } from "./stop-words.ts";

/** "Moscow says" and "Ottawa expelled four", but not "in Moscow", "Sofia says" and "Ottawa expelled from the league". */
export function isCityMention(span: WordSpan): boolean {
  return isCapital(span) && !isPlace(span) && isActing(span);
}

const comma = /^\s?,\s?$/;

/** No list names a seat twice: a longer one is nonsense, and would be read over and over. */
const maxListed = seats.size;

function isActing(span: WordSpan, left = maxListed): boolean {
  const act = wordAfter(span);
  const isSeat = seats.has(span.key);
  const isTogether = isSeat && left > 0 ? isActingOtherwise(span, left - 1) : undefined;
  if (isTogether !== undefined) return isTogether;
  if (prepositions.has(secondWordAfter(span))) return false;
  if (/^(?:expel|expels|expelled|retaliates|retaliated|summons|summoned)$/.test(act)) return true;
  if (!isSeat) return false;
  if (statecraft.has(act) || /^(?:says|said|wants|threatens)$/.test(act)) return true;
  return consentVerbs.has(act) && consentObjects.has(secondWordAfter(span));
}

/** Together with others, not yet, or by resolve; nothing where none of these is said. */
function isActingOtherwise(span: WordSpan, left: number): boolean | undefined {
  const act = wordAfter(span);
  if (auxiliaries.has(act)) return isActing({ ...span, length: span.length + 1 }, left);
  if (isListed(span, left)) return true;
  const isResolve = resolveVerbs.has(act) && secondWordAfter(span) === "to";
  return isResolve ? infinitives.has(thirdWordAfter(span)) : undefined;
}

/** "in London"; but of "Washington, Berlin and London" the others are what the first is. */
function isPlace(span: WordSpan, left = maxListed): boolean {
  const first = left > 0 ? seatBefore(span) : undefined;
  if (first !== undefined) return isPlace(first, left - 1);
  return prepositions.has(wordBefore(span)) || isLedByName(span);
}

function seatBefore(span: WordSpan): WordSpan | undefined {
  const { line, at } = span;
  const isAfterComma = comma.test(line.words[at]?.gap ?? "");
  const back = wordBefore(span) === "and" ? at - 2 : isAfterComma ? at - 1 : -1;
  const [first] = back < 0 ? [] : spansAt(line, back, 1);
  return first !== undefined && seats.has(first.key) ? first : undefined;
}

/** "Washington, London and Berlin agreed": what the last of them does, all do. */
function isListed({ line, at, length }: WordSpan, left: number): boolean {
  const end = at + length;
  const isJoined = conjunctions.has(line.words[end]?.folded ?? "");
  const next = isJoined ? end + 1 : comma.test(line.words[end]?.gap ?? "") ? end : -1;
  const [span] = next < 0 ? [] : spansAt(line, next, 1);
  return span !== undefined && seats.has(span.key) && isCapital(span) && isActing(span, left);
}
