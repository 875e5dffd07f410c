/**
 * Plain questions and what is right about their answers: the outcome, the first line, words that stand in it or must not, and
 * the numbers. They were written from the record, before and without the bot's answers.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { toJson } from "../../../src/platforms/terminal/to-json.ts";
import { bot } from "../../real-book.ts";

const expressions = z.array(z.string()).default([]);

const row = z.strictObject({
  question: z.string(),
  outcome: z.array(z.string()),
  /** The first line matches each of them. */
  first: expressions,
  says: expressions,
  never: expressions,
  /** Each part is a figure, or their sum is; with `any`, one part is enough. */
  numbers: z.array(z.strictObject({ parts: z.array(z.number()), any: z.boolean() })).default([]),
});

const rows = z
  .array(row)
  .parse(JSON.parse(readFileSync(new URL("questions.json", import.meta.url), "utf8")));

const isRefused = ({ outcome }: z.output<typeof row>): boolean => !outcome.includes("answered");

type Numbers = z.output<typeof row>["numbers"][number];

function isAmong({ parts, any }: Numbers, values: readonly (number | null)[]): boolean {
  if (any) return parts.some((part) => values.includes(part));
  const sum = parts.reduce((whole, part) => whole + part, 0);
  return parts.every((part) => values.includes(part)) || values.includes(sum);
}

describe("a plain question", () => {
  it.each(rows.map((each) => [each.question, each] as const))("%s", (question, expected) => {
    const { outcome, text, figures } = toJson(
      question,
      bot.reply({ command: "ask", typed: [{ option: "", text: question }] }),
    );
    const [first = ""] = text.split("\n\n");
    expect(expected.outcome).toContain(outcome);
    for (const each of expected.first) expect(first).toMatch(new RegExp(each, "is"));
    for (const each of expected.says) expect(text).toMatch(new RegExp(each, "is"));
    for (const each of expected.never) expect(text).not.toMatch(new RegExp(each, "is"));
    const values = figures.map(({ value }) => value);
    for (const each of expected.numbers)
      expect(isAmong(each, values), `${each.parts.join(", ")} among ${values.join(", ")}`).toBe(
        true,
      );
    if (outcome === "unknown") expect(figures).toEqual([]);
  });

  it("is one of six hundred, of which a third must be refused", () => {
    expect(rows.length).toBeGreaterThanOrEqual(600);
    expect(rows.filter(isRefused).length).toBeGreaterThanOrEqual(rows.length / 3);
  });
});
