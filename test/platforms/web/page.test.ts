/** The page in a real browser. */
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { seriousIn } from "./accessibility.ts";
import { browsed } from "./browser-fixture.ts";
import { drawn, openPage } from "./open-browser.ts";

const web = browsed();
const { open } = web;

const line = (page: Page) => page.getByRole("combobox");
const discord = (page: Page) => page.locator("#discord");
const slack = (page: Page) => page.locator("#slack");

describe("the page in a browser", () => {
  it("shows the three commands as both platforms do", async () => {
    const page = await open("/");
    for (const [question, text] of [
      ["/expelled germany", "4 Russian diplomats expelled by"],
      ["/total nato", "7 expelled by NATO itself, 121 by its members"],
      ["/quote stoltenberg", "This will send a clear message to Russia"],
    ] as const) {
      await line(page).fill(question);
      await line(page).press("Enter");
      // The page begins with the first of these answers: that one is drawn before it is asked for.
      await expect.poll(() => page.title()).toMatch(/ – Non Grata$/);
      await drawn(page, question);
      await discord(page).getByText(text).first().waitFor();
      await slack(page).getByText(text).first().waitFor();
      expect(page.url()).toBe(`${web.served.address}/?q=${question.replace(" ", "+")}`);
      expect(await discord(page).locator("time").first().textContent()).toMatch(/March 2018/);
      expect(await page.locator("#status").textContent()).toMatch(/^Answered: /);
    }
  });

  it("completes by keyboard: arrows choose, Tab takes, Escape closes, Enter asks", async () => {
    const page = await open("/");
    await line(page).pressSequentially("/exp");
    const offers = page.getByRole("option");
    await offers.first().waitFor();
    expect(await line(page).getAttribute("aria-expanded")).toBe("true");
    await line(page).press("Tab");
    expect(await line(page).inputValue()).toBe("/expelled ");
    await line(page).pressSequentially("ger");
    await offers.getByText("Germany").waitFor();
    await line(page).press("ArrowDown");
    const active = await line(page).getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    await line(page).press("Escape");
    expect(await offers.count()).toBe(0);
    expect(await line(page).inputValue()).toBe("/expelled ger");
    await line(page).press("ArrowDown");
    await offers.first().waitFor();
    await line(page).press("Enter");
    expect(await line(page).inputValue()).toBe("/expelled Germany");
    await line(page).press("Enter");
    await drawn(page, "/expelled Germany");
  });

  it("has buttons that ask, and back and forward lead through what was asked", async () => {
    const page = await open("/?q=/expelled+germany");
    await drawn(page, "/expelled germany");
    await discord(page).getByRole("button", { name: "Quotes: Germany" }).click();
    await drawn(page, "/quote Germany");
    expect(await line(page).inputValue()).toBe("/quote Germany");
    await slack(page).getByRole("button", { name: "Expelled: Germany" }).click();
    await drawn(page, "/expelled Germany");
    await page.goBack();
    await drawn(page, "/quote Germany");
    await page.goBack();
    await drawn(page, "/expelled germany");
    await page.goForward();
    await drawn(page, "/quote Germany");
    expect(page.url()).toBe(`${web.served.address}/?q=/quote+Germany`);
  });

  it("shares on Slack, and deletes on Discord until it is shown again", async () => {
    const page = await open("/?q=/expelled+germany");
    await drawn(page, "/expelled germany");
    await slack(page).getByText("Only visible to you").waitFor();
    await slack(page).getByRole("button", { name: "Share in channel" }).click();
    await slack(page).getByText("Shared by you").waitFor();
    expect(await slack(page).getByText("Only visible to you").count()).toBe(0);
    await discord(page).getByRole("button", { name: "Delete" }).click();
    await discord(page).getByRole("button", { name: "Show it again" }).click();
    await discord(page).getByText("4 Russian diplomats").waitFor();
  });

  it("says so where a press finds no server", async () => {
    const { page } = await openPage(web.browser, `${web.served.address}/?q=/expelled+germany`);
    onTestFinished(() => page.context().close());
    await drawn(page, "/expelled germany");
    await page.route("**/api/press?*", (route) => route.abort());
    await discord(page).getByRole("button", { name: "Quotes: Germany" }).click();
    await page.getByText("The server does not answer").waitFor();
  });

  it("marks what only the asker sees, which can be dismissed by keyboard", async () => {
    const page = await open("/?q=/expelled+atlantis");
    await drawn(page, "/expelled atlantis");
    const dismiss = discord(page).getByRole("button", { name: "Dismiss message" });
    await dismiss.focus();
    await dismiss.press("Enter");
    await discord(page).getByRole("button", { name: "Show it again" }).waitFor();
  });

  it("is light or dark as the system is, until somebody chooses, and remembers that", async () => {
    const page = await open("/", { colorScheme: "dark" });
    await drawn(page, "/expelled germany");
    const look = () =>
      page.evaluate(`({
        paper: getComputedStyle(document.body).backgroundColor,
        slack: document.querySelector("#slack_blocks_to_jsx").getAttribute("data-theme"),
        discord: document.querySelector("discord-messages").hasAttribute("light-theme"),
      })`);
    expect(await look()).toEqual({ paper: "rgb(22, 23, 26)", slack: "dark", discord: false });
    await page.getByRole("button", { name: "Light" }).click();
    const light = { paper: "rgb(253, 252, 250)", slack: "light", discord: true };
    await expect.poll(look).toEqual(light);
    await page.reload();
    await drawn(page, "/expelled germany");
    expect(await look()).toEqual(light);
    expect(await page.context().cookies()).toEqual([]);
  });

  it("shows a text as a text, whatever was typed", async () => {
    const typed =
      "/quote <img src=x onerror=alert(1)> *b* _i_ @everyone <!channel> `c` &lt; :smile:";
    const page = await open(`/?${new URLSearchParams({ q: typed })}`);
    await drawn(page, typed);
    const made = "img:not([src*='/page/']), script, code, em, .slack_broadcast, .slack_emoji";
    expect(await page.locator(".stage").locator(made).count()).toBe(0);
    expect(await page.locator("[onerror]").count()).toBe(0);
  });

  it("copies the payload that it was drawn from", async () => {
    const page = await open("/?q=/expelled+germany", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByText("Sent to Slack").click();
    await page.locator("details[open]").getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const copied = JSON.parse(String(await page.evaluate("navigator.clipboard.readText()")));
    expect(copied).toMatchObject({ response_type: "ephemeral", blocks: expect.any(Array) });
  });

  it("fits a phone: one reply below the other, and nothing to be scrolled sideways", async () => {
    const page = await open("/", { viewport: { width: 360, height: 780 } });
    for (const question of [
      ...["/expelled", "/total all detail:yes", "/quote", "/expelled congo"],
      "/expelled nato, germany, moldova, japan and portugal",
    ]) {
      await line(page).fill(question);
      await line(page).press("Enter");
      await drawn(page, question);
      const [first, second] = [await discord(page).boundingBox(), await slack(page).boundingBox()];
      expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width, question).toBe(360);
      const beyond =
        await page.evaluate(`[...document.querySelectorAll(".stage")].flatMap((stage) =>
        [...stage.querySelectorAll("*")]
          .filter((each) => each.getBoundingClientRect().right > stage.getBoundingClientRect().right + 1)
          .map((each) => each.className))`);
      expect(beyond, question).toEqual([]);
    }
  });

  it("asks no more of a browser than 450 kB besides pictures, and can be used before the large part is there", async () => {
    const { page } = await openPage(web.browser, "about:blank");
    onTestFinished(() => page.context().close());
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      const size = async () => (await response.request().sizes()).responseBodySize;
      if (!response.url().includes("/pictures/")) sizes.push(size());
    });
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/\/page\/(slack|discord)-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${web.served.address}/`);
    await line(page).pressSequentially("/total nat");
    await page.getByRole("option").first().waitFor();
    await line(page).press("Tab");
    await line(page).press("Enter");
    await discord(page).getByText("7 expelled by NATO itself").waitFor();
    release();
    await drawn(page, "/total NATO");
    await page.evaluate("document.fonts.ready");
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(200_000);
    expect(bytes).toBeLessThan(450_000);
  });

  it("answers without a script as well, and can be asked", async () => {
    const page = await open("/?q=/total+nato", { javaScriptEnabled: false });
    await page.getByRole("heading", { name: "7 expelled by NATO itself" }).waitFor();
    expect(await slack(page).isVisible()).toBe(false);
    await page.getByRole("link", { name: "Quotes: NATO" }).click();
    await page.getByRole("heading", { name: /NATO/ }).waitFor();
    await page.locator("#q").fill("/expelled poland");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("heading", { name: /expelled by .*Poland/ }).waitFor();
  });
});

describe("a reader with a screen reader, or with weak eyes", () => {
  it.each([
    ["/?q=/expelled+germany", "light", 1280],
    ["/?q=/total+nato", "dark", 1280],
    ["/?q=/expelled+atlantis", "light", 360],
    ["/?q=/quote+tusk", "dark", 360],
  ] as const)("meets nothing serious on %s (%s, %d wide)", async (path, colorScheme, width) => {
    // The tool is written into the page, which the page's own policy forbids.
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const page = await open(path, options);
    await page.locator("#slack[data-drawn]").waitFor();
    await page.locator("#discord[data-drawn]").waitFor();
    await page.evaluate(
      "for (const each of document.querySelectorAll('details')) each.open = true",
    );
    expect(await seriousIn(page)).toEqual([]);
  });
});
