import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { country, date, line, link, share, strong, text } from "../../../../src/answer/builders.ts";
import {
  escapeMarkdown,
  toBold,
  toContentMarkdown,
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
  it("shows days in words, flags, and per cent", () => {
    const shown = line`${country("DE", "Germany")}: ${share(4 / 140)} on ${date("2018-03-26")}, in ${date("2018-03")}`;
    expect(toMarkdown(shown, "en-GB")).toBe("🇩🇪 Germany: 2.9% on 26 March 2018, in March 2018");
    expect(toMarkdown([date("2018-03-26")], "de")).toBe("26\\. März 2018");
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

describe("a line that is a message's own text", () => {
  const shown = (typed: string) => toContentMarkdown([text(typed), strong(typed)], "en");

  it.each([
    "discord.gg/abc",
    "Discord.GG/abc",
    "discord.com/invite/abc",
    "discordapp.com/invite/abc",
    "https://discord.gg/abc",
    "https://example.org/",
    "www.example.org",
  ])("stays what it is, and shows no preview of %s", (typed) => {
    expect(shownText(shown(typed))).toBe(`${typed}${typed}`);
    expect(shown(typed)).not.toMatch(/https?:\/\/|discord\w*\.\w+\//i);
  });

  it("links without a preview", () => {
    expect(toContentMarkdown([link("Zeit", "https://zeit.example/a(1)")], "en")).toBe(
      "[Zeit](<https://zeit.example/a%281%29>)",
    );
    expect(toContentMarkdown([link("", "https://zeit.example/")], "en")).toBe(
      " <https://zeit.example/>",
    );
  });

  it("names nobody, and stays what it is, whatever is typed", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const markdown = toBold(toContentMarkdown([text(typed)], "en"));
        expect(shownText(markdown).trim()).toBe(printable(typed).trim());
        expect(["strong", ...harmless]).toEqual(expect.arrayContaining([...kindsIn(markdown)]));
      }),
    );
  });
});
