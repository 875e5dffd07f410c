/** Questions about events of every decade, each with the answer that the research has, typed by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { bot } from "../real-book.ts";

interface Row {
  readonly question: string;
  readonly outcome: string;
  readonly year: string;
  readonly acts: readonly string[];
}

const rows = readFileSync(new URL("wave-questions.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): Row => {
    const [question = "", outcome = "", year = "", acts = ""] = line.split("|");
    return {
      question: question.trim(),
      outcome: outcome.trim(),
      year: year.trim(),
      acts: acts.split(",").flatMap((act) => (act.trim() === "" ? [] : [act.trim()])),
    };
  });

describe("a question about another event", () => {
  it("is asked at least sixty times", () => {
    expect(new Set(rows.map(({ question }) => question)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)("$question", ({ question, outcome, year, acts }) => {
    const reply = bot.reply(parseAskText(question));
    expect(reply.outcome).toBe(outcome);
    if (year !== "-") expect(reply.wave).toMatch(new RegExp(`^${year}-`));
    const expelled = reply.figures
      .filter(({ key, scope }) => key === "expelled" && scope === "record")
      .map(({ by, from, value }) => `${by}>${from} ${value ?? "?"}`);
    if (outcome !== "answered" || acts.length > 0)
      expect(expelled.toSorted()).toEqual([...acts].sort());
    expect(
      reply.figures.filter(({ key, value }) => key.startsWith("total") && value !== null),
    ).toEqual([]);
  });
});
