/** The page, its files, pictures and the platforms' endpoints behind a proxy that has them at a path. */
import { describe, expect, it } from "vitest";
import { freePort } from "../free-port.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import { startStandIn as startSlack } from "../platforms/slack/connected.ts";
import { eventually, listening } from "./program-on-discord.ts";
import { listening as onSlack, overHttp } from "./program-on-slack.ts";
import { startProgram } from "./running-program.ts";

const PUBLIC_URL = "https://example.org/bot/";

async function servePage() {
  const port = String(await freePort());
  startProgram({ PORT: port, PUBLIC_URL });
  const origin = `http://127.0.0.1:${port}`;
  await eventually(async () => expect((await fetch(`${origin}/healthz`)).status).toBe(200));
  return origin;
}

/** The addresses of this server that a page leads to, as a browser resolves them. */
function linksIn(html: string, page: string): readonly URL[] {
  const found = html.matchAll(/ (?:href|src|action|data-attached)="([^"#]+)"/g);
  return [...found]
    .map(([, address = ""]) => new URL(address.replaceAll("&amp;", "&"), page))
    .filter(({ origin }) => origin === new URL(page).origin);
}

describe("a page at a path", () => {
  it.each(["/bot/", "/bot", "/bot/about", "/bot/?q=/map", "/bot/deep/er/nowhere", "/"])(
    "leads nowhere else: %s",
    async (path) => {
      const origin = await servePage();
      const page = `${origin}${path}`;
      const html = await (await fetch(page, { headers: { accept: "text/html" } })).text();
      const links = linksIn(html, page);
      expect(links.length).toBeGreaterThan(8);
      for (const link of links) {
        expect(link.pathname).toMatch(/^\/bot\//);
        const { status } = await fetch(link);
        expect(`${link.href} ${status}`).toBe(`${link.href} 200`);
      }
    },
  );

  it("is served where the proxy takes the path away as well, and names its whole address", async () => {
    const origin = await servePage();
    const about = await (await fetch(`${origin}/about`)).text();
    expect(about).toContain("https://example.org/bot/?q=/expelled+germany");
    expect(about).toContain("https://example.org/bot/api/ask");
    const slack = await (await fetch(`${origin}/api/ask?q=/map&format=slack`)).text();
    expect(slack).toContain("https://example.org/bot/pictures/");
    const files = await (await fetch(`${origin}/bot/`)).text();
    const [script] = /\/bot\/page\/main-[\w-]+\.js/.exec(files) ?? [];
    const source = await (await fetch(`${origin}${script}`)).text();
    expect(source).not.toMatch(/["'`]\/page\//);
  });
});

describe("an endpoint at a path", () => {
  it("takes Discord's interactions", async () => {
    const discord = await startStandIn();
    const { url } = await listening(discord, { PUBLIC_URL });
    for (const path of ["/bot/discord/interactions", "/discord/interactions"]) {
      const asked = await discord.sendTo(new URL(path, url).href, "command-in-guild");
      expect(JSON.stringify(await asked.seen)).toContain("Germany");
    }
    expect(
      (await fetch(new URL("/botany/discord/interactions", url), { method: "POST" })).status,
    ).toBe(404);
  });

  it("takes Slack's requests", async () => {
    const slack = await startSlack();
    const { url } = await onSlack({ ...overHttp(slack), PUBLIC_URL });
    const asked = await slack.sendTo(new URL("/bot/slack/events", url).href, "slash-command");
    expect(await asked.acknowledged).toMatchObject({ text: /Germany/ });
  });
});
