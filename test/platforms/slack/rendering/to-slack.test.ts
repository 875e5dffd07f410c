import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Block } from "../../../../src/answer/answer.ts";
import type { Ask } from "../../../../src/answer/ask.ts";
import { makeAsk } from "../../../../src/answer/ask.ts";
import { citation, count, date, list, paragraph, text } from "../../../../src/answer/builders.ts";
import type { Reply } from "../../../../src/answer/reply.ts";
import { decodeButtonValue } from "../../../../src/platforms/slack/button-value.ts";
import type { Message } from "../../../../src/platforms/slack/rendering/block-kit.ts";
import { toSlack } from "../../../../src/platforms/slack/rendering/to-slack.ts";
import { zeroWidthSpace } from "../../../../src/platforms/text-limits.ts";
import { english } from "../../../../src/words/english.ts";
import { answersOf, hostile, words } from "../../arbitrary-answers.ts";
import { owesAnAnswer } from "../../renderer-contract.ts";
import { messageSchema } from "../limits-schema.ts";
import { kindsIn, linksIn, pressesIn, shownText } from "../read-blocks.ts";

const replyOf = (answer: Answer, ask: Ask = makeAsk("expelled", "germany")): Reply => ({
  ask: ask,
  command: "expelled",
  outcome: "answered",
  subjects: [],
  figures: [],
  quotes: [],

  suggestions: [],
  answer,
});

const answerOf = (blocks: readonly Block[], title = "A title"): Answer => ({
  title: [text(title)],
  tone: "plain",
  blocks,
  sources: [],
  followUps: [],
  audience: "everyone",
});

/** Every part of an answer, as a reader turns the pages. */
function pagesOf(answer: Answer, isEphemeral = false): readonly Message[] {
  const pages: Message[] = [];
  for (let part = 1; ; part += 1) {
    const page = toSlack(replyOf(answer), { isEphemeral, part });
    pages.push(page);
    if (!pressesIn(page.blocks).some(({ id }) => id === "more")) return pages;
  }
}

/** Those of the first page; one that no button carries stands as text at the answer's end. */
function asksIn(pages: readonly Message[]): readonly Ask[] {
  return pressesIn(pages[0]?.blocks ?? []).flatMap(({ id, value }) => {
    const press = decodeButtonValue(value);
    return press?.kind === "ask" && /^(?:ask-|menu)/.test(id) ? [press.ask] : [];
  });
}

owesAnAnswer({
  name: "Slack",
  render: (answer) => {
    const pages = pagesOf(answer);
    return {
      text: pages.map(({ blocks }) => shownText(blocks).replaceAll(zeroWidthSpace, "")).join("\n"),
      addresses: pages.flatMap(({ blocks }) => linksIn(blocks)),
      asks: asksIn(pages),
    };
  },
});

