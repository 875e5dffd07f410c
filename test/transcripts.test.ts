/**
 * What the bot says, one file a question, read in review like prose: `npx vitest run test/transcripts.test.ts -u`, then
 * read the difference.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { parseAskText } from "../src/platforms/ask-text.ts";
import { toJson } from "../src/platforms/terminal/to-json.ts";
import { replySchema } from "./platforms/terminal/reply-schema.ts";
import { bot } from "./real-book.ts";
import { questions } from "./transcript-questions.ts";

/** `/expelled south korea` is kept in expelled-south-korea.txt. */
function fileOf(question: string): string {
  const name = question
    .replace(/\p{RI}/gu, (letter) =>
      String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 97),
    )
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${question.startsWith("/") ? "" : "plain-"}${name}.txt`;
}

/** The reply as the command line prints it. */
function answered(question: string): z.output<typeof replySchema> {
  return replySchema.parse(toJson(question, bot.reply(parseAskText(question))));
}

describe("a transcript", () => {
  it.each(questions)("%s", async (question) => {
    const { outcome, text } = answered(question);
    const kept = `${question}\n(${outcome})\n\n${text}\n`;
    await expect(kept).toMatchFileSnapshot(`transcripts/${fileOf(question)}`);
  });
});

describe("the transcripts", () => {
  it("are at least 100, one file each, and none is left over", () => {
    const files = questions.map(fileOf);
    expect(new Set(files).size).toBeGreaterThanOrEqual(100);
    expect(readdirSync(new URL("transcripts", import.meta.url)).sort()).toEqual(
      [...new Set(files)].sort(),
    );
  });

  it("hold no sentence that an editor would strike", () => {
    for (const question of questions) {
      const { text } = answered(question);
      expect(text, question).not.toMatch(
        /\b1 (?:Russian )?(?:diplomats|countries|members|quotes|people)\b/,
      );
      expect(text, question).not.toMatch(
        /\b(?:by|in|of|from|without) (?:United|Netherlands|Czech Republic)\b/,
      );
      expect(text, question).not.toMatch(
        /undefined|NaN|null|\[object|\bthe the\b|\.\.(?!\.)| ,| {2}\S.*\.{2}$/,
      );
      expect(text, question).not.toMatch(/\b0 (?:Russian )?(?:diplomats|expelled)\b/);
    }
  });
});
