/** Days on the page, in a real browser: no clock, time zone or language of a reader's moves one. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsed } from "./browser-fixture.ts";
import { drawn } from "./open-browser.ts";

const { open } = browsed();

const questions = [
  ...["/expelled germany", "/timeline", "/quote tusk", "/total nato", "/expelled russia"],
  ...["/expelled germany as-of:2018-03-26", "/expelled as-of:2018-03-20"],
  "how many diplomats did the uk expel in 2018",
];

/** The answer and both replies as they read, but for the time of day at which they came. */
async function repliesTo(page: Page): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const question of questions) {
    await page.locator("#q").fill(question);
    await page.locator("#q").press("Enter");
    await drawn(page, question);
    const shown = await page.locator(".answer, .replies").allTextContents();
    texts.push(shown.join("\n").replaceAll(/\d\d:\d\d/g, "time"));
  }
  return texts;
}

describe("a day", () => {
  it.each([
    ["Pacific/Kiritimati", "en-US"],
    ["Pacific/Pago_Pago", "en-US"],
    ["Asia/Tehran", "fa-IR"],
    ["America/Adak", "ar-EG"],
    ["Asia/Bangkok", "th-TH"],
    ["Pacific/Apia", "ja-JP"],
  ])("is the same in %s, in a browser in %s", async (timezoneId, locale) => {
    const here = await repliesTo(await open("/", { timezoneId: "UTC" }));
    const there = await repliesTo(await open("/", { timezoneId, locale }));
    expect(there).toEqual(here);
    expect(there[0]?.match(/Announced on 26 March 2018, with seven days to leave/g)).toHaveLength(
      3,
    );
  });
});
