/** A question in plain words: which command it is for, and whom it is about. */
import type { Ask, Typed } from "../answer/ask.ts";
import { ask } from "../answer/ask.ts";
import type { Book } from "../book/book.ts";
import { findByName, findByOffice, kernelOf } from "../book/names/find-people.ts";
import { fold } from "../book/names/fold.ts";
import type { Mention } from "../book/names/mention.ts";
import { readMentions } from "../book/names/read-mentions.ts";
import { asksFor } from "./asks-for.ts";
import { catalogue } from "./catalogue.ts";
import { everyone } from "./everyone.ts";
import { takeOptions } from "./options-in-words.ts";

/** "The EU without Britain": the total shows that sum by itself. */
const exception = /\b(?:without|excluding|except(?: for)?|not counting|leaving out)\b.*$/i;

/** The same question, put to the command that it is for; nothing where it cannot be told. Never throws. */
export function understand(book: Book, asked: Ask): Ask | undefined {
  const whole = asked.typed.map(({ text }) => text).join(" ");
  const { rest, options } = takeOptions(whole.slice(0, 2000), book.wave.membership.slice(0, 4));
  const found = byCommandName(rest) ?? byMeaning(book, rest);
  return found === undefined ? undefined : withOptions(found, options, asked);
}

/** The options that the command has; of the others nothing is lost that it could have used. */
function withOptions(found: Ask, options: readonly Typed[], asked: Ask): Ask {
  const known = catalogue.find(({ name }) => name === found.command)?.options ?? [];
  const usable = options.filter(({ option }) => known.some(({ name }) => name === option));
  const { locale } = asked;
  return { ...found, typed: [...found.typed, ...usable], ...(locale !== undefined && { locale }) };
}

/** "total nato", "quote tusk": the command's name, then its words. */
function byCommandName(rest: string): Ask | undefined {
  const [first = "", ...others] = rest.split(/\s+/);
  const name = first.replace(/^[/!]/, "").toLowerCase();
  const command = catalogue.find((each) => each.name === name);
  if (command === undefined || /^(?:by|from|the|in|for|of)$/i.test(others[0] ?? ""))
    return undefined;
  return ask(command.name, others.join(" "));
}

function byMeaning(book: Book, rest: string): Ask | undefined {
  const folded = fold(rest);
  if (/^[\s?!.]*$/.test(rest) || asksFor.help.test(folded)) return ask("help");
  if (asksFor.quote.test(folded)) return ask("quote", kernelOf(book, folded));
  const { mentions, unread, asideWords } = readMentions(book.names, rest);
  const meant = asideWords.length === 0 ? mentions : aboutWhom(book, mentions);
  const speaker = asksFor.expulsion.test(folded) ? undefined : speakerIn(book, folded, meant);
  if (speaker !== undefined) return ask("quote", speaker);
  if (meant.length > 0) return aboutActors(book, rest, folded, meant);
  return unread.length > 0 ? undefined : aboutEverybody(folded);
}

function aboutEverybody(folded: string): Ask | undefined {
  if (asksFor.total.test(folded)) return ask("total");
  return asksFor.ranking.test(folded) ? ask("expelled") : undefined;
}

function aboutActors(book: Book, rest: string, folded: string, meant: readonly Mention[]): Ask {
  const [first] = meant;
  const group = first?.codes.length === 1 && book.groups.has(first.codes[0] ?? "");
  const words = group ? rest.replace(exception, "") : rest;
  const onlyGroup = group && readMentions(book.names, words).mentions.length === 1;
  return ask(onlyGroup || asksFor.total.test(folded) ? "total" : "expelled", words);
}

/** "All Russians expelled": neither all nor Russia is asked about, but who expelled them. */
function aboutWhom(book: Book, mentions: readonly Mention[]): readonly Mention[] {
  const { target } = book.wave;
  return mentions.filter(({ codes, matchedBy }) => {
    const [code] = codes;
    return code !== everyone && (matchedBy !== "demonym" || code !== target);
  });
}

/** A person by name or office; by a name with a typo only where nobody else is named. */
function speakerIn(book: Book, folded: string, mentions: readonly Mention[]): string | undefined {
  const words = kernelOf(book, folded);
  const { people, actors } = book.names;
  if (findByName(book, folded) ?? findByName(book, words)) return words;
  if (actors.exact(words) === undefined && findByOffice(book, folded).length > 0) return words;
  const sure = mentions.some(({ matchedBy }) => matchedBy !== "typo");
  return !sure && (people.begun(words) ?? people.near(words)) ? words : undefined;
}
