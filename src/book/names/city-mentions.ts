/** When a capital in running text stands for its state. */

import {
  afterConsents,
  auxiliaries,
  consents,
  infinitives,
  prepositions,
  resolves,
  seats,
  statecraft,
} from "./message-lexicon.ts";
import type { WordSpan } from "./message-line.ts";
import {
  after,
  before,
  isCapital,
  isLedByName,
  runsAt,
  secondAfter,
  thirdAfter,
} from "./message-line.ts";
import { conjunctions } from "./stop-words.ts";

/** "Moscow says" and "Ottawa expelled four", but not "in Moscow", "Sofia says" and "Ottawa expelled from the league". */
export function isCityMention(run: WordSpan): boolean {
  return isCapital(run) && !isPlace(run) && acts(run);
}

const comma = /^\s?,\s?$/;

/** No list names a seat twice: a longer one is nonsense, and would be read over and over. */
const maxListed = seats.size;

function acts(run: WordSpan, left = maxListed): boolean {
  const act = after(run);
  const isSeat = seats.has(run.key);
  const together = isSeat && left > 0 ? actsOtherwise(run, left - 1) : undefined;
  if (together !== undefined) return together;
  if (prepositions.has(secondAfter(run))) return false;
  if (/^(?:expel|expels|expelled|retaliates|retaliated|summons|summoned)$/.test(act)) return true;
  if (!isSeat) return false;
  if (statecraft.has(act) || /^(?:says|said|wants|threatens)$/.test(act)) return true;
  return consents.has(act) && afterConsents.has(secondAfter(run));
}

/** Together with others, not yet, or by resolve; nothing where none of these is said. */
function actsOtherwise(run: WordSpan, left: number): boolean | undefined {
  const act = after(run);
  if (auxiliaries.has(act)) return acts({ ...run, length: run.length + 1 }, left);
  if (isListed(run, left)) return true;
  const isResolve = resolves.has(act) && secondAfter(run) === "to";
  return isResolve ? infinitives.has(thirdAfter(run)) : undefined;
}

/** "in London"; but of "Washington, Berlin and London" the others are what the first is. */
function isPlace(run: WordSpan, left = maxListed): boolean {
  const first = left > 0 ? seatBefore(run) : undefined;
  if (first !== undefined) return isPlace(first, left - 1);
  return prepositions.has(before(run)) || isLedByName(run);
}

function seatBefore(run: WordSpan): WordSpan | undefined {
  const { line, at } = run;
  const isAfterComma = comma.test(line.words[at]?.gap ?? "");
  const back = before(run) === "and" ? at - 2 : isAfterComma ? at - 1 : -1;
  const [first] = back < 0 ? [] : runsAt(line, back, 1);
  return first !== undefined && seats.has(first.key) ? first : undefined;
}

/** "Washington, London and Berlin agreed": what the last of them does, all do. */
function isListed({ line, at, length }: WordSpan, left: number): boolean {
  const end = at + length;
  const isJoined = conjunctions.has(line.words[end]?.folded ?? "");
  const next = isJoined ? end + 1 : comma.test(line.words[end]?.gap ?? "") ? end : -1;
  const [run] = next < 0 ? [] : runsAt(line, next, 1);
  return run !== undefined && seats.has(run.key) && isCapital(run) && acts(run, left);
}
