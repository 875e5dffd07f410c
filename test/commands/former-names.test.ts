import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/answer/reply.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { toJson } from "../../src/platforms/terminal/to-json.ts";
import { bot } from "../real-book.ts";

const replyTo = (question: string): Reply => bot.reply(parseAskText(question));

const textOf = (question: string): string =>
  toJson(question, replyTo(question)).text.replace(/\s+/g, " ");

describe("an organisation of another time", () => {
  it.each([
    "/expelled eu wave:1990-kuwait",
    "/total eu wave:1990-kuwait",
    "/expelled european community",
    "/expelled eec wave:1990-kuwait",
    "/total eu wave:1986-libya-ec",
    "/expelled eu wave:1986",
    "/map eu wave:1986-libya-ec",
  ])("bears the name of its days, and that of today beside it: %s", (question) => {
    const text = textOf(question);
    expect(text.split("Sources")[0]).toMatch(/the European Community/);
    expect(text).toContain("Name today European Union, since 1 November 1993");
  });

  it.each(["/expelled eu wave:2022", "/total eu", "/total eu wave:2012-houla"])(
    "bears today's in answers about later days: %s",
    (question) => {
      const text = textOf(question).split("Sources")[0];
      expect(text).toContain("European Union");
      expect(text).not.toContain("European Community");
    },
  );

  it("is named so in the list of events", () => {
    expect(textOf("/waves west germany")).toContain("European Community");
  });
});

describe("a state under a former name", () => {
  it.each([
    ["/expelled west germany", "1990-kuwait"],
    ["/expelled west germany from:syria", "1986-germany-syria"],
    ["/expelled west germany from:libya", "1986-libya-ec"],
    ["/expelled Westdeutschland", "1990-kuwait"],
    ["/expelled west germany wave:1986-libya-ec", "1986-libya-ec"],
  ])("%s is answered from the acts of that name: %s", (question, wave) => {
    const reply = replyTo(question);
    expect([reply.outcome, reply.wave, reply.subjects[0]?.code]).toEqual(["answered", wave, "DE"]);
    const text = textOf(question);
    expect(text).toContain("West German");
    expect(text).toContain("Name today Germany, since 3 October 1990");
    expect(text).not.toContain("→ Germany");
    expect(text).not.toContain("expelled nobody on record in");
  });

  it("has all of its acts, and none of its successor's, where all events are meant", () => {
    const years = replyTo("/expelled west germany wave:all").figures.map(({ on = "" }) =>
      Number(on.slice(0, 4)),
    );
    expect(years.length).toBeGreaterThan(4);
    expect(Math.max(...years)).toBe(1990);
  });

  it("has the events of its days in the list of events", () => {
    const { waves = [] } = replyTo("/waves west germany");
    expect(waves.map(({ id }) => id)).toEqual([
      "1990-kuwait",
      "1989-rushdie",
      "1986-germany-syria",
      "1986-libya-ec",
    ]);
    expect(textOf("/waves west germany")).toContain("4 events on record with West Germany");
  });

  it("is answered by today's name where nothing is on record of the other, and says so", () => {
    expect(replyTo("/expelled upper volta").subjects[0]?.code).toBe("BF");
    expect(textOf("/expelled upper volta")).toContain("upper volta → Burkina Faso");
    expect(textOf("/expelled west germany wave:2018")).toContain("west germany → Germany");
  });

  it("changes nothing for who bore it in the event that is meant", () => {
    expect(replyTo("/expelled macedonia").wave).toBe("2018-salisbury");
    expect(replyTo("/expelled germany").wave).toBe("2018-salisbury");
  });
});
