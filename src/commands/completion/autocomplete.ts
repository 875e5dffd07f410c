/** Autocompletes an option: completions for half a word, each with the reason why it is offered. */
import type { Ask, Completion } from "../../answer/ask.ts";
import { unnamed } from "../../answer/ask.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { quotedWords } from "../../query/find-quotes.ts";
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { catalogue } from "../catalogue.ts";
import type { OptionKind } from "../draft/command.ts";
import { exactSpeaker } from "../options/read-speakers.ts";
import { completeNames } from "./autocomplete-names.ts";
import { actorSuggestions, groupSuggestions, speakerSuggestions } from "./suggestion-source.ts";

/** Discord's limit, and more than anybody reads. https://discord.com/developers/docs/interactions/application-commands */
const max = 25;

/** @returns at most 25, the likeliest first */
export function autocomplete(book: Book, ask: Ask, option: string): readonly Completion[] {
  const command = catalogue.find(({ name }) => name === ask.command.toLowerCase());
  const spec =
    option === unnamed ? command?.options[0] : command?.options.find(({ name }) => name === option);
  if (command === undefined || spec === undefined) return [];
  const typed = ask.typed
    .filter((each) => each.option === option)
    .map(({ text }) => text)
    .join(" ");
  const words = wordsFor(ask.locale);
  return completions(book, words, spec.kind, typed.slice(-300)).slice(0, max);
}

function completions(
  book: Book,
  words: Words,
  kind: OptionKind,
  typed: string,
): readonly Completion[] {
  switch (kind) {
    case "actors":
    case "whose":
      return completeNames(book, typed, actorSuggestions(book, words));
    case "group":
      return completeNames(book, typed, groupSuggestions(book, words));
    case "speaker":
      return speakersAndWords(book, words, typed);
    case "wave":
    case "waves":
      return completeWaves(book, words, typed);
    case "cited":
      return completeNames(book, typed, actorSuggestions(book, words));
    case "day":
      return days(book, words).filter(({ text }) => text.startsWith(typed));
    case "flag":
      return ["yes", "no"]
        .filter((text) => text.startsWith(typed.toLowerCase()))
        .map((text) => ({ label: text, text, why: "" }));
    case "page":
    case "text":
      return [];
  }
}

/** The default wave first, then the latest; by any words of the name, the id, or the names that it goes by. */
function completeWaves(book: Book, words: Words, typed: string): readonly Completion[] {
  const letters = fold(typed).split(" ");
  const found = book.waves.filter(({ id, name, aliases }) => {
    const folded = ` ${fold([id, name, ...aliases].join(" "))}`;
    return letters.every((each) => folded.includes(` ${each}`));
  });
  return [...new Set([...found.filter((wave) => wave === book.wave), ...found])].map(
    ({ id, name }) => ({ label: name, text: id, why: words.catalogue.why.wave }),
  );
}

/** Speakers, then words of quotes, for these too are answered. */
function speakersAndWords(book: Book, words: Words, typed: string): readonly Completion[] {
  const quoted = quotedWords(book, typed)
    .filter(({ text }) => exactSpeaker(book, text) === undefined)
    .map(({ text, quotes }) => ({ label: text, text, why: words.catalogue.why.words(quotes) }));
  return [...completeNames(book, typed, speakerSuggestions(book, words)), ...quoted];
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
