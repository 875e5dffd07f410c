/** When a capital in running text stands for its state. */
import type { Run } from "./message-line.ts";
import { after, before, isCapital, isLedByName, runsAt, secondAfter } from "./message-line.ts";
import { afterConsents, consents, prepositions, seats, statecraft } from "./message-rules.ts";
import { joiners } from "./stray-words.ts";

/** "Moscow says" and "Ottawa expelled four", but not "in Moscow", "Sofia says" and "Ottawa expelled from the league". */
export function cityCounts(run: Run): boolean {
  return isCapital(run) && !isPlace(run) && acts(run);
}

/** No list names a seat twice: a longer one is nonsense, and would be read over and over. */
const mostListed = seats.size;

function acts(run: Run, left = mostListed): boolean {
  const act = after(run);
  const object = secondAfter(run);
  const isSeat = seats.has(run.key);
  if (isSeat && left > 0 && isListed(run, left - 1)) return true;
  if (prepositions.has(object)) return false;
  if (/^(?:expel|expels|expelled|retaliates|retaliated|summons|summoned)$/.test(act)) return true;
  if (!isSeat) return false;
  if (statecraft.has(act) || /^(?:says|said|wants|threatens)$/.test(act)) return true;
  return consents.has(act) && afterConsents.has(object);
}

/** "in London"; but of "Washington and London" the second is what the first is. */
function isPlace(run: Run, left = mostListed): boolean {
  const { line, at } = run;
  const [first] = before(run) === "and" && at > 1 ? runsAt(line, at - 2, 1) : [];
  if (first !== undefined && seats.has(first.key) && left > 0) return isPlace(first, left - 1);
  return prepositions.has(before(run)) || isLedByName(run);
}

/** "Washington, London and Berlin agreed": what the last of them does, all do. */
function isListed({ line, at, length }: Run, left: number): boolean {
  const end = at + length;
  const isJoined = joiners.has(line.words[end]?.folded ?? "");
  const next = isJoined ? end + 1 : /^\s?,\s?$/.test(line.words[end]?.gap ?? "") ? end : -1;
  const [run] = next < 0 ? [] : runsAt(line, next, 1);
  return run !== undefined && seats.has(run.key) && isCapital(run) && acts(run, left);
}
