import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/answer/ask.ts";
import { lookUpCommand } from "../../../src/answer/ask.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import { mentionsInMessage } from "../../../src/book/names/mentions-in-message.ts";
import { plainScreen } from "../../../src/platforms/terminal/screen.ts";
import { toTerminal } from "../../../src/platforms/terminal/to-terminal.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { book, bot, values } from "../../real-book.ts";
import { readTable } from "../../spelling-table.ts";

const rows = readTable(new URL("look-up.txt", import.meta.url));

const asked = (message: string): Ask => ({
  command: lookUpCommand,
  typed: [{ option: "", text: message }],
});
const lookedUp = (message: string): Reply => bot.reply(asked(message));
const shown = (message: string): string =>
  toTerminal(lookedUp(message).answer, { ...plainScreen, words: wordsFor("en") });

/** The row as the reader would have it. */
function codesIn(message: string): string {
  const codes = mentionsInMessage(book, message).map(({ codes: several }) =>
    several.length === 1 ? several[0] : `?${[...several].sort().join("/")}`,
  );
  return codes.length === 0 ? "-" : codes.join(" ");
}

describe("a message", () => {
  it("names whom the table says, and nobody else", () => {
    const missed = rows
      .map(({ typed, expected }) => ({ typed, expected, got: codesIn(typed) }))
      .filter(({ expected, got }) => got !== expected);
    expect(missed).toEqual([]);
    expect(rows.length).toBeGreaterThan(150);
  });
});

describe("the answer", () => {
  it("is for the asker alone, with a figure and a source for each, and a button that asks on", () => {
    const reply = lookedUp("Germany expelled four, says Stoltenberg of NATO. Russia fumes");
    expect(reply.outcome).toBe("answered");
    expect(reply.answer.audience).toBe("asker");
    expect(reply.subjects.map(({ code }) => code)).toEqual([
      "DE",
      "jens-stoltenberg",
      "NATO",
      "RU",
    ]);
    expect(reply.answer.followUps.map(({ label, ask }) => [label, ask.command, ask.typed])).toEqual(
      [
        ["Germany", "expelled", [{ option: "", text: "Germany" }]],
        ["Jens Stoltenberg", "quote", [{ option: "", text: "Jens Stoltenberg" }]],
        ["NATO", "total", [{ option: "", text: "NATO" }]],
        ["Russia", "expelled", [{ option: "", text: "Russia" }]],
      ],
    );
    expect(values(reply, "members-expelled", "article")).toEqual([121]);
    expect(values(reply, "expelled", "article")).toEqual([4, 7]);
    expect(values(reply, "total", "article")).toEqual([140]);
  });

  it("reads like this", () => {
    const message = "Germany, Belgium, Japan, NATO, the EU, Korea, Poland and Theresa May";
    expect(shown(message)).toMatchInlineSnapshot(`
      "Named in this message

      • Germany expelled 4 [1][2]
      • Belgium expelled 1 (not in the list) [3]
      • Japan: no expulsion on record
      • NATO itself expelled 7, its members 121 [2]
      • The European Union: 57 expelled by 18 members [2]

      And 3 more: Korea, Poland, Theresa May.

      As of  27 March 2018 for the AFP list, 16 April 2018 for the fuller record

      Sources
        [1] German Federal Foreign Office, 26 March 2018, “German Government on the
          Skripal case”
          <https://www.auswaertiges-amt.de/en/newsroom/news/bm-skripal-ausweisung-russische-diplomaten/1797772>
        [2] AFP, March 2018: “European Union”; “NATO”; “US, Canada, Australia”;
          “Outside EU”
        [3] Kuwait News Agency via Arab News Network, 27 March 2018, “Belgium to
          expel one Russian diplomat”
          <https://arabnewsnetwork.ae/belgium-to-expel-one-russian-diplomat/>

      More:  /expelled Germany  ·  /expelled Belgium  ·  /expelled Japan
             /total NATO  ·  /total EU"
    `);
    expect(shown("Jens Stoltenberg, Five Eyes, Korea and Russia")).toMatchInlineSnapshot(`
      "Named in this message

      • Jens Stoltenberg: 4 quotes [1][2][3]
      • The Five Eyes: 89 expelled by 4 countries [1]
      • Korea can mean South Korea or North Korea
      • Russia: 140 of its diplomats expelled by 25 countries [1]

      As of  27 March 2018

      Sources
        [1] AFP, March 2018: “NATO”; “US, Canada, Australia”; “European Union”;
          “Outside EU”
        [2] Air & Space Forces Magazine, 27 March 2018, “NATO Cuts Russian Mission
          in Growing Response to UK Attack”
          <https://www.airandspaceforces.com/nato-cuts-russian-mission-in-growing-response-to-uk-attack/>
        [3] Defense Media Network, 28 March 2018
          <https://defensemedianetwork.com/stories/nato-expels-russian-diplomats>

      More:  /quote Jens Stoltenberg  ·  /total five-eyes  ·  /expelled Korea
             /expelled Russia"
    `);
    expect(shown("good morning")).toMatchInlineSnapshot(`
      "I recognised no name in this message

      A look-up finds countries, NATO, the European Union, groups like the Nordic
      countries, and people who are quoted on record.

      More:  /expelled germany  ·  /total nato  ·  /quote stoltenberg"
    `);
  });

  it.each([
    "Turkey did nothing",
    "Merkel lied, Turkey did nothing",
    "In talks. Turkey did nothing.",
  ])("finds a country that did nothing: %s", (message) => {
    expect(lookedUp(message).outcome).toBe("answered");
  });

  it("names the wave that its figures are of, and none where it has no figure", () => {
    expect(lookedUp("Germany").wave).toBe("2018-salisbury");
    expect(lookedUp("Japan said nothing")).not.toHaveProperty("wave");
  });

  it("offers for a name that means several the question that asks back", () => {
    const { answer, suggestions, outcome } = lookedUp("Korea said nothing");
    expect(outcome).toBe("answered");
    expect(suggestions.map(({ code }) => code).sort()).toEqual(["KP", "KR"]);
    expect(answer.followUps.map(({ ask }) => bot.reply(ask).outcome)).toEqual(["ambiguous"]);
  });

  it("says kindly that nobody is named, to the asker alone", () => {
    const { outcome, answer } = lookedUp("good morning");
    expect(outcome).toBe("unknown");
    expect(answer.tone).toBe("nothing");
    expect(answer.audience).toBe("asker");
    for (const { ask } of answer.followUps) expect(bot.reply(ask).outcome).toBe("answered");
  });

  it("is no command that platforms register or people are told of", () => {
    expect(bot.commands().map(({ name }) => name)).not.toContain(lookUpCommand);
  });
});
