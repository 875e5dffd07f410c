/** Makes a question of what continues a conversation: "and France?", "why?", "more". */
import type { Ask, TypedOption } from "../answer/ask.ts";
import { plainWords, unnamed } from "../answer/ask.ts";
import type { Book } from "../book/book.ts";
import type { ContinuedQuestion } from "../reading/continue-question.ts";
import { continueQuestion, isContinuation } from "../reading/continue-question.ts";
import { catalogue } from "./catalogue.ts";
import { extractOptions } from "./options/extract-options.ts";
import { indexesFor } from "./questions/read-question.ts";
import { replyTo } from "./reply.ts";

/** Can the ask be understood only after another one? A platform need not look for that one where it can't. */
export const isContinuing = (book: Book, ask: Ask): boolean =>
  ask.command === plainWords &&
  !catalogue.some(({ name }) => name === textIn(ask).toLowerCase()) &&
  indexesFor(ask.locale).some((index) => isContinuation(book, index, textIn(ask)));

/**
 * @param earlier what was asked before in the same conversation, oldest first
 * @returns the whole question that the ask stands for; the ask itself, where it stands alone or does not fit
 */
export function continueAsk(book: Book, ask: Ask, earlier: readonly Ask[]): Ask {
  if (!isContinuing(book, ask)) return ask;
  let whole: Ask | undefined;
  for (const each of earlier) whole = wholeAfter(book, whole, each) ?? whole;
  return (whole && continueOne(book, whole, ask)) ?? ask;
}

/** What the next question may continue; what was not understood is passed over. */
function wholeAfter(book: Book, before: Ask | undefined, ask: Ask): Ask | undefined {
  if (isContinuing(book, ask)) return before && continueOne(book, before, ask);
  return replyTo(book, ask).outcome === "unknown" ? undefined : ask;
}

function continueOne(book: Book, earlier: Ask, ask: Ask): Ask | undefined {
  const { rest, options } = extractOptions(questionText(earlier));
  for (const index of indexesFor(ask.locale)) {
    const continued = continueQuestion(book, index, rest, textIn(ask));
    if (continued?.kind === "more") return nextPart(book, earlier);
    if (continued !== undefined)
      return continueInWave(book, earlier, ask, {
        ...continued,
        options: [...options, ...namedIn(earlier)].filter(
          ({ option }) => !partOptions.includes(option),
        ),
      });
  }
  return undefined;
}

/** Options that say which part of an answer is shown. */
const partOptions = ["page", "detail"];

const timeOptions = ["wave", "as-of"];

type WholeQuestion = Extract<ContinuedQuestion, { readonly kind: "question" }> & {
  readonly options: readonly TypedOption[];
};

/** "and Austria?" after 2018's Germany is about 2018, though Austria expelled somebody only later. */
function continueInWave(
  book: Book,
  earlier: Ask,
  ask: Ask,
  { text, textWithoutTimes, hasOtherTimes, isOthers, options }: WholeQuestion,
): Ask {
  const timeless = options.filter(({ option }) => !timeOptions.includes(option));
  const continued = withText(ask, text, hasOtherTimes ? timeless : options);
  const { wave } = replyTo(book, earlier);
  // A question without a time is meant of the default wave, though it may be answered of another.
  const hasTime = text !== textWithoutTimes || options.length > timeless.length;
  const isPinned = isOthers || (!hasTime && wave === book.wave.id);
  if (hasOtherTimes || !isPinned || wave === undefined || replyTo(book, continued).wave === wave)
    return continued;
  const inWave = withText(ask, textWithoutTimes, [...timeless, { option: "wave", text: wave }]);
  // Quotes are told whatever their wave is.
  const isQuote = replyTo(book, inWave).command === "quote";
  return isQuote ? withText(ask, textWithoutTimes, timeless) : inWave;
}

const withText = (ask: Ask, text: string, options: readonly TypedOption[]): Ask => ({
  ...ask,
  typed: [{ option: unnamed, text }, ...options],
});

/** The next page of the answer; where it has none, what else is on record. */
function nextPart(book: Book, earlier: Ask): Ask | undefined {
  const asks = replyTo(book, earlier).answer.followUps.map(({ ask }) => ask);
  const page = Number(optionIn(earlier, "page") ?? 1) + 1;
  return (
    asks.find((ask) => optionIn(ask, "page") === String(page)) ??
    asks.find((ask) => optionIn(ask, "wave") === "all" && optionIn(earlier, "wave") !== "all")
  );
}

const optionIn = ({ typed }: Ask, name: string): string | undefined =>
  typed.find(({ option }) => option === name)?.text;

const textIn = ({ typed }: Ask): string =>
  typed.flatMap(({ option, text }) => (option === unnamed ? [text] : [])).join(" ");

const namedIn = ({ typed }: Ask): readonly TypedOption[] =>
  typed.filter(({ option }) => option !== unnamed);

/** A command as a question in plain words: "/expelled germany" is "germany", "/total nato" is "total nato". */
function questionText(ask: Ask): string {
  const command = ask.command.toLowerCase();
  return command === plainWords || command === "expelled"
    ? textIn(ask)
    : `${command} ${textIn(ask)}`;
}
