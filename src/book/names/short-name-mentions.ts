/** When a name of up to three letters counts in running text: "US" does, "us" and "IT" do not. */

import { shortNames, statecraft } from "./message-lexicon.ts";
import type { WordSpan } from "./message-line.ts";
import { after, before, wordsIn } from "./message-line.ts";

/** What makes "US" money. */
const money = /^(?:dollars?|cents?|bucks|treasuries)$/;

export function isShortNameMention(run: WordSpan): boolean {
  const [word] = wordsIn(run);
  if (word === undefined || !shortNames.has(run.key)) return false;
  if (/[^a-z0-9.]/i.test(word.raw)) return false;
  if (/\./.test(word.raw)) return true;
  const isShouted = /^[\p{Lu}\d]+$/u.test(word.raw);
  if (isShouted && (run.line.mixedCase || isListed(run))) return loudCounts(run);
  switch (run.key) {
    case "usa":
    case "uk":
    case "uae":
    case "g7":
      return true;
    case "eu":
    case "us":
      return before(run) === "the" && (isShouted || run.key === "eu" || statecraft.has(after(run)));
  }
  return false;
}

/** "US$5" and "US dollars" are no country; UE is the union in French, and in English many other things. */
function loudCounts(run: WordSpan): boolean {
  const next = run.line.words[run.at + 1];
  if (run.key === "ue") return /^(?:l|la|de|dell|della|da|na)$/.test(before(run));
  if (run.key === "us" && /^(?:let|tell|give|show|help|remind)$/.test(before(run))) return false;
  return run.key !== "us" || !(money.test(after(run)) || next?.gap.startsWith("$") === true);
}

/** "US/UK/EU", in a line of nothing but capitals. */
function isListed({ line, at }: WordSpan): boolean {
  return line.words[at + 1]?.gap === "/" || line.words[at]?.gap === "/";
}
