/** Reads a question in plain words: as a command that it is written as, or into its frame. */
import type { Ask, TypedOption } from "../../answer/ask.ts";
import { makeAsk, unnamed } from "../../answer/ask.ts";
import type { Book } from "../../book/book.ts";
import { betweenSpeakers } from "../../book/names/find-people.ts";
import { fold } from "../../book/names/fold.ts";
import { readMentions } from "../../book/names/read-mentions.ts";
import { isStopWord } from "../../book/names/stop-words.ts";
import { findByAction } from "../../query/find-by-action.ts";
import { quotesWith } from "../../query/find-quotes.ts";
import type { Frame, FrameReading, UnreadText } from "../../reading/frame.ts";
import type { LexiconIndex } from "../../reading/lexicon-index.ts";
import { indexLexicon } from "../../reading/lexicon-index.ts";
import { readFrame } from "../../reading/read-frame.ts";
import { stripPings } from "../../reading/strip-markup.ts";
import type { Lexicon } from "../../words/lexicon.ts";
import { lexiconsFor } from "../../words/lexicons.ts";
import { extractOptions } from "../options/extract-options.ts";
import { intentPatterns } from "../options/intent-patterns.ts";
import { exactSpeaker } from "../options/read-speakers.ts";
import { askOfFrame } from "./frame-ask.ts";
import { unknownPlaces } from "./known-places.ts";
import { withMeantWave } from "./meant-wave.ts";

export type QuestionReading =
  /** A command, as it is typed with its stroke. */
  | { readonly kind: "command"; readonly ask: Ask }
  | { readonly kind: "frame"; readonly frame: Frame; readonly ask: Ask }
  | UnreadText;

/** @param commands the names of all commands */
export function readQuestion(book: Book, ask: Ask, commands: readonly string[]): QuestionReading {
  const typed = ask.typed.filter(({ option }) => option === unnamed).map(({ text }) => text);
  const named = ask.typed.filter(({ option }) => option !== unnamed);
  const { rest, options } = extractOptions(stripPings(typed.join(" ")));
  const own = [...options, ...named];
  const command = commandIn(rest, commands);
  if (command !== undefined) return { kind: "command", ask: withOptions(ask, command, own) };
  if (/^[\s?!.]*$/.test(rest) || intentPatterns.help.test(fold(rest)))
    return { kind: "command", ask: withOptions(ask, makeAsk("help"), []) };
  const pings = namingPings(typed.join(" "));
  if (pings.length > 0) return { kind: "unread", why: "left-over", leftOver: pings, named: [] };
  const reading = readInLanguages(book, rest, ask.locale);
  if (reading.kind === "unread") return readName(book, rest, ask) ?? reading;
  const frame = withMeantWave(book, reading.frame);
  return { kind: "frame", frame, ask: withOptions(ask, askOfFrame(book, frame), own) };
}

/** The first language that knows every word tells what was asked; if none does, the one that knows most says which it misses. */
function readInLanguages(book: Book, typed: string, locale: string | undefined): FrameReading {
  const readings: UnreadText[] = [];
  for (const index of indexesFor(locale)) {
    const reading = withKnownNames(book, readFrame(book, index, typed));
    if (reading.kind === "frame" || reading.why !== "left-over") return reading;
    readings.push(reading);
  }
  return readings.reduce((best, each) =>
    each.leftOver.length < best.leftOver.length ? each : best,
  );
}

function withKnownNames(book: Book, reading: FrameReading): FrameReading {
  if (reading.kind === "unread") return reading;
  const leftOver = unknownPlaces(book, reading.frame);
  if (leftOver.length > 0)
    return { kind: "unread", why: "left-over", leftOver, named: reading.frame.by };
  if (reading.frame.asked !== "said") return reading;
  const { speakers } = reading.frame;
  return isSpeakerKnown(book, speakers)
    ? reading
    : { kind: "unread", why: "left-over", leftOver: [speakers], named: [] };
}

/** A language's lexicon does not change, so it is indexed once. */
const indexes = new WeakMap<Lexicon, LexiconIndex>();

/** The words of every language, that of the asker first. */
export const indexesFor = (locale: string | undefined): readonly LexiconIndex[] =>
  lexiconsFor(locale).map(indexOf);

function indexOf(lexicon: Lexicon): LexiconIndex {
  const index = indexes.get(lexicon) ?? indexLexicon(lexicon);
  indexes.set(lexicon, index);
  return index;
}

/** Mentions that stand for somebody, and call nobody: "how many did @member expel". */
const namingPings = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/\b(?:did|does|has|by|from|of|than|about|without|like) (<@[^>\n]*>)/gi),
    ([, ping = ""]) => ping,
  );

/** "/total nato", "!quote tusk", or a command's name alone. */
function commandIn(rest: string, commands: readonly string[]): Ask | undefined {
  const [, sign = "", name = "", words = ""] =
    /^([/!]?)([\w-]+)(?:\s+([\s\S]*))?$/.exec(rest) ?? [];
  const isCommand = commands.includes(name.toLowerCase()) && (sign !== "" || words === "");
  return isCommand ? makeAsk(name.toLowerCase(), words) : undefined;
}

function withOptions(asked: Ask, { command, typed }: Ask, own: readonly TypedOption[]): Ask {
  const { locale } = asked;
  const given = own.filter(({ option }) => !typed.some((each) => each.option === option));
  return { command, typed: [...typed, ...given], ...(locale !== undefined && { locale }) };
}

/** "seattle", "honorary consul": nothing but words of one step on record; or one word, which the error then shows. */
function readName(book: Book, rest: string, { locale }: Ask): QuestionReading | undefined {
  const words = fold(rest).split(" ");
  const isStep =
    words.length <= 2 && words.every(isLong) && findByAction(book.wave, rest).length > 0;
  if (!isStep && (words.length > 1 || isStopWord(fold(rest)))) return undefined;
  return {
    kind: "command",
    ask: { ...makeAsk("expelled", rest), ...(locale !== undefined && { locale }) },
  };
}

/** In a shorter word nothing of a step is found: "ceiling fan" is no ceiling. */
const isLong = (word: string): boolean => word.length > 3;

/** Everybody that is named speaks, or the words stand in a quote: an office of others is nobody. */
function isSpeakerKnown(book: Book, speakers: string): boolean {
  if (speakers === "" || isQuoted(book, speakers)) return true;
  return speakers.split(betweenSpeakers).every((each) => {
    const folded = fold(each);
    return (
      exactSpeaker(book, each) !== undefined ||
      areActors(book, each) ||
      (!folded.includes(" ") && book.names.people.fuzzy(folded) !== undefined)
    );
  });
}

/** Do the words stand whole in a quote? "king" is not "Kingdom". */
function isQuoted(book: Book, typed: string): boolean {
  const words = fold(typed).split(" ");
  return quotesWith(book, typed).some(({ quote, versions }) =>
    [quote, ...versions].some(({ text }) => {
      const quoted = fold(text).split(" ");
      return words.every((word) => quoted.includes(word));
    }),
  );
}

/** "germany france": nothing but names of countries and organisations. */
function areActors({ names }: Book, typed: string): boolean {
  const { mentions, unrecognized, ignored, otherWords } = readMentions(names, typed);
  const isSure = mentions.every(
    ({ matchedBy, codes }) => matchedBy !== "typo" && codes.length === 1,
  );
  const left = unrecognized.length + ignored.length + otherWords.length;
  return (
    mentions.length > 1 &&
    isSure &&
    left === 0 &&
    names.people.exact(fold(typed).split(" ").at(-1) ?? "") === undefined
  );
}