describe("a message to Slack", () => {
  it.each([
    ["words", words],
    ["hostile texts", hostile],
  ])("keeps every limit, made of %s", (_, texts) => {
    fc.assert(
      fc.property(answersOf(texts), fc.boolean(), (answer, isEphemeral) => {
        for (const page of pagesOf(answer, isEphemeral))
          expect(messageSchema.parse(page)).toEqual(page);
      }),
    );
  });

  it.each([
    "<!channel>",
    "<@U012AB3CD>",
    "<#C012AB3CD|general>",
    "<https://evil.example|bank>",
    "<!subteam^S1>",
    "*b* _i_ ~s~ `c`",
    "> quoted",
    "&lt;!here&gt; &amp;",
    ":smile:",
    "https://evil.example/",
    "@here",
  ])("shows %j as what it is, wherever it stands", (typed) => {
    const value = [text(typed)];
    const blocks: readonly Block[] = [
      paragraph(value),
      { kind: "facts", facts: [{ label: typed, value }] },
      { kind: "table", columns: [{ heading: typed, align: "left" }], rows: [[value]] },
      list([value]),
      { kind: "quote", text: typed, language: "en", isSpoken: true, credit: value },
    ];
    const sources = [{ id: "x", publisher: typed, title: typed, url: "https://news.example/" }];
    const message = toSlack(replyOf({ ...answerOf(blocks, typed), sources }), {
      isEphemeral: true,
    });
    expect(shownText(message.blocks).split(typed).length - 1).toBe(11);
    const sent = JSON.stringify(message).replaceAll("<https://news.example/|", "");
    expect(sent).not.toMatch(/<[!@#]|<https/);
    expect(kindsIn(message.blocks)).not.toContain("emoji");
    expect(messageSchema.parse(message)).toEqual(message);
  });

  it("shows the rest of a long list on a press, and says how much there is", () => {
    const lines = Array.from({ length: 52 }, (_, at) => [text(`line ${at}.`)]);
    const [first, second, ...others] = pagesOf(answerOf([list(lines)]));
    expect(others).toEqual([]);
    expect(shownText(first?.blocks)).toContain("line 39.");
    expect(shownText(first?.blocks)).toContain("and 12 more");
    expect(pressesIn(first?.blocks).map(({ label }) => label)).toEqual(["12 more"]);
    expect(shownText(second?.blocks)).toContain("line 51.");
    expect(pressesIn(second?.blocks).map(({ label }) => label)).toEqual(["Back"]);
  });

  it("has no numbers of sources in its notification, for that shows no list of them", () => {
    const said = paragraph([text("Announced."), citation([1, 2])]);
    const message = toSlack(replyOf(answerOf([said])), { isEphemeral: true });
    expect(message.text).toBe("A title. Announced.");
    expect(shownText(message.blocks)).toContain("Announced.\u00a0[1][2]");
  });

  it("says the answer in a sentence or two, to whoever sees no blocks", () => {
    const facts = [
      { label: "On", value: [date("2018-03-26")] },
      { label: "In return", value: [count(4)] },
    ];
    const { text: strings } = toSlack(replyOf(answerOf([{ kind: "facts", facts }])), {
      isEphemeral: true,
    });
    expect(strings).toBe("A title. On: 26 March 2018; In return: 4");
  });

  it("writes a day in words, so that no reader's zone moves it", () => {
    const line = [date("2018-03-26"), text(", "), date("2018-03"), text(", "), date("2018")];
    const long = { label: "x".repeat(100), value: line };
    const facts = [{ label: "On", value: line }, long];
    const blocks = [paragraph(line), { kind: "facts", facts }, list([line])] as const;
    const message = toSlack(replyOf(answerOf(blocks)), { isEphemeral: true });
    const shown = shownText(message.blocks);
    expect(shown.split("26 March 2018, March 2018, 2018")).toHaveLength(5);
    expect(JSON.stringify(message)).not.toMatch(/!date|"date"|1522/);
  });

  it("keeps a table within 10,000 characters, by whole rows, with a way to the others", () => {
    const columns = ["Who", "What", "When"].map((heading) => ({ heading, align: "left" }) as const);
    const cell = (at: number, name: string) => [
      text(`${name} ${at}. ${"word ".repeat(60)}`.trim()),
    ];
    const rows = Array.from({ length: 30 }, (_, at) =>
      ["a", "b", "c"].map((name) => cell(at, name)),
    );
    const pages = pagesOf(answerOf([{ kind: "table", columns, rows }]));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(messageSchema.parse(page)).toEqual(page);
    expect(kindsIn(pages[0]?.blocks)).toContain("table");
    const shown = pages.map(({ blocks }) => shownText(blocks));
    for (const at of rows.keys())
      expect(
        shown.filter((page) => page.includes(`a ${at}. `) && page.includes(`c ${at}. `)),
      ).toHaveLength(1);
    expect(shown[0]).toMatch(/and \d+ more/);
    expect(pressesIn(pages[0]?.blocks).map(({ label }) => label)).toEqual([
      expect.stringMatching(/^\d+ more$/),
    ]);
  });

  it("has lines for a table whose headings and single row are too long for one", () => {
    const long = "word ".repeat(99);
    const columns = Array.from({ length: 11 }, () => ({ heading: long, align: "left" }) as const);
    const rows = [columns.map(() => [text(long)])];
    const message = toSlack(replyOf(answerOf([{ kind: "table", columns, rows }])), {
      isEphemeral: true,
    });
    expect(kindsIn(message.blocks)).not.toContain("table");
    expect(messageSchema.parse(message)).toEqual(message);
  });

  it("puts more than five questions into a menu, and leaves none out", () => {
    const long = Array.from({ length: 900 }, (_, at) =>
      String.fromCharCode(97 + (((at * at * at * 31 + at * 17) % 7919) % 26)),
    ).join("");
    const followUps = [...Array(8).keys()].map((at) => ({
      label: `Question ${at}`,
      ask: makeAsk("expelled", at === 3 ? long : `country ${at}`),
    }));
    const { blocks } = toSlack(replyOf({ ...answerOf([]), followUps }), { isEphemeral: false });
    expect(pressesIn(blocks).map(({ id }) => id)).toEqual(Array(7).fill("menu"));
    expect(shownText(blocks)).toContain(english.buttons.askFurther);
    expect(shownText(blocks)).toContain(`/expelled ${long}`);
  });

  it("offers to share what is private, and nothing of that where everybody reads", () => {
    const ids = (isEphemeral: boolean, answer = answerOf([])) =>
      pressesIn(toSlack(replyOf(answer), { isEphemeral }).blocks).map(({ id }) => id);
    expect(ids(true)).toEqual(["share"]);
    expect(ids(false)).toEqual([]);
    expect(ids(true, { ...answerOf([]), tone: "trouble" })).toEqual([]);
  });
});
