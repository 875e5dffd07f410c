import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Block } from "../../../src/answer/answer.ts";
import { makeAsk } from "../../../src/answer/ask.ts";
import { country, date, link, paragraph, text } from "../../../src/answer/builders.ts";
import { parseAskText } from "../../../src/platforms/ask-text.ts";
import type { PictureRequest } from "../../../src/platforms/picture-renderer.ts";
import { toHtml } from "../../../src/platforms/web/to-html.ts";
import { english } from "../../../src/words/english.ts";
import { bot } from "../../real-book.ts";
import { answersOf, hostile } from "../arbitrary-answers.ts";
import { owesAnAnswer } from "../renderer-contract.ts";
import { linksIn, tagsIn, textIn } from "./read-html.ts";

const html = (answer: Answer): string => toHtml(answer, english);

const answerOf = (blocks: readonly Block[], parts: Partial<Answer> = {}): Answer => ({
  title: [text("Title")],
  tone: "plain",
  sources: [],
  followUps: [],
  audience: "everyone",

  blocks,
  ...parts,
});

owesAnAnswer({
  name: "the page",
  render: (answer) => {
    const links = linksIn(html(answer));
    return {
      text: textIn(html(answer)),
      addresses: links.filter((href) => !href.startsWith("/")),
      asks: links
        .filter((href) => href.startsWith("/?q="))
        .map((href) => new URL(href, "http://x").searchParams.get("q") ?? "")
        .map((question) => parseAskText(question)),
    };
  },
});

describe("an answer as HTML", () => {
  it("has no tag that is not ours, whatever stands in it", () => {
    const ours =
      /^<\/?(?:article|h2|h3|p|strong|sup|a|time|span|dl|div|dt|dd|table|thead|tbody|tr|th|td|ul|li|figure|figcaption|blockquote|footer|nav|picture|source|img)(?: (?:class|lang|href|rel|target|datetime|scope|title|srcset|media|src|alt|width|height|loading|aria-[a-z]+)="[^"]*")*>$/;
    fc.assert(
      fc.property(answersOf(hostile), (answer) => {
        for (const shown of [html(answer), toHtml(answer, english, () => "/pictures/a.png")])
          expect(tagsIn(shown).filter((tag) => !ours.test(tag))).toEqual([]);
      }),
    );
  });

  it("has its picture above what says the same, with room for it and in words", () => {
    const { answer } = bot.reply(parseAskText("/timeline"));
    const at = ({ theme }: PictureRequest): string => `/pictures/${theme}.png`;
    const strings = toHtml(answer, english, at);
    expect(strings).toMatch(
      /<a href="\/pictures\/light\.png"[^>]*><picture><source srcset="\/pictures\/dark\.png" media="\(prefers-color-scheme: dark\)"/,
    );
    expect(strings).toMatch(
      /<img src="[^"]+" alt="A chart of the days [^"]{100,}" width="1200" height/,
    );
    expect(strings.indexOf("<img")).toBeLessThan(strings.indexOf("<table"));
    expect(html(answer)).not.toContain("<img");
    expect(html(answer)).toContain("<table");
  });

  it("leads nowhere but to the web and to its own questions", () => {
    const lines = ["javascript:alert(1)", "data:text/html,x", "//x.example", "https://a.example/"];
    const answer = answerOf(lines.map((url) => paragraph([link("x", url)])));
    expect(linksIn(html(answer))).toEqual(["https://a.example/"]);
    for (const url of lines) expect(textIn(html(answer)) + linksIn(html(answer))).toContain(url);
  });

  it("says to a screen reader what a flag and a date are", () => {
    const strings = html(answerOf([paragraph([country("DE", "Germany"), date("2018-03-26")])]));
    expect(strings).toContain('<span class="flag" aria-hidden="true">🇩🇪</span>\u00a0Germany');
    expect(strings).toContain('<time datetime="2018-03-26">26 March 2018</time>');
  });

  it("has links that can be read where a question is simple", () => {
    const followUps = [{ label: "The ranked list", ask: makeAsk("expelled", "germany, france") }];
    expect(html(answerOf([], { followUps }))).toContain('<a href="/?q=/expelled+germany,+france">');
  });
});
