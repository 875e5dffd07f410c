/** A question with one noun too many is another question, and is never answered with a figure. */

import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { indexLexicon } from "../../../src/reading/lexicon-index.ts";
import { lexicon } from "../../../src/words/english/lexicon.ts";
import { book, bot } from "../../real-book.ts";

const nouns =
  `umbrella bicycle elephant guitar volcano mushroom keyboard penguin saxophone dragonfly sunflower helicopter
  refrigerator armchair astronaut dinosaur strawberry hurricane orchestra skateboard toothbrush kangaroo
  watermelon crocodile lighthouse submarine pineapple trampoline hamburger parachute butterfly cauliflower
  newspaper blackboard dishwasher fingerprint earthquake grasshopper headphones jellyfish lawnmower wheelbarrow`.split(
    /\s+/,
  );

const questions = [
  "how many did germany expel",
  "how many russian diplomats did poland expel in 2022",
  "did austria expel anyone",
  "who expelled the most",
  "when did ireland announce it",
  "which nato members expelled more than 3",
  "what did russia do to germany",
  "moldovan diplomats expelled by russia",
  "how many were expelled in total in march 2018",
  "nato without the us",
  "germany 2018",
  "who was first",
  "compare germany and france",
  "how long did the uk give them",
];

const words = [lexicon].flatMap((each) => {
  const { senses, months, numbers } = indexLexicon(each);
  return [...senses.keys(), ...months.keys(), ...numbers.keys()].flatMap((key) => key.split(" "));
});

describe("a noun that is none of ours", () => {
  it.each(nouns)("%s is far from every name and every word of questions", (noun) => {
    const near = words.filter((word) => distance(word, noun) < 3);
    expect(near).toEqual([]);
    expect(book.names.actors.exact(noun)).toBeUndefined();
    expect(book.names.actors.suggestions(noun)).toEqual([]);
    expect(book.names.people.suggestions(noun)).toEqual([]);
  });

  it("keeps a question from being answered, wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.constantFrom(...nouns),
        fc.nat(12),
        fc.boolean(),
        (question, noun, place, isPlural) => {
          const parts = question.split(" ");
          parts.splice(place % (parts.length + 1), 0, isPlural ? `${noun}s` : noun);
          const text = parts.join(" ");
          const { outcome, figures } = bot.reply({ command: "ask", typed: [{ option: "", text }] });
          expect(figures, text).toEqual([]);
          expect(outcome, text).toMatch(/^(?:unknown|help)$/);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
