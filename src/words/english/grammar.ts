/** English grammar: names, numbers of things, lists. */
import type { Inline, Line } from "../../answer/answer.ts";
import { count, country, joinLines, line, text } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import { adjectiveOf } from "./adjectives.ts";

/** The name in the middle of a sentence: the United States, NATO without Turkey. */
export function nameInSentence(actor: Actor): Line {
  return line`${actor.hasArticle ? "the " : ""}${plainName(actor)}${leavingOut(actor.without)}`;
}

/** The name at the head of a sentence: The United States. */
export function nameAtStart(actor: Actor): Line {
  return line`${actor.hasArticle ? "The " : ""}${plainName(actor)}${leavingOut(actor.without)}`;
}

/** Behind a name or a number of countries: " without Turkey and the members of the European Union". */
export function leavingOut(actors: readonly Actor[] = []): Line {
  const nameOf = (actor: Actor): Line =>
    actor.kind === "organisation"
      ? line`the members of ${nameInSentence(actor)}`
      : nameInSentence(actor);
  return actors.length === 0 ? [] : line` without ${listOf(actors.map(nameOf))}`;
}

/** The name in a table or a title, without an article. */
export function plainName(actor: Actor): Inline {
  const name = actor.formerName ?? actor.name;
  return actor.kind === "country" ? country(actor.code, name) : text(name);
}

/** "1 diplomat", "4 diplomats". */
export function countOf(value: number, one: string, many = `${one}s`): Line {
  return line`${count(value)} ${value === 1 ? one : many}`;
}

/** "Canada, France and Poland". */
export function listOf(lines: readonly Line[]): Line {
  const last = lines.at(-1);
  if (last === undefined || lines.length === 1) return last ?? [];
  return line`${joinLines(lines.slice(0, -1), ", ")} and ${last}`;
}

/** "Canada, France, Poland": in a table or after a colon. */
export function seriesOf(actors: readonly Actor[]): Line {
  return joinLines(
    actors.map((actor) => [plainName(actor)]),
    ", ",
  );
}

const cardinals = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A number inside a sentence: "seven", "14". */
export function spellNumber(value: number): Line {
  const word = cardinals[value];
  return word === undefined ? [count(value)] : [text(word)];
}

/** "4th", "13th": places stand in columns, where a figure is found sooner than a word. */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}

/** "4 Russian diplomats", "1 diplomat of the European Union": whose diplomats a wave sent home. */
export function diplomatsOf(target: Actor): (value: number) => Line {
  const adjective = adjectiveOf(target);
  return (value) =>
    adjective === undefined
      ? line`${countOf(value, officialOf(target))} of ${nameInSentence(target)}`
      : countOf(value, `${adjective} diplomat`);
}

/** The same without a number: "Russian diplomats". */
export function diplomatsWithoutNumber(target: Actor): Line {
  const adjective = adjectiveOf(target);
  return adjective === undefined
    ? line`${officialOf(target)}s of ${nameInSentence(target)}`
    : line`${adjective} diplomats`;
}

/** The staff of the United Nations are no diplomats. */
const officialOf = ({ code }: Actor): string => (code === "UN" ? "official" : "diplomat");

/** "text, json or discord". */
export const alternativesOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
