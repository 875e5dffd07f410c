/** How English says a name, a number of things, a list. */
import type { Inline, Line } from "../../answer/answer.ts";
import { count, country, joined, line, text } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";

/** The name in the middle of a sentence: the United States. */
export function named(actor: Actor): Line {
  return actor.the ? line`the ${bare(actor)}` : [bare(actor)];
}

/** The name at the head of a sentence: The United States. */
export function Named(actor: Actor): Line {
  return actor.the ? line`The ${bare(actor)}` : [bare(actor)];
}

/** The name in a table or a title, without an article. */
export function bare(actor: Actor): Inline {
  const name = actor.formerName ?? actor.name;
  return actor.kind === "country" ? country(actor.code, name) : text(name);
}

/** "1 diplomat", "4 diplomats". */
export function some(value: number, one: string, many = `${one}s`): Line {
  return line`${count(value)} ${value === 1 ? one : many}`;
}

/** "Canada, France and Poland". */
export function listed(lines: readonly Line[]): Line {
  const last = lines.at(-1);
  if (last === undefined || lines.length === 1) return last ?? [];
  return line`${joined(lines.slice(0, -1), ", ")} and ${last}`;
}

/** "Canada, France, Poland": in a table or after a colon. */
export function run(actors: readonly Actor[]): Line {
  return joined(
    actors.map((actor) => [bare(actor)]),
    ", ",
  );
}

const cardinals = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A number inside a sentence: "seven", "14". */
export function spelled(value: number): Line {
  const word = cardinals[value];
  return word === undefined ? [count(value)] : [text(word)];
}

/** "4th", "13th": places stand in columns, where a figure is found sooner than a word. */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}

const adjectives: Readonly<Record<string, string>> = { RU: "Russian" };

/** "Russian diplomats": whose diplomats a wave sent home. */
export function diplomatsOf(target: Actor): (value: number) => Line {
  const adjective = adjectives[target.code];
  return (value) =>
    adjective === undefined
      ? line`${some(value, "diplomat")} of ${named(target)}`
      : some(value, `${adjective} diplomat`);
}

/** "text, json or discord". */
export const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
