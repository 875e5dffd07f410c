/** What does not fit: nothing of it is lost, and there is a way to see it. */
import { describe, expect, it } from "vitest";
import type { Answer, Block, Fact } from "../../../../src/answer/answer.ts";
import { makeAsk } from "../../../../src/answer/ask.ts";
import { count, facts, list, paragraph, text } from "../../../../src/answer/builders.ts";
import { parseAskText } from "../../../../src/platforms/ask-text.ts";
import { decodeCustomId } from "../../../../src/platforms/discord/custom-id.ts";
import { english } from "../../../../src/words/english.ts";
import { messageSchema } from "../limits-schema.ts";
import { codesIn, markdownOf, pagesOf } from "../message-pages.ts";
import { shownText } from "../read-markdown.ts";

const answer = (parts: Partial<Answer>): Answer => ({
  title: [text("Title")],
  tone: "plain",
  blocks: [],
  sources: [],
  followUps: [],

  audience: "everyone",
  ...parts,
});

const numbered = (how: number, word: string): readonly string[] =>
  Array.from({ length: how }, (_, at) => `${word}${at}`);

/** As text, page after page; each page holds Discord's limits. */
function pages(blocks: readonly Block[]): readonly string[] {
  return pagesOf(answer({ blocks })).map((page) => {
    expect(messageSchema.parse(page)).toEqual(page);
    return shownText(markdownOf(page));
  });
}

const wordsIn = (shown: readonly string[], word: RegExp): readonly string[] =>
  shown.flatMap((page) => page.match(word) ?? []);

const table = (how: number, who = (at: number): string => `Country ${at}`): Block => ({
  kind: "table",
  columns: [
    { heading: "Who", align: "left" },
    { heading: "Expelled", align: "right" },
  ],
  rows: Array.from({ length: how }, (_, at) => [[text(who(at))], [count(at)]]),
});

describe("an answer that does not fit", () => {
  it.each([
    ["a paragraph", (long: string) => paragraph([text(long)])],
    ["a list", (long: string) => list(long.split(" ").map((word) => [text(word)]))],
    ["a fact", (long: string) => facts([{ label: "Who", value: [text(long)] }])],
  ])("keeps every word of %s, in order", (_, blockOf) => {
    const words = numbered(2000, "w");
    const shown = pages([blockOf(words.join(" "))]);
    expect(shown.length).toBeGreaterThan(1);
    expect(wordsIn(shown, /w\d+/g)).toEqual(words);
  });

  it("keeps a long quote whole, and who said it", () => {
    const words = numbered(1500, "w");
    const credit = [text("Somebody, Speaker (Somewhere)")];
    const quote = {
      kind: "quote",
      text: words.join(" "),
      language: "en",
      isSpoken: true,
      credit,
    } as const;
    const shown = pages([quote]);
    expect(wordsIn(shown, /w\d+/g)).toEqual(words);
    expect(shown.join("\n").replace(/\s+/g, " ")).toContain("Somebody, Speaker (Somewhere)");
  });

  it("keeps a label that is too long for one", () => {
    const label = numbered(100, "label").join(" ");
    expect(wordsIn(pages([facts([{ label, value: [text("value")] }])]), /label\d+/g)).toHaveLength(
      100,
    );
  });

  it("keeps a title that is too long for one", () => {
    const title = [text(numbered(500, "title").join(" "))];
    const [page] = pagesOf(answer({ title }));
    expect(messageSchema.parse(page)).toEqual(page);
    expect(page && shownText(markdownOf(page)).match(/title\d+/g)).toEqual(numbered(500, "title"));
  });

  it("says its main line on every page, in the message's own text and not in the embed", () => {
    const all = pagesOf(answer({ title: [text("Main line"), text("*")], blocks: [table(70)] }));
    expect(all.map(({ content }) => content)).toEqual(["**Main line\\***", "**Main line\\***"]);
    expect(JSON.stringify(all.map(({ embeds }) => embeds))).not.toContain("Main line");
  });

  it("turns to a second page after some 40 rows, says how many are left, and leads there and back", () => {
    const [first, second, ...more] = pagesOf(answer({ blocks: [table(70)] }));
    expect(more).toEqual([]);
    expect(first?.embeds[0]?.footer?.text).toBe("and 31 more");
    const labels = [first, second].map((page) =>
      page?.components.flatMap(({ components }) =>
        components.map((each) => (each.type === 2 ? each.label : "")),
      ),
    );
    expect(labels).toEqual([
      ["31 more", "Delete"],
      ["Back", "Delete"],
    ]);
    const rows = [first, second].map(
      (page) => page && shownText(markdownOf(page)).match(/Country \d+/g),
    );
    expect(rows.map((each) => each?.length)).toEqual([39, 31]);
  });
});

