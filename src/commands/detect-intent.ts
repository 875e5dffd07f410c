/** Detects the intent of a question in plain words: the command it is for, and the words for that command. */
import type { Ask, TypedOption } from "../answer/ask.ts";
import { makeAsk } from "../answer/ask.ts";
import type { Book } from "../book/book.ts";
import {
  findByName,
  findByOffice,
  namesWithoutStopWords,
  nameWithoutStopWords,
} from "../book/names/find-people.ts";
import { fold } from "../book/names/fold.ts";
import type { Mention, MentionReading } from "../book/names/mention.ts";
import { readMentions } from "../book/names/read-mentions.ts";
import { shortNames } from "../book/names/stop-words.ts";
import { findByAction } from "../query/find-by-action.ts";
import { catalogue } from "./catalogue.ts";
import { parseExclusion } from "./options/exclusions.ts";
import { extractOptions } from "./options/extract-options.ts";
import { intentPatterns } from "./options/intent-patterns.ts";
import { isEverybody, isPeopleOf, relevantMentions } from "./options/relevant-mentions.ts";
import { maxActors } from "./options/subject-by-action.ts";

/** Turns a question in plain words into the ask of a command; undefined where no command fits. Never throws. */
export function detectIntent(book: Book, ask: Ask): Ask | undefined {
  const whole = ask.typed.map(({ text }) => text).join(" ");
  const { rest, options } = extractOptions(whole.slice(0, 2000), book.wave.membership.slice(0, 4));
  const found = matchCommandName(rest) ?? matchMeaning(book, rest);
  return found === undefined ? undefined : addOptions(found, options, ask);
}

/** The options that the command has; of the others nothing is lost that it could have used. */
function addOptions(found: Ask, options: readonly TypedOption[], ask: Ask): Ask {
  const known = catalogue.find(({ name }) => name === found.command)?.options ?? [];
  const usable = options.filter(({ option }) => known.some(({ name }) => name === option));
  const { locale } = ask;
  return { ...found, typed: [...found.typed, ...usable], ...(locale !== undefined && { locale }) };
}

/** "total nato", "quote tusk": the command's name, then its words. */
function matchCommandName(rest: string): Ask | undefined {
  const [first = "", ...others] = rest.split(/\s+/);
  const name = first.replace(/^[/!]/, "").toLowerCase();
  const command = catalogue.find((each) => each.name === name);
  if (command === undefined || /^(?:by|from|the|in|for|of)$/i.test(others[0] ?? ""))
    return undefined;
  // "Timeline please": only a number can be of a wave's name.
  const words = command.name === "timeline" ? others.filter((each) => /\d/.test(each)) : others;
  return makeAsk(command.name, words.join(" "));
}

function matchMeaning(book: Book, rest: string): Ask | undefined {
  const folded = fold(rest);
  const ask = matchKeyword(book, rest, folded);
  if (ask !== undefined) return ask;
  if (isSmallWord(rest)) return undefined;
  const reading = readMentions(book.names, rest);
  const meant = meantMentions(book, reading);
  if (isDoneByTarget(book, folded, reading)) return makeAsk("expelled", book.wave.target);
  const speaker = intentPatterns.expulsion.test(folded)
    ? undefined
    : findSpeaker(book, rest, meant);
  if (speaker !== undefined) return makeAsk("quote", speaker);
  if (isAboutSomethingElse(book, folded, reading)) return undefined;
  if (meant.length > 0) return actorsAsk(book, rest, folded, meant);
  return reading.unrecognized.length > 0 ? unknownAsk(book, rest) : everybodyAsk(book, folded);
}

/** Finds the command by a single keyword, whatever name stands beside it. */
function matchKeyword(book: Book, rest: string, folded: string): Ask | undefined {
  if (/^[\s?!.]*$/.test(rest) || intentPatterns.help.test(folded)) return makeAsk("help");
  if (intentPatterns.quote.test(folded))
    return makeAsk("quote", namesWithoutStopWords(book, rest).join(" and "));
  if (intentPatterns.timeline.test(folded)) return makeAsk("timeline");
  return intentPatterns.map.test(folded) ? mapAsk(book, rest) : undefined;
}

/** "A map of who expelled how many" names nobody, and so is the map of all. */
function mapAsk(book: Book, rest: string): Ask {
  const { mentions } = readMentions(book.names, rest);
  const named = mentions.filter(
    (each) => !isEverybody(each) && !isPeopleOf(each, book.wave.target),
  );
  return makeAsk("map", named.map(({ typed }) => typed).join(", "));
}

