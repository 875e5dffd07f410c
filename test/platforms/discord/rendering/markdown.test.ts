import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { country, date, line, link, share, strong } from "../../../../src/answer/builders.ts";
import {
  escapeMarkdown,
  toMarkdown,
} from "../../../../src/platforms/discord/rendering/markdown.ts";
import { printable } from "../../../../src/platforms/printable.ts";
import { hostile } from "../../arbitrary-answers.ts";
import { kindsIn, shownText } from "../read-markdown.ts";

/** Marks, and whatever else people type. */
const anything = fc.oneof(
  hostile,
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."*_~`|<>@#[]()\\/:-+.1 ahtpsn&!") }),
);

/** What is shown as itself. */
const harmless = ["text", "twemoji", "emoticon", "br", "newline"];

describe("a text in Discord's markdown", () => {
  it.each([
    "**bold** _italics_ ~~gone~~ `code` ||spoiler||",
    "```js\nalert(1)\n```",
    "@everyone @here <@1> <@!1> <@&1> <#1> </help:1> <:flag:1> <a:flag:1> <t:0:R>",
    "[press](https://evil.example) https://evil.example <https://evil.example>",
    "# title",
    "-# small",
    "- point",
    "1. point",
    "12) point",
    "> quoted",
    ">>> quoted",
    "a\\*b \\",
  ])("stays what it is: %s", (typed) => {
    expect(shownText(escapeMarkdown(typed))).toBe(printable(typed));
    expect(harmless).toEqual(expect.arrayContaining([...kindsIn(escapeMarkdown(typed))]));
  });

  it("stays what it is, whatever is typed", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(shownText(escapeMarkdown(typed)).trim()).toBe(printable(typed).trim());
        expect(harmless).toEqual(expect.arrayContaining([...kindsIn(escapeMarkdown(typed))]));
      }),
      { numRuns: 1000 },
    );
  });

  it("stays what it is in bold", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(shownText(toMarkdown([strong(typed)], "en")).trim()).toBe(printable(typed).trim());
      }),
    );
  });
});

describe("a line in Discord's markdown", () => {
  it("shows days in the reader's own zone, flags, and per cent", () => {
    const shown = line`${country("DE", "Germany")}: ${share(4 / 140)} on ${date("2018-03-26")}, in ${date("2018-03")}`;
    expect(toMarkdown(shown, "en-GB")).toBe("🇩🇪 Germany: 2.9% on <t:1522058400:D>, in March 2018");
  });

  it("says the same day from Hawaii to New Zealand", () => {
    const [, seconds] = /<t:(\d+):D>/.exec(toMarkdown([date("2018-03-26")], "en")) ?? [];
    const dayIn = (timeZone: string) =>
      new Date(Number(seconds) * 1000).toLocaleDateString("en-GB", { timeZone });
    for (const zone of ["Pacific/Honolulu", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland"])
      expect(dayIn(zone), zone).toBe("26/03/2018");
  });

  it.each([
    ["Zeit", "https://zeit.example/ä(1)", "[Zeit](https://zeit.example/%C3%A4%281%29)"],
    ["a](b", "https://x.example/", "[a\\](b](https://x.example/)"],
    ["https://a.example", "https://x.example/", "https:\\//a.example <https://x.example/>"],
    ["press", "javascript:alert(1)", "press javascript:alert(1)"],
  ])("links %s to %s", (label, url, written) => {
    expect(toMarkdown([link(label, url)], "en")).toBe(written);
  });
});
