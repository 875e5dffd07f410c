/** What Tab offers for half a line. */
import type { Ask } from "../../answer/ask.ts";
import { ask, unnamed } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import { toOption } from "../one-line.ts";
import { printable } from "../printable.ts";

/** As readline takes it: what is offered, and the end of the line that it replaces. */
export type Completed = [offers: string[], replaced: string];

/** The end of a line that gives an option its value; the value may still lack its second quote. */
const openOption = /(?<!\S)(\p{L}[\p{L}-]*):("[^"]*|\S*)$/u;

/** Names have up to so many words. */
const mostWords = 4;

export function completeLine(bot: Bot, line: string): Completed {
  const [, name, rest] = /^\s*\/(\S+)\s(.*)$/su.exec(line) ?? [];
  if (name !== undefined) return completeCommand(bot, name.toLowerCase(), rest ?? "");
  if (/^\s*(?:\/\S*)?$/u.test(line)) return completeName(bot, line.trimStart());
  const asActor = completeWords(bot, "expelled", line);
  return asActor[0].length > 0 ? asActor : completeWords(bot, "quote", line);
}

function completeName(bot: Bot, typed: string): Completed {
  const names = bot.commands().map(({ name }) => `/${name} `);
  return [names.filter((name) => name.startsWith(typed.toLowerCase())), typed];
}

function completeCommand(bot: Bot, command: string, rest: string): Completed {
  const [whole, option, value = ""] = openOption.exec(rest) ?? [];
  if (whole === undefined || option === undefined) return completeRest(bot, command, rest);
  const asked: Ask = { command, typed: [{ option, text: value.replace(/^"/, "") }] };
  const offers = bot.suggest(asked, option).map(({ text }) => toOption({ option, text }));
  return [offers.map(printable), whole];
}

/** A name, or an option that is not yet there; both only where they replace the same. */
function completeRest(bot: Bot, command: string, rest: string): Completed {
  const [last = ""] = /\S*$/.exec(rest) ?? [];
  const options = optionsLeft(bot, command, rest).filter((name) => name.startsWith(last));
  if (last === "" && /\S/.test(rest)) return [options, last];
  const [offers, replaced] = completeWords(bot, command, rest);
  if (offers.length === 0) return [options, last];
  return replaced === last ? [[...options, ...offers], last] : [offers, replaced];
}

/** The first option is the command's own, and needs no name. */
function optionsLeft(bot: Bot, command: string, rest: string): readonly string[] {
  const options = bot.commands().find(({ name }) => name === command)?.options ?? [];
  return options.slice(1).flatMap(({ name }) => (rest.includes(`${name}:`) ? [] : [`${name}:`]));
}

/** As many of the last words as begin a name together. */
function completeWords(bot: Bot, command: string, line: string): Completed {
  for (const words of endingsOf(line)) {
    const offers = bot.suggest(ask(command, words), unnamed);
    if (offers.length > 0) return [offers.map(({ text }) => printable(text)), words];
  }
  return [[], ""];
}

/** "and south kor", "south kor", "kor". */
function endingsOf(line: string): readonly string[] {
  const starts = [...line.matchAll(/\S+/g)].slice(-mostWords).map(({ index }) => index);
  return starts.length === 0 ? [""] : starts.map((start) => line.slice(start));
}
