/** The pictures of replies on the page, in a real browser. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { seriousIn } from "./accessibility.ts";
import { browsed } from "./browser-fixture.ts";
import { drawn, openPage } from "./open-browser.ts";
import { publicUrl } from "./page-server.ts";

const web = browsed();
const { open } = web;

type Place = "discord" | "slack" | "answer > .answer";

const pictureOn = (page: Page, place: Place): Locator =>
  page.locator(`#${place}`).getByRole("link", { name: /^A (map|chart|bar chart) of / });

/** On the page, however far that is scrolled. */
const placeOf = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const { left, top, width, height } = document.querySelector("${selector}").getBoundingClientRect();
    return [left, top + scrollY, width, height];
  })()`);

const dialog = (page: Page): Locator => page.getByRole("dialog");

/** How bright its ground is, when it has come: 0 is black. */
async function brightness(page: Page, place: Place): Promise<number> {
  await pictureOn(page, place).scrollIntoViewIfNeeded();
  return Number(
    await page.evaluate(`(async () => {
      const image = document.querySelector("#${place} .picture img");
      await image.decode();
      const drawing = document.createElement("canvas").getContext("2d");
      drawing.drawImage(image, 0, 0);
      const [red, green, blue] = drawing.getImageData(2, 2, 1, 1).data;
      return image.naturalWidth === 1200 ? (red + green + blue) / 3 : NaN;
    })()`),
  );
}

describe("a picture on the page", () => {
  it.each([
    "/map",
    "/timeline",
    "/total nato",
    "/expelled",
    "/expelled germany, france and poland",
  ])("stands in both replies to %s, as each platform is told of it", async (question) => {
    const page = await open(`/?${new URLSearchParams({ q: question })}`);
    await drawn(page, question);
    expect(await brightness(page, "discord")).toBeLessThan(60);
    expect(await brightness(page, "slack")).toBeGreaterThan(200);
    const { blocks } = JSON.parse((await page.locator("#raw-slack").textContent()) ?? "");
    const meta = blocks.find(({ type }: { type: string }) => type === "image");
    const shown = await pictureOn(page, "slack").getAttribute("href");
    expect(meta.image_url).toBe(`${publicUrl}${shown}`);
    const edit = JSON.parse((await page.locator("#raw-discord-edit").textContent()) ?? "");
    const alt = await pictureOn(page, "discord").locator("img").getAttribute("alt");
    expect(alt).toBe(edit.attachments[0].description);
  });

  it("opens large by keyboard, is saved under the question's name, and Escape leads back", async () => {
    const page = await open("/?q=/map+nato");
    await drawn(page, "/map nato");
    for (const stage of ["discord", "slack"] as const) {
      const link = pictureOn(page, stage);
      await link.focus();
      await link.press("Enter");
      await dialog(page)
        .getByRole("img", { name: /^A map of / })
        .waitFor();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        dialog(page).getByRole("link", { name: "Save" }).press("Enter"),
      ]);
      expect(file.suggestedFilename()).toBe("map-nato.png");
      const saved = readFileSync(await file.path());
      expect(saved.subarray(1, 4).toString()).toBe("PNG");
      // Its width: https://www.w3.org/TR/png-3/#11IHDR
      expect(saved.readUInt32BE(16)).toBe(2400);
      await page.keyboard.press("Escape");
      await dialog(page).waitFor({ state: "detached" });
      const focused = page.locator(`#${stage} .picture:focus`);
      expect(await focused.count()).toBe(1);
    }
  });

  it.each([
    [1, ""],
    [2, "@2x"],
  ])("is as sharp as a screen with %i points to a pixel can show it", async (scale, ending) => {
    const page = await open("/?q=/map", { deviceScaleFactor: scale });
    await drawn(page, "/map");
    await pictureOn(page, "slack").click();
    const name = /\/([\w-]+)\.png$/.exec(
      (await pictureOn(page, "slack").getAttribute("href")) ?? "",
    );
    const image = dialog(page).getByRole("img");
    await expect
      .poll(() => image.evaluate((img) => ("currentSrc" in img ? img.currentSrc : undefined)))
      .toMatch(new RegExp(`/pictures/${name?.[1]}${ending}\\.png$`));
    await expect.poll(() => image.evaluate((img) => "complete" in img && img.complete)).toBe(true);
    expect(await image.evaluate((img) => "naturalWidth" in img && img.naturalWidth)).toBe(1200);
  });

  it("shows it large as it is where no sharper one can be had for now", async () => {
    const { page } = await openPage(web.browser, `${web.served.address}/?q=/map`, {
      deviceScaleFactor: 2,
    });
    onTestFinished(() => page.context().close());
    await drawn(page, "/map");
    await page.route(/@2x\.png$/, (route) => route.fulfill({ status: 503 }));
    await pictureOn(page, "slack").click();
    const image = dialog(page).getByRole("img");
    await expect.poll(() => image.evaluate((img) => img.hasAttribute("srcset"))).toBe(false);
    expect((await image.boundingBox())?.width).toBeGreaterThan(600);
  });

  it("is left by its button, by a press beside it, and by going back", async () => {
    const page = await open("/");
    await drawn(page, "/expelled germany");
    await page.getByRole("link", { name: "/timeline" }).click();
    await drawn(page, "/timeline");
    await pictureOn(page, "slack").click();
    await dialog(page).getByText("The picture in words").click();
    await dialog(page).getByText("26 March 2018: 114 expelled").waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    expect(await dialog(page).count()).toBe(0);
    await pictureOn(page, "discord").click();
    await page.mouse.click(3, 3);
    expect(await dialog(page).count()).toBe(0);
    await pictureOn(page, "discord").click();
    await page.goBack();
    await drawn(page, "/expelled germany");
    expect(await dialog(page).count()).toBe(0);
    await page.goForward();
    await drawn(page, "/timeline");
    expect(await brightness(page, "discord")).toBeLessThan(60);
  });

  it("in the answer itself is as bright as the page, whatever the system is, and opens large", async () => {
    const page = await open("/?q=/map", { colorScheme: "dark" });
    await drawn(page, "/map");
    const place = "answer > .answer";
    expect(await brightness(page, place)).toBeLessThan(60);
    await page.getByRole("button", { name: "Light" }).click();
    await expect.poll(() => brightness(page, place)).toBeGreaterThan(200);
    await page.locator("#q").fill("/timeline");
    await page.locator("#q").press("Enter");
    await drawn(page, "/timeline");
    expect(await brightness(page, place)).toBeGreaterThan(200);
    const link = pictureOn(page, place);
    await link.press("Enter");
    await dialog(page)
      .getByRole("img", { name: /^A chart of / })
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#answer > .answer .picture :focus").count()).toBe(1);
  });

  it("in the answer itself can be tried again where it can't be drawn just now", async () => {
    const { page } = await openPage(web.browser, "about:blank");
    onTestFinished(() => page.context().close());
    await page.route(/\/pictures\//, (route) => route.fulfill({ status: 503 }));
    await page.goto(`${web.served.address}/?q=/map`);
    const answer = page.locator("#answer > .answer");
    await answer.getByText("The picture can't be drawn just now.").waitFor();
    await page.unroute(/\/pictures\//);
    await answer.getByRole("button", { name: "Try again" }).press("Enter");
    expect(await brightness(page, "answer > .answer")).toBeGreaterThan(200);
  });

  it("stays when the reply is shared or the look is changed, and goes with another answer", async () => {
    const page = await open("/?q=/map");
    await drawn(page, "/map");
    await page.locator("#slack").getByRole("button", { name: "Share in channel" }).click();
    await page.locator("#slack").getByText("Shared by you").waitFor();
    await pictureOn(page, "slack").waitFor();
    await page.getByRole("button", { name: "Dark" }).click();
    await page.locator("#slack [data-theme=dark]").waitFor();
    await pictureOn(page, "slack").waitFor();
    await page.getByRole("link", { name: "/expelled germany", exact: true }).click();
    await drawn(page, "/expelled germany");
    expect(await page.locator(".stage .picture").count()).toBe(0);
  });

  it("has its place before it is there: nothing moves when it comes", async () => {
    const { page } = await openPage(web.browser, "about:blank");
    onTestFinished(() => page.context().close());
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/\/pictures\//, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${web.served.address}/?q=/map`, { waitUntil: "commit" });
    await drawn(page, "/map");
    const before = await placeOf(page, ".replies");
    release();
    await brightness(page, "discord");
    await brightness(page, "slack");
    expect(await placeOf(page, ".replies")).toEqual(before);
  });

  it("that can't be drawn just now is told of in a line, and can be tried again", async () => {
    const { page } = await openPage(web.browser, "about:blank");
    onTestFinished(() => page.context().close());
    await page.route(/\/pictures\//, (route) => route.fulfill({ status: 503 }));
    await page.goto(`${web.served.address}/?q=/map`);
    await drawn(page, "/map");
    const missing = page.locator("#discord").getByText("The picture can't be drawn just now.");
    await missing.waitFor();
    await page.locator("#slack").getByText("The picture can't be drawn just now.").waitFor();
    await page.unroute(/\/pictures\//);
    await page.locator("#discord").getByRole("button", { name: "Try again" }).press("Enter");
    expect(await brightness(page, "discord")).toBeLessThan(60);
    expect(await missing.count()).toBe(0);
  });

  it("is there without a script, as bright as the reader has it, and leads to itself", async () => {
    const loaded = new Set<string>();
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("/?q=/timeline", { javaScriptEnabled: false, colorScheme });
      const image = page.getByRole("img", { name: /^A chart of the days/ });
      await page.waitForLoadState("networkidle");
      expect((await image.boundingBox())?.width).toBeGreaterThan(600);
      loaded.add(String(await page.evaluate("document.querySelector('.picture img').currentSrc")));
      await page.getByRole("table").waitFor();
      await image.click();
      await page.waitForURL(/\/pictures\/[\w-]{27}\.png$/);
      await page.waitForLoadState("networkidle");
    }
    expect(loaded.size).toBe(2);
  });

  it("fits a phone, and large it is scrolled within its own frame", async () => {
    const page = await open("/?q=/map", { viewport: { width: 360, height: 780 } });
    await drawn(page, "/map");
    for (const stage of ["discord", "slack"] as const) {
      const box = await pictureOn(page, stage).boundingBox();
      expect(box?.width).toBeGreaterThan(220);
      await pictureOn(page, stage).click();
      const [frame, image] = [
        dialog(page).getByRole("group", { name: "Picture, large" }),
        dialog(page).getByRole("img"),
      ];
      expect((await image.boundingBox())?.width).toBeGreaterThan(700);
      expect((await frame.boundingBox())?.width).toBeLessThan(360);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      await page.keyboard.press("Escape");
    }
  });

  it("has its buttons in view on a low screen as well", async () => {
    const page = await open("/?q=/map", { viewport: { width: 800, height: 360 } });
    await drawn(page, "/map");
    await pictureOn(page, "slack").click();
    for (const [role, name] of [
      ["link", "Save"],
      ["button", "Close"],
    ] as const) {
      const box = await dialog(page).getByRole(role, { name }).boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(360);
    }
    expect((await dialog(page).getByRole("img").boundingBox())?.y).toBeLessThan(40);
  });

  it.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("is no hindrance to anybody (%s, %d wide)", async (colorScheme, width) => {
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const page = await open("/?q=/map", options);
    await drawn(page, "/map");
    expect(await seriousIn(page)).toEqual([]);
    await pictureOn(page, "discord").click();
    await dialog(page).getByText("The picture in words").click();
    expect(await seriousIn(page)).toEqual([]);
  });
});
