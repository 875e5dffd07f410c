/** What a message says where its embed is not seen: in a notification, or with embeds switched off. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/answer/answer.ts";
import { list, paragraph, strong, text } from "../../../../src/answer/builders.ts";
import { parseAskText } from "../../../../src/platforms/ask-text.ts";
import {
  toDiscord,
  toErrorMessage,
} from "../../../../src/platforms/discord/rendering/to-discord.ts";
import { english } from "../../../../src/words/english.ts";
import { bot } from "../../../real-book.ts";
import { messageSchema } from "../limits-schema.ts";
import { openly, pagesOf } from "../message-pages.ts";
import { shownText } from "../read-markdown.ts";

const messageTo = (question: string) => toDiscord(bot.reply(parseAskText(question, "en")), openly);

const lookUp = (message: string) =>
  toDiscord(
    bot.reply({ command: "look-up", typed: [{ option: "", text: message }], locale: "en" }),
    { isEphemeral: true },
  );

function firstPageOf(parts: Partial<Answer>) {
  const answer: Answer = {
    title: [text("That did not work")],
    tone: "trouble",
    blocks: [],
    sources: [],
    followUps: [],
    audience: "asker",
    ...parts,
  };
  const [page] = pagesOf(answer);
  if (page === undefined) throw new Error("no page");
  return messageSchema.parse(page);
}

describe("an error", () => {
  it("says its reason in the content, and nowhere else", () => {
    const message = toErrorMessage(english.trouble.ending, english);
    expect(message.content).toBe(`**${english.trouble.title}**\n${english.trouble.ending}`);
    expect(message.embeds).toEqual([]);
  });

  it.each([
    "/expelled atlantis",
    "/expelled korea",
    "/quote nobody",
    "/expelled germany wave:nonesuch",
  ])("says in the content what its first block does: %s", (question) => {
    const { answer } = bot.reply(parseAskText(question, "en"));
    const { content, embeds } = messageTo(question);
    const [, ...lead] = shownText(content).split("\n");
    expect(answer.tone).toBe("trouble");
    expect(lead.join("")).not.toBe("");
    for (const line of lead) expect(shownText(JSON.stringify(embeds))).not.toContain(line);
  });

  it("has each of several reasons in a line", () => {
    const blocks = [list([[text("First.")], [strong("Second")]]), paragraph([text("More.")])];
    const { content, embeds } = firstPageOf({ blocks });
    expect(content).toBe("**That did not work**\n• First.\n• **Second**");
    expect(embeds).toMatchObject([{ description: "More." }]);
  });

  it("makes no preview of an invite or a link, and keeps marks as text", () => {
    const blocks = [paragraph([text("discord.gg/abc *x* @everyone https://x.example")])];
    const { content } = firstPageOf({ blocks });
    expect(content).toContain("discord\\.gg/abc \\*x\\* \\@everyone https:\\//x.example");
  });

  it.each([
    ["the reason", { blocks: [paragraph([text("word ".repeat(500))])] }],
    [
      "the main line",
      { title: [text("word ".repeat(396))], blocks: [paragraph([text("Why.".repeat(20))])] },
    ],
  ])("keeps the reason in the embed where %s is too long", (_, parts) => {
    const { content, embeds } = firstPageOf(parts);
    expect(content).not.toContain("\n");
    expect(embeds[0]?.description).toMatch(/word|Why/);
  });
});

describe("a look-up", () => {
  it("has its lines in the content, and the rest in the embed", () => {
    const { content, embeds } = lookUp("Germany and NATO met");
    const [title, ...lines] = shownText(content).split("\n");
    expect(title).toBe(english.lookUp.title);
    expect(lines).toEqual([
      expect.stringMatching(/^• .*Germany expelled \d+/),
      expect.stringMatching(/^• .*NATO/),
    ]);
    expect(JSON.stringify(embeds)).not.toContain("Germany expelled");
  });

  it("that found nothing says there what it finds", () => {
    expect(lookUp("good morning").content).toBe(
      `**${english.lookUp.nothing.title}**\n${english.lookUp.nothing.body}`,
    );
  });
});

describe("any other answer", () => {
  it.each(["hi", "thanks", "good bot"])("has no embed where it is one line: %s", (question) => {
    const message = messageTo(question);
    expect(message.embeds).toEqual([]);
    expect(message.content).toMatch(/^\*\*.+\*\*$/);
  });

  it("has its main line alone in the content", () => {
    const { content, embeds } = messageTo("/expelled germany");
    expect(content).not.toContain("\n");
    expect(embeds).toHaveLength(1);
  });

  it("has an embed where only its footer says something", () => {
    const reply = bot.reply(parseAskText("hi", "en"));
    const { embeds } = toDiscord(reply, { isEphemeral: false, sharedBy: "Alice" });
    expect(embeds).toMatchObject([{ footer: { text: "Shared by Alice" } }]);
  });

  it("is never empty", () => {
    const { content, embeds } = firstPageOf({ title: [] });
    expect([content.length > 0, embeds]).toEqual([true, []]);
  });
});
