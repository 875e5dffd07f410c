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

/** Marks each element with a flag in its text. */
const markFlags = `(() => {
  const texts = document.createTreeWalker(document.querySelector("#answer"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    if (/\\p{Regional_Indicator}/u.test(texts.currentNode.data)) texts.currentNode.parentElement.dataset.flag = "";
})()`;

/** The fonts that each of the marked elements is really drawn with. */
async function fontsOfFlags(page: Page, place: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const selector = `${place} [data-flag]`;
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const all = nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId }));
  return (await Promise.all(all)).map(({ fonts }) =>
    fonts.map(({ familyName }) => familyName).join(),
  );
}

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
      expect(await page.locator("#status").textContent()).toMatch(/^Answered: /);
    }
  });

  it("goes on from the question before, and its address holds the whole question", async () => {
    const page = await open("/?q=how+many+did+germany+expel+in+2022");
    for (const [typed, question] of [
      ["and Poland?", "how many did Poland expel in 2022"],
      ["when?", "when did Poland expel in 2022"],
      ["/expelled france", "/expelled france"],
    ] as const) {
      await line(page).fill(typed);
      await line(page).press("Enter");
      await drawn(page, question);
      expect(await line(page).inputValue()).toBe(question);
      expect(page.url()).toBe(`${web.served.address}/?q=${question.replaceAll(" ", "+")}`);
    }
  });

  it("has the answer itself first, in plain words, then both replies, then what can be copied", async () => {
    const page = await open("/?q=/total+nato");
    await drawn(page, "/total nato");
    const children = await page.evaluate(
      `[...document.querySelector("#answer").children].map(({ className }) => className)`,
    );
    expect(children).toEqual(["answer plain", "previews", "raw"]);
    const heading = page.locator("#answer > .answer > h2");
    expect((await heading.boundingBox())?.y).toBeLessThan(300);
  });

  it("shows flags as Discord does in each place, on a system that has none", async () => {
    const page = await open("/?q=/expelled+germany");
    await drawn(page, "/expelled germany");
    await page.evaluate("document.fonts.ready");
    await page.evaluate(
      "for (const each of document.querySelectorAll('details')) each.open = true",
    );
    await page.evaluate(markFlags);
    for (const place of [".answer", "#discord", "#slack", ".raw"]) {
      const fonts = await fontsOfFlags(page, place);
      expect(fonts.length, place).toBeGreaterThan(0);
      for (const font of fonts) expect(font, place).toContain("Twemoji");
    }
  });

  it("leads to a page about the bot, and from there to a question", async () => {
    const page = await open("/", { colorScheme: "light" });
    await page.getByRole("button", { name: "Dark" }).click();
    await page.getByRole("link", { name: "About" }).click();
    await page.getByRole("heading", { name: "About Non Grata" }).waitFor();
    const paper = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(paper).toBe("rgb(22, 23, 26)");
    await line(page).fill("/total nato");
    await line(page).press("Enter");
    await drawn(page, "/total nato");
    await page.getByRole("link", { name: "API" }).click();
    await page.getByRole("heading", { name: "The API" }).waitFor();
  });

  it("says where nothing is, and leads back", async () => {
    const { page } = await openPage(web.browser, `${web.served.address}/nothing`);
    onTestFinished(() => page.context().close());
    await page.getByRole("heading", { name: "There is no page at this address" }).waitFor();
    await page.getByRole("link", { name: "To the front page" }).click();
    await drawn(page, "/expelled germany");
    expect(page.url()).toBe(`${web.served.address}/`);
  });

  it("says so where a preview can't be loaded, and shows the answer", async () => {
    const { page } = await openPage(web.browser, "about:blank");
    onTestFinished(() => page.context().close());
    await page.route(/\/page\/(slack|discord)-/, (route) => route.abort());
    await page.goto(`${web.served.address}/?q=/total+nato`);
    for (const stage of [discord(page), slack(page)])
      await stage.getByText("The preview could not be loaded.").waitFor();
    await page.getByRole("heading", { name: "7 expelled by NATO itself" }).waitFor();
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
    await offers.getByText("Germany").first().waitFor();
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

  it("offers nothing any more where the question was asked before the offers came", async () => {
    const page = await open("/");
    await page.waitForFunction(`document.documentElement.classList.contains("live")`);
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/suggest?*", async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest("**/api/suggest?*");
    await line(page).fill("/expelled pol");
    await asked;
    await line(page).press("Enter");
    const response = page.waitForResponse("**/api/suggest?*");
    release();
    await (await response).finished();
    await drawn(page, "/expelled pol");
    expect(await page.locator("#offers").isHidden()).toBe(true);
    expect(await line(page).getAttribute("aria-expanded")).toBe("false");
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
      "/quote <img src=x onerror=alert(1)> *b* _i_ @everyone <!channel> `c` &lt; :smile: <t:1522058400:D> <!date^1522058400^{date}|x>";
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
    await page.getByRole("heading", { name: "7 expelled by NATO itself" }).waitFor();
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
    expect(await page.locator(".previews").isVisible()).toBe(false);
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
    ["/about", "dark", 1280],
    ["/about", "light", 320],
  ] as const)("meets nothing serious on %s (%s, %d wide)", async (path, colorScheme, width) => {
    // The tool is written into the page, which the page's own policy forbids.
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const page = await open(path, options);
    if (path !== "/about")
      await page.locator("#answer:has(#slack[data-drawn]):has(#discord[data-drawn])").waitFor();
    await page.evaluate(
      "for (const each of document.querySelectorAll('details')) each.open = true",
    );
    expect(await seriousIn(page)).toEqual([]);
  });
});
