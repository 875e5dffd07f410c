/** The page as it is served, and a real browser, for all tests of a file. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser, openHeld } from "./open-browser.ts";
import type { Served } from "./page-server.ts";
import { servePage } from "./page-server.ts";

export interface Browsed {
  readonly served: Served;
  readonly browser: Browser;
  /** A page that ends with its test, which fails where the console had anything to say. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** To be called where the tests are declared; what is served is there once they run. */
export function browsed(): Browsed {
  let there: Pick<Browsed, "served" | "browser"> | undefined;
  const present = () => {
    if (there === undefined) throw new Error("the tests have not begun");
    return there;
  };
  beforeAll(async () => {
    const [served, browser] = await Promise.all([servePage(), openBrowser()]);
    there = { served, browser };
  }, 60_000);
  afterAll(async () => {
    await present().browser.close();
    await present().served.close();
  });
  return {
    get served() {
      return present().served;
    },
    get browser() {
      return present().browser;
    },
    open: (path, options = {}) =>
      openHeld(present().browser, `${present().served.address}${path}`, options),
  };
}
