import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Answer, Block } from "../../../src/answer/answer.ts";
import { makeAsk } from "../../../src/answer/ask.ts";
import {
  count,
  date,
  facts,
  line,
  link,
  list,
  paragraph,
  share,
  strong,
  text,
} from "../../../src/answer/builders.ts";
import { parseAskText } from "../../../src/platforms/ask-text.ts";
import type { TerminalOptions } from "../../../src/platforms/terminal/screen.ts";
import { toTerminal } from "../../../src/platforms/terminal/to-terminal.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { answersOf, hostile, words } from "../arbitrary-answers.ts";
import { owesAnAnswer } from "../renderer-contract.ts";

const plain: TerminalOptions = {
  width: 40,
  hasColour: false,
  hasLinks: false,
  words: wordsFor("en"),
};
const styled = { ...plain, hasColour: true, hasLinks: true };

const answer = (parts: Partial<Answer>): Answer => ({
  title: [text("Title")],
  tone: "plain",
  blocks: [],
  sources: [],
  followUps: [],
  audience: "everyone",
  ...parts,
});

/** The lines below the title. */
const linesBelowTitle = (block: Block, options = plain): readonly string[] =>
  toTerminal(answer({ blocks: [block] }), options)
    .split("\n")
    .slice(2);

owesAnAnswer({
  name: "the terminal",
  render: (given) => {
    const seen = toTerminal(given, { ...plain, width: 100 });
    return {
      text: seen,
      addresses: [...seen.matchAll(/<(.*?)>/g)].map(([, url = ""]) => url),
      asks: asksIn(given, seen),
    };
  },
});

owesAnAnswer({
  name: "a terminal with colours and links",
  render: (given) => {
    const seen = toTerminal(given, { ...styled, width: 100 });
    return {
      text: stripSequences(seen),
      addresses: [...seen.matchAll(/\p{Cc}\]8;;(\P{Cc}+)\p{Cc}/gu)].map(([, url = ""]) => url),
      asks: asksIn(given, stripSequences(seen)),
    };
  },
});

/** Removes the escape sequences that we write; any other one stays, and fails a test. */
function stripSequences(painted: string): string {
  return painted.replace(/\p{Cc}\[(?:1|2|22|33|39)m|\p{Cc}\]8;;\P{Cc}*\p{Cc}\\/gu, "");
}

/**
 * The questions of the last part, separated by dots or on lines of their own; long ones are
 * wrapped.
 */
function asksIn({ followUps }: Answer, seen: string) {
  if (followUps.length === 0) return [];
  const lines = seen.slice(seen.lastIndexOf("\nMore:  ") + 1).split("\n");
  const joined = lines.map((each) => each.slice(7)).join(" · ");
  return joined.split(/ +· +(?=\/)/).map((each) => parseAskText(each.replaceAll(" · ", " ")));
}

