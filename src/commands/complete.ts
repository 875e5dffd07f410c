/** Completions for half a word, each with the reason why it is offered. */
import type { Ask, Completion } from "../answer/ask.ts";
import { unnamed } from "../answer/ask.ts";
import type { Book } from "../book/book.ts";
import { fold } from "../book/names/fold.ts";
import type { Hit } from "../book/names/hit.ts";
import type { Words } from "../words/words.ts";
import { wordsFor } from "../words/words.ts";
import { namedOf, typedFor } from "./actors.ts";
import { catalogue } from "./catalogue.ts";
import type { OptionKind } from "./command.ts";
import type { Offer } from "./usual-offers.ts";
import { groups, usualActors, usualSpeakers } from "./usual-offers.ts";

/** Discord's limit, and more than anybody reads. https://discord.com/developers/docs/interactions/application-commands */
const most = 25;

/** Longer lists of names are completed at their end only. */
const separator = /^(.*(?:,|;| and | vs\.? )\s*)?(.*)$/is;

/** @returns at most 25, the likeliest first */
export function complete(book: Book, asked: Ask, option: string): readonly Completion[] {
  const command = catalogue.find(({ name }) => name === asked.command.toLowerCase());
  const spec =
    option === unnamed ? command?.options[0] : command?.options.find(({ name }) => name === option);
  if (command === undefined || spec === undefined) return [];
  const typed = asked.typed
    .filter((each) => each.option === option)
    .map(({ text }) => text)
    .join(" ");
  const words = wordsFor(asked.locale);
  return completions(book, words, spec.kind, typed.slice(-300)).slice(0, most);
}

function completions(
  book: Book,
  words: Words,
  kind: OptionKind,
  typed: string,
): readonly Completion[] {
  switch (kind) {
    case "actors":
      return names(book, words, typed, [...usualActors(book, words), ...groups(book, words)]);
    case "group":
      return names(book, words, typed, groups(book, words));
    case "speaker":
      return names(book, words, typed, usualSpeakers(book, words), "people");
    case "wave":
      return book.waves
        .filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(typed.toLowerCase()))
        .map(({ id, name }) => ({ label: name, text: id, why: words.catalogue.why.wave }));
    case "day":
      return days(book, words).filter(({ text }) => text.startsWith(typed));
    case "flag":
      return ["yes", "no"]
        .filter((text) => text.startsWith(typed.toLowerCase()))
        .map((text) => ({ label: text, text, why: "" }));
    case "page":
      return [];
  }
}

/** Completes the last name of a list; what stands before it stays as it was typed. */
function names(
  book: Book,
  words: Words,
  typed: string,
  usual: readonly Offer[],
  index: "actors" | "people" = "actors",
): readonly Completion[] {
  const { before, half } = lastName(book, typed, index);
  const folded = fold(half);
  const offers = folded === "" ? usual : matching(book, words, folded, usual, index);
  return offers.map(({ code, why }) => {
    const text = typedFor(book, code);
    return { label: `${before}${namedOf(book, code).name}`, text: `${before}${text}`, why };
  });
}

/** "germany, fra" ends in "fra"; but "bosnia and h" is the beginning of one name. */
function lastName({ names: all }: Book, typed: string, index: "actors" | "people") {
  const whole = fold(typed);
  if (whole !== "" && all[index].beginning(whole, 1).length > 0) return { before: "", half: typed };
  const [, before = "", half = ""] = separator.exec(typed) ?? [];
  return { before, half };
}

/** The usual ones that the letters begin come first, then any other name that they begin, then what is near. */
function matching(
  book: Book,
  words: Words,
  folded: string,
  usual: readonly Offer[],
  index: "actors" | "people",
): readonly Offer[] {
  const names = book.names[index];
  const offersOf = ({ codes, matchedBy }: Hit): readonly Offer[] =>
    codes.map((code) => ({ code, why: words.catalogue.why[matchedBy] }));
  const near = names.near(folded);
  const offers = [
    ...usual.filter(({ code }) => begins(namedOf(book, code).name, folded)),
    ...names.beginning(folded, 3 * most).flatMap(offersOf),
    ...(near === undefined ? [] : offersOf(near)),
  ];
  return offers.filter(({ code }, at) => offers.findIndex((each) => each.code === code) === at);
}

function begins(name: string, folded: string): boolean {
  return ` ${fold(name)}`.includes(` ${folded}`);
}

/** The days on which something was announced. */
function days({ wave }: Book, words: Words): readonly Completion[] {
  const announced = [...new Set(wave.expulsions.map(({ on }) => on))].sort();
  return announced.map((day) => ({
    label: day,
    text: day,
    why: words.catalogue.why.day(wave.expulsions.filter(({ on }) => on === day).length),
  }));
}
