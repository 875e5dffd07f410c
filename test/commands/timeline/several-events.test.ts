import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/answer/answer.ts";
import type { TimelinePicture } from "../../../src/answer/picture.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import { formatAskText, parseAskText } from "../../../src/platforms/ask-text.ts";
import { toJson } from "../../../src/platforms/terminal/to-json.ts";
import { bot } from "../../real-book.ts";

const replyTo = (question: string): Reply => bot.reply(parseAskText(question));

const buttons = (question: string): readonly string[] =>
  replyTo(question).answer.followUps.map(({ ask }) => formatAskText(ask));

const textOf = (question: string): string => toJson(question, replyTo(question)).text;

function timelineOf(question: string): TimelinePicture {
  const picture = replyTo(question).answer.blocks.find(
    (block): block is Extract<Block, { kind: "picture" }> => block.kind === "picture",
  )?.picture;
  if (picture?.kind !== "timeline") throw new Error(`${question} has no timeline`);
  return picture;
}

describe("a picture of several events", () => {
  it.each([
    ["/timeline wave:2022", ["/timeline wave:2022-ukraine", "/timeline wave:2022-later"]],
    ["/map wave:2022", ["/map wave:2022-ukraine", "/map wave:2022-later"]],
    ["/timeline wave:1985", ["/timeline wave:1985-uk", "/timeline wave:1985-liberia"]],
    ["/map wave:1971", ["/map wave:1971-operation-foot", "/map wave:1971-mexico-ussr"]],
  ])("%s asks which is meant, with buttons that draw it", (question, expected) => {
    const reply = replyTo(question);
    expect([reply.outcome, reply.answer.tone, reply.answer.audience]).toEqual([
      "ambiguous",
      "trouble",
      "asker",
    ]);
    expect(textOf(question)).toContain("Which of these events is meant?");
    expect(buttons(question).slice(0, 2)).toEqual(expected);
    expect(buttons(question).length).toBeLessThanOrEqual(5);
  });

  it("keeps the command and the day on each button and on the next page", () => {
    for (const command of ["timeline", "map"])
      for (const button of buttons(`/${command} wave:2022 as-of:2022-12-30`))
        expect(button).toMatch(new RegExp(`^/${command} .*as-of:2022-12-30`));
    expect(buttons("/timeline wave:2022").at(-1)).toBe("/timeline wave:2022 page:2");
  });

  it("is offered for each event in which somebody acted", () => {
    expect(buttons("/map germany wave:1986").slice(0, 2)).toEqual([
      "/map germany wave:1986-libya-ec",
      "/map germany wave:1986-germany-syria",
    ]);
  });

  it("is drawn at once where the year has one event", () => {
    expect(replyTo("/timeline wave:1974").wave).toBe("1974-china-ussr");
    expect(replyTo("/timeline wave:2030").outcome).toBe("not-listed");
  });
});

describe("the timeline of all events", () => {
  it("ends with the day that was asked about", () => {
    const { title, columns, subtitle } = timelineOf("/timeline wave:all as-of:2018-03-26");
    expect(columns.at(-1)?.from).toBe("2018");
    expect(JSON.stringify([title, subtitle])).toContain("2018-03-26");
    expect(textOf("/timeline wave:all as-of:2018-03-26")).toContain(
      "announcements on record until 26 March 2018",
    );
  });

  it("says where the record begins, and where it ends", () => {
    const early = "/timeline wave:all as-of:1960-01-01";
    expect(replyTo(early).outcome).toBe("not-listed");
    expect(textOf(early)).toContain("The record begins with 1971.");
    expect(textOf("/timeline wave:all as-of:2030-01-01")).toContain("31 March 2026");
  });
});

describe("a timeline of an event without a total", () => {
  it.each(["2022-ukraine", "2021-spring", "2023-russia"])("adds up no numbers: %s", (id) => {
    const { columns, notes } = timelineOf(`/timeline wave:${id}`);
    const { wave } = replyTo(`/timeline wave:${id}`);
    expect(wave).toBe(id);
    expect(JSON.stringify(notes)).toContain("counts announcements, not persons");
    expect(columns.every(({ total }) => total === undefined)).toBe(true);
  });

  it("has the number of each act in the table, and not of a day", () => {
    const text = textOf("/timeline wave:2022-ukraine");
    expect(text).toMatch(/Italy 30, Denmark 15/);
    expect(text).toMatch(/3 of\s/);
    // 5 April 2022: 30, 15, 3, 27, 10 and 10
    expect(text).not.toMatch(/ (?:85|95)\s/);
  });

  it("counts persons where each column has one act", () => {
    const { columns } = timelineOf("/timeline wave:2018-salisbury");
    expect(columns.at(-1)?.total).toBe(146);
  });
});
