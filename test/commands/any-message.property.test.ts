/** Whatever is written in a chat may be looked up: it is answered, and at once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpCommand } from "../../src/answer/ask.ts";
import type { Reply } from "../../src/answer/reply.ts";
import { mentionsInMessage } from "../../src/book/names/mentions-in-message.ts";
import { book, bot } from "../real-book.ts";
import { readTable } from "../spelling-table.ts";

const rows = readTable(new URL("look-up/look-up.txt", import.meta.url));

const lookedUp = (message: string): Reply =>
  bot.reply({ command: lookUpCommand, typed: [{ option: "", text: message }] });

const pieces = fc.oneof(
  fc.constantFrom(...rows.map(({ typed }) => typed.slice(0, 300))),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "```",
    "<@",
    "<https://",
    "|",
    ">",
    ":",
    "🇩🇪",
    "\ud83c",
    "\udde9",
    "@",
    "[",
    "\n",
  ),
);
const anyMessage = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(" "));

describe("any message", () => {
  it("is answered: at most five buttons, each of which answers or asks back, each figure with a source", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { answer, figures, outcome } = lookedUp(message);
        expect(answer.audience).toBe("asker");
        expect(answer.followUps.length).toBeGreaterThan(0);
        expect(answer.followUps.length).toBeLessThanOrEqual(5);
        expect(answer.tone).toBe(outcome === "answered" ? "plain" : "nothing");
        for (const { ask } of answer.followUps) expect(bot.reply(ask).outcome).not.toBe("unknown");
        for (const { sources } of figures) {
          expect(sources.length).toBeGreaterThan(0);
          const told = answer.sources.map(({ id }) => id);
          expect(sources.some((id) => told.includes(id))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names nobody who does not stand in it, and nobody twice", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const codes = mentionsInMessage(book, message).map((each) => each.codes.join());
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  it.each([
    ["names", "Bosnia and Herzegovina, ", ["BA"]],
    ["capitals", "The United Kingdom Of Great ", ["GB"]],
    ["seats of governments", "Washington and London, ", []],
    ["Chinese", "德国驱逐外交官", ["DE"]],
    ["dots", "aa.bb.", []],
    ["mentions", "<@1", []],
    ["backticks", "``` ` ", []],
    ["colons", ":a:b", []],
    ["at signs", "a@b.", []],
    ["links", "<https://x|", []],
    ["escapes", "\u001b[1;", []],
    ["flags", "🇩🇪", ["DE"]],
    ["marks", "e\u0301\u0301\u0301", []],
    ["lone surrogates", "\ud83c", []],
  ])("of 4,000 characters of %s is read", (_, unit, named) => {
    const message = unit.repeat(4000).slice(0, 4000);
    expect(mentionsInMessage(book, message).flatMap(({ codes }) => codes)).toEqual(named);
  });
});