describe("a table", () => {
  it("stands in columns no wider than a phone", () => {
    const [shown = ""] = pages([table(29)]);
    const lines = shown.split("\n").filter((line) => /^(Country|Who)/.test(line));
    expect(lines).toHaveLength(30);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(34);
  });

  it.each([
    ["too wide for a phone", () => "A country whose name is rather long"],
    ["whose letters are of a width that nobody knows", () => "日本"],
    ["with a mark that would end the block", () => "```"],
  ])("that is %s is a line a row", (_, who) => {
    const [page] = pagesOf(answer({ blocks: [table(3, who)] }));
    expect(page && markdownOf(page)).not.toContain("```\n");
    expect(page && shownText(markdownOf(page))).toContain(who());
  });
});

describe("what comes next", () => {
  const next = (how: number) =>
    numbered(how, "country").map((who) => ({ label: who, ask: makeAsk("expelled", who) }));
  const whoIn = (code: string) => {
    const press = decodeCustomId(code);
    return press?.kind === "ask" ? press.ask.typed[0]?.text : undefined;
  };

  it.each([5, 6, 25, 30, 100])("can be pressed or picked, each once: %i", (how) => {
    const [page] = pagesOf(answer({ followUps: next(how) }));
    expect(messageSchema.parse(page)).toEqual(page);
    const codes = page === undefined ? [] : codesIn(page);
    expect(codes.map(whoIn).filter((who) => who !== undefined)).toEqual(numbered(how, "country"));
    const kinds = page?.components.map(({ components }) => components[0]?.type);
    expect(kinds?.filter((type) => type === 3)).toHaveLength(how <= 5 ? 0 : Math.ceil(how / 25));
  });

  it("beyond what menus hold stands as text to type", () => {
    const shown = pagesOf(answer({ followUps: next(110) }));
    const fields = shown.flatMap(({ embeds }) => embeds.flatMap(({ fields: each = [] }) => each));
    const typed = fields
      .filter(({ name }) => name === english.buttons.askFurther)
      .flatMap(({ value }) => value.split("\n").map((line) => parseAskText(shownText(line))));
    expect(typed).toEqual(
      next(110)
        .slice(100)
        .map((each) => each.ask),
    );
  });
});

describe("looks", () => {
  const embedOf = (parts: Partial<Answer>) => pagesOf(answer(parts))[0]?.embeds[0];

  it("have a colour for each tone", () => {
    const colours = (["plain", "nothing", "trouble"] as const).map(
      (tone) =>
        embedOf({ tone, blocks: [facts([{ label: "Rank", value: [text("first")] }])] })?.color,
    );
    expect(new Set(colours).size).toBe(3);
  });

  it("put short facts beside each other, and long ones on their own", () => {
    const short: Fact = { label: "Rank", value: [text("first of 25")] };
    const long: Fact = {
      label: "Also",
      value: [text("closed a consulate in a city far away from here")],
    };
    const inline = (all: readonly Fact[]) =>
      embedOf({ blocks: [facts(all)] })?.fields?.map((each) => each.inline);
    expect(inline([short, short, long])).toEqual([true, true, false]);
    expect(inline([long, short, long])).toEqual([false, false, false]);
  });
});
