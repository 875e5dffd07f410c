/** What every platform owes an answer: nothing of it is lost, and nothing of it does harm. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Block, Inline, Line, Source } from "../../src/answer/answer.ts";
import type { Ask } from "../../src/answer/ask.ts";
import { answersOf, hostile, words } from "./arbitrary-answers.ts";

/** What has become of an answer. */
export interface Rendered {
  /** All that a person sees, wherever it stands; markup read, characters no longer escaped. */
  readonly text: string;
  /** Where the links lead, those written out included. */
  readonly addresses: readonly string[];
  /** What can be asked by a press, or by typing what is shown. */
  readonly asks: readonly Ask[];
}

export interface Adapter {
  readonly name: string;
  readonly render: (answer: Answer) => Rendered;
}

/** Line breaks are a platform's own; anything else of the kind came from outside. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;

export function owesAnAnswer({ name, render }: Adapter): void {
  describe(`what ${name} owes an answer`, () => {
    it("loses no word of it", () => {
      fc.assert(
        fc.property(answersOf(words), (answer) => {
          expect(missing(render(answer).text, answer)).toEqual([]);
        }),
      );
    });

    it("keeps every quote whole and in one piece", () => {
      fc.assert(
        fc.property(answersOf(words), (answer) => {
          const seen = solid(render(answer).text);
          for (const block of answer.blocks)
            if (block.kind === "quote") expect(seen).toContain(solid(block.text));
        }),
      );
    });

    it("leads to every source that has an address", () => {
      fc.assert(
        fc.property(answersOf(words), (answer) => {
          const urls = answer.sources.flatMap(({ url }) =>
            url === undefined ? [] : [encodeURI(url)],
          );
          expect(render(answer).addresses).toEqual(expect.arrayContaining(urls));
        }),
      );
    });

    it("offers every question that comes next, in order", () => {
      fc.assert(
        fc.property(answersOf(words), (answer) => {
          expect(render(answer).asks).toEqual(answer.followUps.map(({ ask }) => ask));
        }),
      );
    });

    it("lets nothing unprintable through, whatever stands in it", () => {
      fc.assert(
        fc.property(answersOf(hostile), (answer) => {
          expect(render(answer).text).not.toMatch(unprintable);
        }),
      );
    });

    it("says the same for the same", () => {
      fc.assert(
        fc.property(answersOf(hostile), (answer) => {
          expect(render(answer)).toEqual(render(answer));
        }),
        { numRuns: 20 },
      );
    });
  });
}

/** Without white space, and the bar that a terminal draws beside a quote. */
const solid = (text: string): string => text.replace(/[\s│]/g, "");

/** The words that stand in the answer more often than they are seen. */
function missing(seen: string, answer: Answer): readonly string[] {
  const owed = textsOf(answer).flatMap((text) => text.split(/\s+/).filter((word) => word !== ""));
  const times = new Map<string, number>();
  for (const word of owed) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times]
    .filter(([word, count]) => seen.split(word).length - 1 < count)
    .map(([word]) => word);
}

function textsOf({ title, blocks, sources }: Answer): readonly string[] {
  return [...lineTexts(title), ...blocks.flatMap(blockTexts), ...sources.flatMap(sourceTexts)];
}

const lineTexts = (line: Line): readonly string[] => line.map(inlineText);

/** Dates and numbers each platform writes in its own way: its own tests hold them. */
function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "strong":
    case "link":
      return inline.text;
    case "country":
      return inline.name;
    case "date":
      return inline.date.slice(0, 4);
    case "count":
      return String(inline.value % 1000).padStart(inline.value < 1000 ? 1 : 3, "0");
    case "share":
      return "%";
    case "citation":
      return inline.numbers.map((number) => `[${number}]`).join("");
  }
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return lineTexts(block.line);
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, ...lineTexts(value)]);
    case "table":
      return [
        ...(block.rows.length > 0 ? block.columns.map(({ heading }) => heading) : []),
        ...block.rows.flatMap((row) => row.flatMap(lineTexts)),
      ];
    case "list":
      return block.lines.flatMap(lineTexts);
    case "quote":
      return [block.text, ...lineTexts(block.credit)];
    case "picture":
      return block.instead.flatMap(blockTexts);
  }
}

const sourceTexts = ({
  number,
  publisher,
  title = "",
  place = "",
  remark = "",
}: Source): readonly string[] => [
  ...(number === undefined ? [] : [`[${number}]`]),
  ...[publisher, title, place, remark],
];
