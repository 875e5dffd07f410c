/** What Slack makes of a text on its way in, and what is made of one on its way out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../../../src/answer/ask.ts";
import { count, country, date, link, strong, text } from "../../../../src/answer/builders.ts";
import {
  askTextFor,
  fromSlackName,
  toSlackName,
} from "../../../../src/platforms/slack/command-names.ts";
import {
  decodeMessageText,
  toTextObject,
} from "../../../../src/platforms/slack/rendering/escape.ts";
import { toMrkdwn } from "../../../../src/platforms/slack/rendering/mrkdwn.ts";
import { toOptions } from "../../../../src/platforms/slack/rendering/select-options.ts";
import { hostile } from "../../arbitrary-answers.ts";
import { optionSchema } from "../limits-schema.ts";

describe("a text from Slack", () => {
  it.each([
    ["a &amp; b &lt;c&gt;", "a & b <c>"],
    ["&amp;lt;", "&lt;"],
    ["<@U012AB3CD> germany", "germany"],
    ["<@W012AB3CD|alice> germany", "germany"],
    ["<!here> <!channel> <!subteam^S01|@team> germany", "germany"],
    ["<!date^1522058400^{date}|26 March 2018>", "26 March 2018"],
    ["<#C012AB3CD|germany>", "germany"],
    ["<#C012AB3CD>", ""],
    ["<https://example.com/a|germany>", "germany"],
    ["<https://example.com/a?b&amp;c>", "https://example.com/a?b&c"],
    ["<mailto:a@example.com|a@example.com>", "a@example.com"],
    [":flag-de: and :us:", ":flag-de: and :us:"],
    ["", ""],
  ])("%j is %j", (sent, typed) => {
    expect(decodeMessageText(sent)).toBe(typed);
  });
});

describe("plain text", () => {
  it.each([
    ["a & b <c>", "a &amp; b &lt;c&gt;", true],
    ["<!channel>", "&lt;!channel&gt;", true],
    [":smile: 🇩🇪", ":smile: 🇩🇪", false],
    ["  ", "\u200b", true],
  ])("of %j is %j", (typed, shown, emoji) => {
    expect(toTextObject(typed, 75)).toEqual({ type: "plain_text", text: shown, emoji });
  });

  it("is cut so that it fits as escaped, between characters", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (typed, max) => {
        const { text: shown } = toTextObject(typed.repeat(5), max);
        expect(shown.length).toBeLessThanOrEqual(Math.max(max, 1));
        expect(shown).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      }),
    );
    expect(toTextObject("&".repeat(100), 24).text).toMatch(/^(?:&amp;)+…$/);
  });
});

describe("Slack's own markdown", () => {
  it("has links, days and flags", () => {
    const line = [
      ...[link("AFP", "https://news.example/a?b=1&c|d>"), text(", "), date("2018-03-26")],
      ...[text(", "), country("DE", "Germany"), text(" & co "), count(1060)],
    ];
    expect(toMrkdwn(line, "en-GB")).toBe(
      "<https://news.example/a?b=1&amp;c%7Cd%3E|AFP>, 26 March 2018, :flag-de: Germany &amp; co 1,060",
    );
  });

  it.each([
    "*b*",
    "_i_",
    "~s~",
    "`c`",
    "> q",
    "a|b",
    "@here",
    "#x",
    ":smile:",
    "https://x.example",
  ])("is no place for %j: it has no way to write that as itself", (typed) => {
    expect(toMrkdwn([text(typed)], "en-GB")).toBeUndefined();
  });

  it("is no place for what stands out, nor for a link that leads nowhere", () => {
    expect(toMrkdwn([strong("b")], "en-GB")).toBeUndefined();
    expect(toMrkdwn([link("x", "javascript:alert(1)")], "en-GB")).toBeUndefined();
  });
});

describe("options", () => {
  it("are as Slack takes them, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile, hostile), { maxLength: 120 }), (rows) => {
        const options = toOptions(rows.map(([label, own, why]) => ({ label, text: own, why })));
        expect(options.length).toBeLessThanOrEqual(100);
        for (const each of options) expect(optionSchema.parse(each)).toEqual(each);
      }),
    );
  });
});

describe("a command's name", () => {
  const names = { expelled: "Ausgewiesen", total: "ng-total" };

  it("is the workspace's outside, and ours inside", () => {
    expect(fromSlackName("/ausgewiesen", names)).toBe("expelled");
    expect(fromSlackName("/quote", names)).toBe("quote");
    expect(fromSlackName("/Persona", names)).toBe("persona");
    expect(toSlackName("total", names)).toBe("/ng-total");
    expect(toSlackName("constructor", names)).toBe("/constructor");
    expect(askTextFor(makeAsk("total", "nato"), names)).toBe("/ng-total nato");
    expect(askTextFor(makeAsk("ask", "what did tusk say"), names)).toBe("what did tusk say");
  });
});