describe("an answer in the terminal", () => {
  it("has its parts in order, an empty line between them", () => {
    const whole = answer({
      title: line`${count(4)} expelled by ${{ kind: "country", code: "DE", name: "Germany" }}`,
      blocks: [paragraph([text("Seven days.")]), list([])],
      sources: [
        { id: "a", publisher: "AFP", date: "2018-03", place: "European Union > Germany" },
        {
          id: "b",
          publisher: "RT",
          title: "Moscow",
          date: "2018-04-04",
          url: "https://rt.example/x",
          remark: "state media",
        },
      ],
      followUps: [
        { label: "Quotes", ask: makeAsk("quote", "Germany") },
        { label: "All", ask: makeAsk("expelled") },
      ],
    });
    expect(toTerminal(whole, plain).split("\n")).toEqual([
      ...["4 expelled by Germany", "", "Seven days.", ""],
      ...["Sources", "  AFP, March 2018: European Union >", "    Germany"],
      ...["  RT, 4 April 2018, “Moscow” (state", "    media)", "    <https://rt.example/x>", ""],
      "More:  /quote Germany  ·  /expelled",
    ]);
  });

  it("aligns facts, and breaks labels that are too long", () => {
    const block = facts([
      { label: "Rank", value: [text("fourth of 25, with Canada, France and Poland")] },
      { label: "A label too long", value: [share(4 / 140)] },
    ]);
    expect(linesBelowTitle(block)).toEqual([
      ...[
        "Rank         fourth of 25, with Canada,",
        "             France and Poland",
        "A label too  2.9%",
        "long",
      ],
    ]);
  });

  it("aligns a table, numbers to the right, and wraps its last column", () => {
    const block: Block = {
      kind: "table",
      columns: [
        { heading: "Expelled", align: "right" },
        { heading: "By", align: "left" },
      ],
      rows: [
        [[count(1060)], [text("United States")]],
        [[count(4)], [text("Canada, France, Germany, Poland, 日本")]],
      ],
    };
    expect(linesBelowTitle(block)).toEqual([
      ...[
        "Expelled  By",
        "   1,060  United States",
        "       4  Canada, France, Germany,",
        "          Poland, 日本",
      ],
    ]);
  });

  it("shows a table that is too wide as one record after another", () => {
    const heading = "abcdefghij";
    const columns = Array.from({ length: 6 }, () => ({ heading, align: "left" as const }));
    const row = columns.map((_, index) => [count(index)]);
    const records = linesBelowTitle(
      { kind: "table", columns, rows: [row, row] },
      { ...plain, width: 30 },
    );
    expect(records).toHaveLength(13);
    expect(records[6]).toBe("");
    expect(records[5]).toBe("abcdefghij  5");
  });

  it("quotes what was said, and only that, in quotation marks", () => {
    const quote = {
      kind: "quote",
      text: "A grave mistake",
      language: "en",
      credit: [text("Zakharova")],
    } as const;
    expect(linesBelowTitle({ ...quote, isSpoken: true })).toEqual([
      "│ “A grave mistake”",
      "│ — Zakharova",
    ]);
    expect(linesBelowTitle({ ...quote, isSpoken: false })).toEqual([
      "│ A grave mistake",
      "│ — Zakharova",
    ]);
  });

  it("says a day as exactly as it is known, whatever the time zone", () => {
    const days = line`${date("2018-03-26")}, ${date("2018-03")}, ${date("2018")}, ${date("someday")}`;
    expect(linesBelowTitle(paragraph(days), { ...plain, width: 80 })).toEqual([
      "26 March 2018, March 2018, 2018, someday",
    ]);
  });

  it("numbers what can be asked next where a number can be typed", () => {
    const followUps = ["germany", "france", "poland"].map((who) => ({
      label: who,
      ask: makeAsk("expelled", who),
    }));
    expect(
      toTerminal(answer({ followUps }), { ...plain, isNumbered: true })
        .split("\n")
        .slice(2),
    ).toEqual([
      ...[
        "More:  [1] /expelled germany",
        "       [2] /expelled france",
        "       [3] /expelled poland",
      ],
    ]);
  });
});

describe("styles", () => {
  it("make a title bold, and that of a trouble yellow", () => {
    expect(toTerminal(answer({}), styled)).toBe("\x1b[1mTitle\x1b[22m");
    expect(toTerminal(answer({ tone: "trouble" }), styled)).toBe("\x1b[33mTitle\x1b[39m");
  });

  it("link a source by its name, and then spare its address", () => {
    const sources = [{ id: "a", publisher: "Die Zeit", url: "https://zeit.example/ä\x1b" }];
    expect(
      toTerminal(answer({ sources }), { ...plain, hasLinks: true })
        .split("\n")
        .slice(2),
    ).toEqual([
      ...["Source", "  \x1b]8;;https://zeit.example/%C3%A4%1B\x1b\\Die Zeit\x1b]8;;\x1b\\"],
    ]);
  });

  it("never make a link of what is no web address", () => {
    const block = paragraph([link("press", "javascript:alert(1)")]);
    expect(linesBelowTitle(block, { ...plain, hasLinks: true })).toEqual([
      "press <javascript:alert(1)>",
    ]);
  });

  it("cover a phrase with its spaces, and end with each line", () => {
    const block = paragraph([strong("one two three four five six seven eight nine")]);
    expect(linesBelowTitle(block, styled)).toEqual([
      "\x1b[1mone two three four five six seven eight\x1b[22m",
      "\x1b[1mnine\x1b[22m",
    ]);
  });

  it("change nothing that can be read", () => {
    fc.assert(
      fc.property(answersOf(hostile), (given) => {
        const bare = toTerminal(given, plain);
        expect(stripSequences(toTerminal(given, { ...plain, hasColour: true }))).toBe(bare);
      }),
    );
  });
});

describe("the width", () => {
  const widths = fc.integer({ min: 20, max: 100 });

  /** © takes one column, also beside a character that takes two. */
  const copyright = answer({ blocks: [paragraph([text(`${"x".repeat(17)}©⺀`)])] });

  it.each([
    { of: "words", texts: words },
    { of: "anything", texts: hostile, examples: [[copyright, 20] as [Answer, number]] },
    {
      of: "one long word",
      texts: fc.string({ unit: fc.constantFrom("x", "한", "é"), minLength: 30, maxLength: 90 }),
    },
  ])("is never exceeded by $of, addresses excepted", ({ texts, examples = [] }) => {
    fc.assert(
      fc.property(answersOf(texts), widths, (given, width) => {
        const rows = toTerminal(given, { ...plain, width }).split("\n");
        const wide = rows.filter((row) => stringWidth(row) > width && !/^ +<.*>$/.test(row));
        expect(wide).toEqual([]);
      }),
      { numRuns: 60, examples },
    );
  });
});
