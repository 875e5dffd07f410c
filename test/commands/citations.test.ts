/** Every number that is cited stands in the list of sources, and a list has numbers where something cites it. */
import { describe, expect, it } from "vitest";
import type { Answer, Block, Line } from "../../src/answer/answer.ts";
import { citation } from "../../src/answer/builders.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { bot, reply } from "../real-book.ts";
import { questions } from "../transcript-questions.ts";

const citedIn = (line: Line): readonly number[] =>
  line.flatMap((inline) => (inline.kind === "citation" ? inline.numbers : []));

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case "paragraph":
      return [block.line];
    case "facts":
      return block.facts.map(({ value }) => value);
    case "table":
      return block.rows.flat();
    case "list":
      return block.lines;
    case "quote":
      return [block.credit];
    case "picture":
      return block.instead.flatMap(linesOf);
  }
}

const citedBy = ({ blocks }: Answer): readonly number[] => blocks.flatMap(linesOf).flatMap(citedIn);

const publishersCited = ({ sources }: Answer, line: Line): readonly string[] =>
  citedIn(line).map((cited) => sources.find(({ number }) => number === cited)?.publisher ?? "");

describe("citations", () => {
  it.each(questions)("%s", (question) => {
    const { answer } = bot.reply(parseAskText(question, "en-GB"));
    const numbers = answer.sources.flatMap(({ number }) => number ?? []);
    const cited = new Set(citedBy(answer));
    expect([...cited].filter((number) => !numbers.includes(number))).toEqual([]);
    expect(numbers).toEqual(cited.size === 0 ? [] : answer.sources.map((_, at) => at + 1));
    expect(citedIn(answer.title)).toEqual([]);
  });

  it("say which source is about the figure, and which about what came in return", () => {
    const { answer } = reply("expelled", "germany");
    const [announced, facts] = answer.blocks;
    if (announced?.kind !== "paragraph" || facts?.kind !== "facts") throw new Error("other blocks");
    expect(publishersCited(answer, announced.line)).toEqual([
      "German Federal Foreign Office",
      "AFP",
    ]);
    const [inReturn] = facts.facts.filter(({ label }) => label === "In return");
    expect(publishersCited(answer, inReturn?.value ?? [])).toEqual([
      "MIA (Macedonian Information Agency)",
    ]);
  });

  it("say of each quote where it was printed", () => {
    const { answer, quotes } = reply("quote", "stoltenberg");
    const credits = answer.blocks.flatMap((block) =>
      block.kind === "quote" ? [block.credit] : [],
    );
    const ids = credits.map((credit) =>
      citedIn(credit).map((cited) => answer.sources.find(({ number }) => number === cited)?.id),
    );
    expect(ids.map((each) => each.toSorted())).toEqual(
      quotes.slice(0, credits.length).map(({ sources }) => sources.toSorted()),
    );
  });

  it("do not call on a source that tells of the step and prints no figure", () => {
    const { answer } = reply("expelled", "united kingdom");
    const [, facts] = answer.blocks;
    if (facts?.kind !== "facts") throw new Error("other blocks");
    const [inReturn] = facts.facts.filter(({ label }) => label === "In return");
    expect(publishersCited(answer, inReturn?.value ?? [])).not.toContain("AFP");
  });

  it("stand at the end of a row of names where all have the same, else behind each", () => {
    const { answer } = reply("total", "baltics");
    const [, table] = answer.blocks;
    if (table?.kind !== "table") throw new Error("other blocks");
    expect(table.rows.map(([, names = []]) => publishersCited(answer, names))).toEqual([
      ["Ministry of Foreign Affairs of Lithuania"],
      ["ERR News", "AP via CTV News"],
    ]);
    expect(table.rows[1]?.[1]).toContainEqual(citation([2]));
  });

  it("are not needed where there is one source", () => {
    const { answer } = reply("expelled", "luxembourg", { wave: "2018" });
    expect(answer.sources).toHaveLength(1);
    expect(citedBy(answer)).toEqual([]);
  });
});