/** "Turkey sandwich" is no question about Turkey, and "is Germany in NATO" none about expulsions. */
function isAboutSomethingElse({ groups }: Book, folded: string, reading: MentionReading): boolean {
  const { mentions, ignored } = reading;
  const isQuestion = [
    intentPatterns.expulsion,
    intentPatterns.total,
    intentPatterns.ranking,
    intentPatterns.nobody,
  ].some((each) => each.test(folded));
  const isInGroup = mentions.length > 1 && mentions.some(({ codes }) => groups.has(codes[0]));
  const isAboutMembership =
    isInGroup && /^(?:is|was|are|were)\b|\bbelong|\bmember of\b/.test(folded);
  return isAboutMembership || (ignored.length > 0 && !isQuestion);
}

/** "Why was the consulate in Seattle closed?" is about the country that closed it. */
function unknownAsk({ wave }: Book, rest: string): Ask | undefined {
  const actors = findByAction(wave, rest);
  const isAnswered = actors.length > 0 ? actors.length <= maxActors : isHardlySentence(rest);
  return isAnswered ? makeAsk("expelled", rest) : undefined;
}

/** "trump" is hardly a sentence, and so an unknown name, which the error then shows. */
function isHardlySentence(rest: string): boolean {
  return fold(rest).split(" ").length <= 2;
}

/** Drops "all" and "Russians" from a sentence, which asks about the countries that expelled them. */
function meantMentions({ wave }: Book, reading: MentionReading): readonly Mention[] {
  const meant = relevantMentions(reading, wave.target);
  if (reading.otherWords.length === 0) return meant;
  return meant.filter((each) => !isEverybody(each) && !isPeopleOf(each, wave.target));
}

/** "no", "is", "do": codes of countries, but in plain words they are words. */
function isSmallWord(rest: string): boolean {
  return /^[a-z]{1,2}[?!.]*$/.test(rest) && !shortNames.has(rest.slice(0, 2));
}

/** "How many Americans did Russia expel?": the country expelled from is the one that acts. */
function isDoneByTarget({ wave }: Book, folded: string, { mentions }: MentionReading): boolean {
  const target = mentions.find(
    ({ codes, matchedBy }) => codes[0] === wave.target && matchedBy !== "demonym",
  );
  if (target === undefined) return false;
  const [before, after] = folded.split(fold(target.typed), 2);
  return (
    /\bdid (?:the )?$/.test(before ?? "") ||
    intentPatterns.expulsion.test(after?.slice(0, 20) ?? "")
  );
}

function everybodyAsk({ wave }: Book, folded: string): Ask | undefined {
  if (intentPatterns.inReturn.test(folded)) return makeAsk("expelled", wave.target);
  if (intentPatterns.nobody.test(folded)) return undefined;
  if (intentPatterns.total.test(folded)) return makeAsk("total");
  return intentPatterns.ranking.test(folded) ? makeAsk("expelled") : undefined;
}

function actorsAsk(book: Book, rest: string, folded: string, meant: readonly Mention[]): Ask {
  const exclusion = parseExclusion(book, rest, book.wave.affected);
  const words = exclusion.kind === "affected" ? exclusion.rest : rest;
  const [first, ...others] = meant;
  const isAlone = exclusion.kind !== "none" || others.length === 0;
  const isOnlyGroup = isAlone && first !== undefined && book.groups.has(first.codes[0]);
  return makeAsk(isOnlyGroup || intentPatterns.total.test(folded) ? "total" : "expelled", words);
}

/** A person by name or office; by a name with a typo only where nobody else is named. */
function findSpeaker(book: Book, rest: string, mentions: readonly Mention[]): string | undefined {
  const folded = fold(rest);
  const words = nameWithoutStopWords(book, folded);
  const { people, actors } = book.names;
  if (findByName(book, folded) ?? findByName(book, words)) return words;
  const listed = namesWithoutStopWords(book, rest);
  if (listed.length > 0 && listed.every((each) => findByName(book, each)))
    return listed.join(" and ");
  if (actors.exact(words) === undefined && findByOffice(book, folded).length > 0) return words;
  const isSure = mentions.some(({ matchedBy }) => matchedBy !== "typo");
  return !isSure && (people.byPrefix(words) ?? people.fuzzy(words)) ? words : undefined;
}
