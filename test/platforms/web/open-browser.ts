/** A real browser: the one of CHROME_PATH, one that is installed, or the one that comes as a package for Linux. */
import { existsSync } from "node:fs";
import process from "node:process";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { packagedBrowser } from "./packaged-browser.ts";

const usual = [
  ...["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  ...["/usr/bin/google-chrome-stable", "/snap/bin/chromium"],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

export async function openBrowser(): Promise<Browser> {
  const installed = process.env["CHROME_PATH"] ?? usual.find((path) => existsSync(path));
  const launching =
    installed === undefined ? await packagedBrowser() : { executablePath: installed };
  // In a container there is no sandbox to be had, and what is opened is ours alone.
  return chromium.launch({ ...launching, args: ["--no-sandbox"] });
}

export interface Opened {
  readonly page: Page;
  /** What the console said, what was thrown, and what was asked of other hosts. */
  readonly troubles: readonly string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    locale: "en-GB",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (strings) => void troubles.push(`${strings.type()}: ${strings.text()}`));
  page.on("pageerror", (error) => void troubles.push(String(error)));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) troubles.push(request.url());
  });
  await page.goto(address);
  return { page, troubles };
}

/** The same, and after the test holds that nothing went wrong, and that no other host was asked for anything. */
export async function openHeld(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { page, troubles } = await openPage(browser, address, options);
  onTestFinished(async () => {
    await page.context().close();
    expect(troubles).toEqual([]);
  });
  return page;
}

/** Both replies are drawn, for this question. */
export async function drawn(page: Page, question: string): Promise<void> {
  await page
    .locator(
      `#answer[data-asked=${JSON.stringify(question)}]:has(#discord[data-drawn]):has(#slack[data-drawn] .slack_blocks_to_jsx)`,
    )
    .waitFor();
}
