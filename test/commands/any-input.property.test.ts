/** What must hold for anything that a person can type. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline, Line } from "../../src/answer/answer.ts";
import type { Reply } from "../../src/answer/reply.ts";
import { book, bot } from "../real-book.ts";

const hostile = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "\u0000",
  "\u001b[31mred\u001b[0m",
  "\u202egnirts",
  "\ud800",
  "🇩🇪🇫🇷",
  "👩‍👩‍👧‍👦",
  "@everyone",
  "<!channel>",
  "a".repeat(10_000),
  "é".repeat(3000),
  "Z̴̛͓̦a̶̛̗l̸g̷o̶".repeat(50),
);
const names = fc.constantFrom(
  "germany",
  "nato",
  "eu",
  "korea",
  "frnace",
  "tusk",
  "2018-03-26",
  "yes",
);
const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  hostile,
  names,
  fc.array(fc.oneof(names, hostile, fc.string()), { maxLength: 6 }).map((words) => words.join(" ")),
);
const option = fc.oneof(
  fc.constantFrom("", "who", "group", "wave", "as-of", "private", "page", "detail"),
  typed,
);
const command = fc.oneof(
  fc.constantFrom("expelled", "total", "quote", "map", "timeline", "help", "ask"),
  typed,
);
const anyAsk = fc.record({
  command,
  typed: fc.array(fc.record({ option, text: typed }), { maxLength: 5 }),
});

const unprintable = /[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u200b]/u;

function textsIn({ answer }: Reply): readonly string[] {
  return [
    ...textOf(answer.title),
    ...answer.blocks.flatMap(textsOfBlock),
    ...answer.followUps.map(({ label }) => label),
  ];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return textOf(block.line);
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, ...textOf(value)]);
    case "table":
      return block.rows.flatMap((row) => row.flatMap(textOf));
    case "list":
      return block.lines.flatMap(textOf);
    case "quote":
      return [block.text, ...textOf(block.credit)];
    case "picture":
      return [
        ...[block.picture.title, block.picture.subtitle, block.picture.source].flatMap(textOf),
        ...[block.alt.what, ...block.alt.figures].flatMap(textOf),
        ...block.instead.flatMap(textsOfBlock),
      ];
  }
}

const textOf = (line: Line): readonly string[] =>
  line.map((inline: Inline) =>
    "text" in inline ? inline.text : "name" in inline ? inline.name : "",
  );

describe("any ask", () => {
  it("is answered, with one of the outcomes and a title, and nothing unprintable in it", () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        const reply = bot.reply(asked);
        expect(["answered", "not-listed", "wrong-role", "ambiguous", "unknown", "help"]).toContain(
          reply.outcome,
        );
        expect(textsIn(reply).join("").length).toBeGreaterThan(0);
        for (const text of textsIn(reply)) expect(text).not.toMatch(unprintable);
      }),
      { numRuns: 3000 },
    );
  });

  it("says only to the asker what it did not understand", () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        const { outcome, answer } = bot.reply(asked);
        const unclear = outcome === "unknown" || outcome === "ambiguous";
        if (unclear) expect(answer.audience).toBe("asker");
        expect(answer.tone === "trouble").toBe(unclear);
      }),
    );
  });

  it("names for every figure sources that the book has", () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        for (const { sources } of bot.reply(asked).figures) {
          expect(sources.length).toBeGreaterThan(0);
          for (const id of sources) expect(book.sources.has(id)).toBe(true);
        }
      }),
    );
  });

  it("gets at most 25 completions for each of its options, each of which is answered as it is", () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        for (const { option: name } of asked.typed) {
          const completions = bot.suggest(asked, name);
          expect(completions.length).toBeLessThanOrEqual(25);
          for (const { label, text } of completions) expect(label && text).not.toBe("");
        }
      }),
    );
  });

  it("offers only further questions that it can answer", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const first = bot.reply({ command: "ask", typed: [{ option: "", text }] });
        for (const { ask } of first.answer.followUps) {
          expect(["unknown", "ambiguous"]).not.toContain(bot.reply(ask).outcome);
        }
      }),
    );
  });
});
