/** The page on a phone, in a real browser: nothing is wider than the screen, whatever was typed. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsed } from "./browser-fixture.ts";
import { drawn } from "./open-browser.ts";

const { open } = browsed();

const widths = [320, 390] as const;

const letters = "a".repeat(1999);

const questions = [
  ...[
    "/expelled",
    "/expelled russia",
    "/total all detail:yes",
    "/quote",
    "/expelled congo",
    "/help",
  ],
  ...["/expelled nato, germany, moldova, japan and portugal", "/total outside the eu", "/timeline"],
  ...[
    "/quote germany france",
    "how many diplomats did the uk expel in 2018",
    "/quote chemical weapon",
  ],
  letters,
  `/expelled ${letters.slice(0, 1980)}`,
  `/${letters.slice(0, 1990)}`,
  `/quote ${"德国".repeat(990)}`,
  `/expelled germany wave:${letters.slice(0, 1900)}`,
  `/total ${"https://example.org/a-long-path".repeat(60)}`,
  `how many did ${"W".repeat(300)} expel`,
  `germany and ${"supercalifragilistic".repeat(12)}, france`,
  `/expelled ${"\u{1F1E9}\u{1F1EA}".repeat(300)}`,
  `what did ${"a\u0301".repeat(500)} say`,
];

/** The elements that reach beyond the screen, but for what scrolls in a box of its own. */
const beyond = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    const all = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
      [each, ...(each.shadowRoot === null ? [] : all(each.shadowRoot))]);
    const isHidden = (each) => each.closest(".unseen, .skip, [hidden]") !== null;
    const isCut = (each) => {
      for (let at = each.parentElement ?? each.getRootNode().host; at; at = at.parentElement ?? at.getRootNode().host)
        if (at !== document.body && at !== document.documentElement && getComputedStyle(at).overflowX !== "visible") return true;
      return false;
    };
    return all(document.body)
      .filter((each) => each.getBoundingClientRect().right > innerWidth && !isHidden(each) && !isCut(each))
      .map((each) => each.localName + "." + each.className);
  })()`);

/** The words of up to 13 letters that begin on one line and end on another. */
const brokenWords = `(() => {
  const texts = document.createTreeWalker(document.querySelector("#answer"), NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement.closest(".raw") === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const broken = [];
  const range = document.createRange();
  while (texts.nextNode())
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/(?<!\\p{L})\\p{L}{2,13}(?!\\p{L})/gu)) {
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const tops = [...range.getClientRects()].map(({ top }) => top);
      if (Math.max(...tops) - Math.min(...tops) > 4) broken.push(word);
    }
  return broken;
})()`;

const pageWidth = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth");

describe.each(widths)("a screen of %d px", (width) => {
  const viewport = { width, height: 780 };

  it("is not scrolled sideways, whatever was typed", async () => {
    const page = await open("/", { viewport });
    for (const question of questions) {
      await page.locator("#q").fill(question);
      await page.locator("#q").press("Enter");
      await drawn(page, question);
      await page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true",
      );
      expect(await beyond(page), question.slice(0, 60)).toEqual([]);
      expect(await pageWidth(page), question.slice(0, 60)).toBe(width);
    }
  });

  it("is not without a script either", async () => {
    const page = await open("/", { viewport, javaScriptEnabled: false });
    for (const question of questions) {
      await page.goto(new URL(`/?${new URLSearchParams({ q: question })}`, page.url()).href);
      expect(await pageWidth(page), question.slice(0, 60)).toBe(width);
      expect(await beyond(page), question.slice(0, 60)).toEqual([]);
    }
    for (const path of ["/about"]) {
      await page.goto(new URL(path, page.url()).href);
      expect(await pageWidth(page), path).toBe(width);
    }
  });

  it("breaks no word of usual length in two", async () => {
    const page = await open("/", { viewport });
    for (const question of questions.filter((each) => each.length < 60)) {
      await page.locator("#q").fill(question);
      await page.locator("#q").press("Enter");
      await drawn(page, question);
      expect(await page.evaluate(brokenWords), question).toEqual([]);
    }
  });

  it("shows one reply below the other, below the answer", async () => {
    const page = await open("/?q=/expelled", { viewport });
    await drawn(page, "/expelled");
    const tops = await page.evaluate(
      `[".answer", "#discord", "#slack"].map((each) => document.querySelector(each).getBoundingClientRect().top)`,
    );
    expect(tops).toEqual([...(tops as number[])].sort((one, other) => one - other));
  });
});

describe("a question in plain words", () => {
  it("ends in an ellipsis above Discord's reply where it is too long for a line", async () => {
    const question = "how many diplomats did the uk expel in 2018";
    const page = await open(`/?${new URLSearchParams({ q: question })}`, {
      viewport: { width: 390, height: 780 },
    });
    await drawn(page, question);
    const measured = await page.evaluate(`(() => {
      const { shadowRoot } = document.querySelector("discord-reply");
      const content = shadowRoot.querySelector(".discord-replied-message-content");
      const { lineHeight, textOverflow } = getComputedStyle(content);
      return {
        isCut: content.scrollWidth > content.clientWidth,
        lines: Math.round(content.clientHeight / Number.parseFloat(lineHeight)),
        overflow: textOverflow,
      };
    })()`);
    expect(measured).toEqual({ isCut: true, lines: 1, overflow: "ellipsis" });
  });
});
