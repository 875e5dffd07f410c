/** Decides whether a name of up to three letters in running text is a mention: "US" is one, "us" and "IT" are not. */

import { shortNamesInMessages, statecraft } from "./message-lexicon.ts";
import type { WordSpan } from "./message-line.ts";
import { wordAfter, wordBefore, wordsIn } from "./message-line.ts";

/** Words after which "US" is a currency. */
const money = /^(?:dollars?|cents?|bucks|treasuries)$/;

export function isShortNameMention(span: WordSpan): boolean {
  const [word] = wordsIn(span);
  if (word === undefined || !shortNamesInMessages.has(span.key)) return false;
  if (/[^a-z0-9.]/i.test(word.raw)) return false;
  if (/\./.test(word.raw)) return true;
  const isShouted = /^[\p{Lu}\d]+$/u.test(word.raw);
  if (isShouted && (span.line.isMixedCase || isListed(span))) return isShoutedMention(span);
  switch (span.key) {
    case "usa":
    case "uk":
    case "uae":
    case "g7":
      return true;
    case "eu":
    case "us":
      return (
        wordBefore(span) === "the" &&
        (isShouted || span.key === "eu" || statecraft.has(wordAfter(span)))
      );
  }
  return false;
}

/** "US$5" and "US dollars" are no country; UE is the union in French, and in English many other things. */
function isShoutedMention(span: WordSpan): boolean {
  const next = span.line.words[span.at + 1];
  if (span.key === "ue") return /^(?:l|la|de|dell|della|da|na)$/.test(wordBefore(span));
  if (span.key === "us" && /^(?:let|tell|give|show|help|remind)$/.test(wordBefore(span)))
    return false;
  return span.key !== "us" || !(money.test(wordAfter(span)) || next?.gap.startsWith("$") === true);
}

/** "US/UK/EU", in a line of nothing but capitals. */
function isListed({ line, at }: WordSpan): boolean {
  return line.words[at + 1]?.gap === "/" || line.words[at]?.gap === "/";
}
