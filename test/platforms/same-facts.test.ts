/** Wherever it is asked, a question gets the same answer: the figures, dates, quotes and sources found in each. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Reply } from "../../src/answer/reply.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { toDiscord } from "../../src/platforms/discord/rendering/to-discord.ts";
import { formatDate } from "../../src/platforms/format-values.ts";
import { toSlack } from "../../src/platforms/slack/rendering/to-slack.ts";
import { toTerminal } from "../../src/platforms/terminal/to-terminal.ts";
import { english } from "../../src/words/english.ts";
import { bot } from "../real-book.ts";
import { questions } from "../transcript-questions.ts";
import { shownText as shownMarkdown } from "./discord/read-markdown.ts";
import { pressesIn, shownText as shownBlocks } from "./slack/read-blocks.ts";

/** All parts of an answer, as long as there is a next one. */
function pages(textOf: (part: number) => { readonly text: string; readonly isLast: boolean }) {
  const texts: string[] = [];
  for (let part = 1; part < 100; part += 1) {
    const { text, isLast } = textOf(part);
    texts.push(text);
    if (isLast) break;
  }
  return texts.join("\n");
}

function onDiscord(reply: Reply): string {
  return pages((part) => {
    const { content, embeds, components } = toDiscord(reply, { isEphemeral: true, part });
    const texts = embeds.flatMap(({ description = "", fields = [] }) => [
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ]);
    const isLast = !JSON.stringify(components).includes(`.${part + 1}:`);
    return { text: shownMarkdown([content, ...texts].join("\n")), isLast };
  });
}

function onSlack(reply: Reply): string {
  return pages((part) => {
    const { blocks } = toSlack(reply, { isEphemeral: true, part });
    const isLast = !pressesIn(blocks).some(({ id }) => id === "more");
    return { text: shownBlocks(blocks), isLast };
  });
}

function inTerminal({ answer }: Reply): string {
  const screen = { width: 1000, hasColour: false, hasLinks: false, words: english };
  return toTerminal({ ...answer, followUps: [] }, screen);
}

/** What a text says in figures and days; a day's own figures are the day's. */
function factsIn(text: string) {
  const plain = text.replace(/<?https?:\S+>?/g, " ").replace(/\s+/g, " ");
  const month =
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  const days = new RegExp(`(?:(?<!\\d)\\d{1,2} )?${month} \\d{4}`, "g");
  return {
    days: [...new Set(plain.match(days) ?? [])].sort(),
    figures: [...new Set(plain.replace(days, " ").match(/\d+(?:[.,]\d+)*%?/g) ?? [])].sort(),
  };
}

const solid = (text: string): string => text.replace(/[\s│\u200b]/g, "");

const strings = z.array(z.string());

/** The words of quotes and the names of sources that are missing in it. */
function missing(text: string, { answer }: Reply): readonly string[] {
  const quotes = answer.blocks.flatMap((block) => (block.kind === "quote" ? [block.text] : []));
  const sources = answer.sources.flatMap(({ publisher, title = "", date }) => [
    ...[publisher, title],
    ...(date === undefined ? [] : [formatDate(date, "en-GB")]),
  ]);
  const seen = solid(text);
  return strings.parse([...quotes, ...sources]).filter((each) => !seen.includes(solid(each)));
}

describe("the same is said everywhere", () => {
  it("and it is not nothing", () => {
    const reply = bot.reply(parseAskText("/expelled germany", "en-GB"));
    for (const text of [onDiscord(reply), onSlack(reply), inTerminal(reply)]) {
      expect(factsIn(text).days).toContain("26 March 2018");
      expect(factsIn(text).figures).toEqual(expect.arrayContaining(["4", "2.9%", "140"]));
    }
  });

  it.each(questions)("%s", (question) => {
    const reply = bot.reply(parseAskText(question, "en-GB"));
    const [discord, slack, terminal] = [onDiscord(reply), onSlack(reply), inTerminal(reply)];
    expect(factsIn(slack)).toEqual(factsIn(terminal));
    expect(factsIn(discord)).toEqual(factsIn(terminal));
    for (const text of [discord, slack, terminal]) expect(missing(text, reply)).toEqual([]);
  });
});
