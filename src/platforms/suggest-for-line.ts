/** Completes half a line, where a whole line is typed: in the terminal, and on the page. */
import type { Ask, Completion } from "../answer/ask.ts";
import { makeAsk, unnamed } from "../answer/ask.ts";
import type { Bot } from "../bot.ts";
import { toOption } from "./ask-text.ts";
import { printable } from "./printable.ts";

export interface LineOffers {
  /** The `text` of each takes the place of the typed one. */
  readonly offers: readonly Completion[];
  /** The end of the line that they replace. */
  readonly replaced: string;
}

/** The end of a line that gives an option its value; the value may still lack its second quote. */
const openOption = /(?<!\S)(\p{L}[\p{L}-]*):("[^"]*|\S*)$/u;

/** Names have up to so many words. */
const maxWords = 4;

export function suggestForLine(bot: Bot, line: string): LineOffers {
  const [, name, rest] = /^\s*\/(\S+)\s(.*)$/su.exec(line) ?? [];
  if (name !== undefined) return forCommand(bot, name.toLowerCase(), rest ?? "");
  if (/^\s*(?:\/\S*)?$/u.test(line)) return forName(bot, line.trimStart());
  const asActor = forWords(bot, "expelled", line);
  return asActor.offers.length > 0 ? asActor : forWords(bot, "quote", line);
}

function forName(bot: Bot, typed: string): LineOffers {
  const offers = bot
    .commands()
    .filter(({ name }) => `/${name} `.startsWith(typed.toLowerCase()))
    .map(({ name, description }) => ({ label: `/${name}`, text: `/${name} `, why: description }));
  return { offers, replaced: typed };
}

function forCommand(bot: Bot, command: string, rest: string): LineOffers {
  const [whole, option, value = ""] = openOption.exec(rest) ?? [];
  if (whole === undefined || option === undefined) return forRest(bot, command, rest);
  const question: Ask = { command, typed: [{ option, text: value.replace(/^"/, "") }] };
  const offers = bot
    .suggest(question, option)
    .map((offer) => printableOffer({ ...offer, text: toOption({ option, text: offer.text }) }));
  return { offers, replaced: whole };
}

/** A name, or an option that is not yet there; both only where they replace the same. */
function forRest(bot: Bot, command: string, rest: string): LineOffers {
  const [last = ""] = /\S*$/.exec(rest) ?? [];
  const options = optionsLeft(bot, command, rest).filter(({ text }) => text.startsWith(last));
  if (last === "" && /\S/.test(rest)) return { offers: options, replaced: last };
  const { offers, replaced } = forWords(bot, command, rest);
  if (offers.length === 0) return { offers: options, replaced: last };
  return replaced === last ? { offers: [...options, ...offers], replaced } : { offers, replaced };
}

/** The first option is the command's own, and needs no name. */
function optionsLeft(bot: Bot, command: string, rest: string): readonly Completion[] {
  const options = bot.commands().find(({ name }) => name === command)?.options ?? [];
  return options
    .slice(1)
    .filter(({ name }) => !rest.includes(`${name}:`))
    .map(({ name, description }) => ({ label: `${name}:`, text: `${name}:`, why: description }));
}

/** Completes the longest run of last words that begins a name. */
function forWords(bot: Bot, command: string, line: string): LineOffers {
  for (const words of lastWordsOf(line)) {
    const offers = bot.suggest(makeAsk(command, words), unnamed).map(printableOffer);
    if (offers.length > 0) return { offers, replaced: words };
  }
  return { offers: [], replaced: "" };
}

const printableOffer = (offer: Completion): Completion => ({
  ...offer,
  text: printable(offer.text),
});

/** "and south kor", "south kor", "kor". */
function lastWordsOf(line: string): readonly string[] {
  const starts = [...line.matchAll(/\S+/g)].slice(-maxWords).map(({ index }) => index);
  return starts.length === 0 ? [""] : starts.map((start) => line.slice(start));
}
