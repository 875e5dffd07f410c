/** Holds words in quotation marks against the quotes of the record. */
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import { allQuotes } from "../../query/find-quotes.ts";
import type { QuoteClaim } from "../../reading/claim.ts";
import type { Finding } from "./claim-finding.ts";

/** None where the words are like nothing on record: they are about something else. */
export function checkQuote(book: Book, { speakers, words }: QuoteClaim): Finding | undefined {
  const parts = words
    .split(/\s*(?:…|\.\.\.|\[[^\]]*\])\s*/)
    .map(fold)
    .filter((part) => part !== "");
  const codes = new Set(speakers.flatMap((mention) => mention.codes));
  const all = allQuotes(book);
  const isBy = ({ quote, versions }: FoundQuote) =>
    [quote, ...versions].some(
      ({ by, for: of }) => codes.has(of) || by?.some((each) => codes.has(each)) === true,
    );
  const base = {
    kind: "quote",
    claimed: words,
    acts: [],
    ...(speakers[0] !== undefined && { of: speakers[0].codes[0] }),
  } as const;
  const exact = all.filter((found) => hasAll(found, parts));
  if (speakers.length === 0)
    return exact.length > 0 ? { ...base, verdict: "not-understood" } : undefined;
  const own = exact.find(isBy);
  if (own !== undefined)
    return { ...base, verdict: "agrees", quote: own, recorded: own.quote.text };
  const [other] = exact;
  if (other !== undefined && parts.join(" ").split(" ").length >= minWords)
    return {
      ...base,
      verdict: "differs",
      quote: other,
      recorded: other.quote.text,
      why: "other-speaker",
    };
  const near = nearest(all.filter(isBy), parts.join(" "));
  if (near !== undefined)
    return { ...base, verdict: "differs", quote: near, recorded: near.quote.text, why: "altered" };
  return undefined;
}

/** Fewer words are said by many. */
const minWords = 4;

const textsOf = ({ quote, versions }: FoundQuote): readonly string[] =>
  [quote, ...versions].map(({ text }) => ` ${fold(text)} `);

const hasAll = (found: FoundQuote, parts: readonly string[]): boolean =>
  textsOf(found).some((text) => parts.every((part) => text.includes(` ${part} `)));

/** The quote that has most of the words; it must have most of them. */
function nearest(quotes: readonly FoundQuote[], words: string): FoundQuote | undefined {
  const own = words.split(" ");
  const scored = quotes.map((found) => {
    const texts = textsOf(found).join(" ");
    const theirs = new Set(texts.split(" "));
    if (!hasRun(own, texts)) return { found, share: 0 };
    return { found, share: own.filter((word) => theirs.has(word)).length / own.length };
  });
  const [best] = scored.toSorted((one, other) => other.share - one.share);
  return best !== undefined && best.share >= minShare && own.length >= minWords - 1
    ? best.found
    : undefined;
}

/** Do so many of the words stand in the text one behind the other? */
const hasRun = (words: readonly string[], text: string): boolean =>
  words.some((_, at) => {
    const run = words.slice(at, at + minRun);
    return run.length === minRun && text.includes(` ${run.join(" ")} `);
  });

const minRun = 2;

/** Of words that an altered quote still has. */
const minShare = 0.65;
