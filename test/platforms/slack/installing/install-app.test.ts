import type { ServerResponse } from "node:http";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoreError } from "../../../../src/store/store-error.ts";
import { english } from "../../../../src/words/english.ts";
import type { Answered, Browser } from "../install-browser.ts";
import { back, startPages, stateSecret } from "../install-browser.ts";
import { clientSecret } from "../stand-in/oauth.ts";

const { install } = english.slack;
const team = { kind: "team", team: "T0TEAM" } as const;

/** What a page is called, and where its link leads. */
function seen({ status, body }: Answered) {
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1];
  const href = /<a href="(.*?)"/.exec(body)?.[1]?.replaceAll("&amp;", "&");
  return { status, title, href };
}

const asHtml = (text: string): string => text.replaceAll("'", "&#39;");

describe("installing", () => {
  it("asks Slack for the scopes that it was told, and for nothing of the person", async () => {
    const { browser, standIn } = await startPages();
    const at = await browser().begin();
    expect(at.origin + at.pathname).toBe(new URL("/oauth/v2/authorize", standIn.app.apiUrl).href);
    const { state, ...meta } = Object.fromEntries(at.searchParams);
    expect(meta).toEqual({
      client_id: "1.2",
      scope: "commands,chat:write",
      redirect_uri: "https://bot.example.org/slack/oauth_redirect",
    });
    expect(state).toMatch(/^[\w-]{22}\.\d+\.[\w-]{43}$/);
    expect(at.href).not.toMatch(new RegExp(`${clientSecret}|${stateSecret}`));
  });

  it("leaves a cookie that no script reads and no other site sends along", async () => {
    const { browser } = await startPages();
    const { headers, status } = await browser().get("/slack/install");
    expect(status).toBe(302);
    const [name = "", ...attributes] = headers["set-cookie"]?.[0]?.split("; ") ?? [];
    expect(name).toMatch(/^__Host-nongrata-install=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(
      ["HttpOnly", "Max-Age=600", "Path=/", "SameSite=Lax", "Secure"].sort(),
    );
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("keeps what Slack granted, and opens Slack", async () => {
    const { browser, store, standIn, clock, entries } = await startPages();
    const person = browser();
    const answered = await person.get(person.agree(await person.begin()));
    expect(seen(answered)).toEqual({
      status: 200,
      title: install.installed.title,
      href: "https://slack.com/app_redirect?app=A0APP&team=T0TEAM",
    });
    expect(await store.find(team)).toMatchObject({
      target: team,
      app: "A0APP",
      botUser: "U0BOT",
      scopes: ["commands", "chat:write"],
      installedAt: clock.now,
      tokens: { bot: "xoxb-secret-1" },
    });
    expect(standIn.asked).toEqual([
      {
        client_id: "1.2",
        client_secret: clientSecret,
        grant_type: "authorization_code",
        code: "code-0",
        redirect_uri: "https://bot.example.org/slack/oauth_redirect",
      },
    ]);
    expect(entries.at(-1)).toEqual({
      level: "info",
      message: "install",
      platform: "slack",
      event: "install",
      outcome: "installed",
    });
  });

  it("keeps when rotated tokens expire", async () => {
    const { browser, store, clock } = await startPages();
    const person = browser();
    await person.get(person.agree(await person.begin(), { team: "T0TEAM", rotates: true }));
    expect((await store.find(team))?.tokens).toEqual({
      bot: "xoxe.xoxb-secret-1",
      renewal: { refreshToken: "xoxe-1-refresh-1", expiresAt: clock.now + 43_200_000 },
    });
  });

  it("works for a whole organisation, and for one workspace of it", async () => {
    const { browser, store } = await startPages();
    const person = browser();
    const whole = { enterprise: "E0ORG", isOrganisation: true };
    const answered = await person.get(person.agree(await person.begin(), whole));
    expect(seen(answered)).toEqual({
      status: 200,
      title: install.installedInOrganisation.title,
      href: "https://slack.com/app_redirect?app=A0APP",
    });
    const organisation = { kind: "enterprise", enterprise: "E0ORG" } as const;
    expect(await store.find(organisation)).toMatchObject({ target: organisation });
    expect(await store.find(team)).toBeUndefined();
    const one = { team: "T0TEAM", enterprise: "E0ORG" };
    await person.get(person.agree(await person.begin(), one));
    expect(await store.find(team)).toMatchObject({ target: { ...team, enterprise: "E0ORG" } });
  });

  it("can be begun in two windows, and finished in both", async () => {
    const { browser } = await startPages();
    const person = browser();
    const [first, second] = [await person.begin(), await person.begin()];
    for (const at of [first, second])
      expect(seen(await person.get(person.agree(at))).title).toBe(install.installed.title);
  });

  it("leaves the address to Slack where nobody told it", async () => {
    const { browser, standIn } = await startPages({ publicUrl: undefined });
    const person = browser();
    const at = await person.begin();
    await person.get(person.agree(at));
    expect(at.searchParams.has("redirect_uri")).toBe(false);
    expect(standIn.asked[0]).not.toHaveProperty("redirect_uri");
  });
});

describe("an installation that comes to nothing", () => {
  const again = "/slack/install";

  it("because the person declined says so, and blames nobody", async () => {
    const { browser, standIn, store } = await startPages();
    const person = browser();
    const state = (await person.begin()).searchParams.get("state") ?? "";
    const answered = await person.get(back({ error: "access_denied", state }));
    expect(seen(answered)).toEqual({ status: 200, title: install.denied.title, href: again });
    expect(standIn.asked).toEqual([]);
    expect(await store.find(team)).toBeUndefined();
  });

  it("because the link was used before says so, whichever process it comes to", async () => {
    const { browser, standIn, store } = await startPages();
    const person = browser();
    const link = person.agree(await person.begin());
    await person.get(link);
    const answered = await person.get(link);
    expect(seen(answered)).toEqual({ status: 400, title: install.replayed.title, href: again });
    expect(standIn.asked).toHaveLength(1);
    expect(await store.find(team)).toBeDefined();
  });

  it("lets only one of many through that come at once", async () => {
    const { browser, standIn } = await startPages();
    const person = browser();
    const link = person.agree(await person.begin());
    const answers = await Promise.all(Array.from({ length: 6 }, () => person.get(link)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(standIn.asked).toHaveLength(1);
  });

  it("because it took more than ten minutes says so", async () => {
    const { browser, standIn, clock } = await startPages();
    const person = browser();
    const inTime = await person.begin();
    clock.now += 600_000;
    expect((await person.get(person.agree(inTime))).status).toBe(200);
    const late = await person.begin();
    clock.now += 600_001;
    expect(seen(await person.get(person.agree(late)))).toEqual({
      status: 400,
      title: install.expired.title,
      href: again,
    });
    expect(standIn.asked).toHaveLength(1);
  });

  const forgeries: [string, (person: Browser, stranger: Browser) => Promise<string>][] = [
    ["there is no state", async () => back({ code: "code-0" })],
    ["there is nothing at all", async () => "/slack/oauth_redirect"],
    [
      "the cookie is another browser's",
      async (person, stranger) => {
        const link = person.agree(await stranger.begin());
        await person.begin();
        return link;
      },
    ],
    ["the browser has no cookie", async (person, stranger) => person.agree(await stranger.begin())],
    [
      "the state lives longer than it was given",
      async (person) => {
        const at = await person.begin();
        const [id, expiresAt, signature] = (at.searchParams.get("state") ?? "").split(".");
        at.searchParams.set("state", `${id}.${Number(expiresAt) + 1}.${signature}`);
        return person.agree(at);
      },
    ],
    [
      "there is no code",
      async (person) => back({ state: (await person.begin()).searchParams.get("state") ?? "" }),
    ],
  ];

  it.each(forgeries)("because %s says so, and Slack hears nothing", async (_, forge) => {
    const { browser, standIn, store } = await startPages();
    const person = browser();
    const answered = await person.get(await forge(person, browser()));
    expect(seen(answered)).toEqual({ status: 400, title: install.forged.title, href: again });
    expect(standIn.asked).toEqual([]);
    expect(await store.find(team)).toBeUndefined();
  });

  it("because Slack refused gives a reference that is in the log with Slack's reason", async () => {
    const { browser, entries } = await startPages();
    const person = browser();
    const state = (await person.begin()).searchParams.get("state") ?? "";
    const answered = await person.get(back({ code: "xoxb-no-such-code", state }));
    expect(seen(answered)).toEqual({ status: 502, title: install.refused.title, href: again });
    const meta = entries.at(-1);
    expect(meta).toMatchObject({ reason: "invalid_code", level: "error" });
    expect(answered.body).toContain(install.reference(meta?.reference ?? "?"));
    expect(JSON.stringify(entries)).not.toMatch(/xoxb|secret/);
  });

  it.each([
    ["hangs up", (outgoing) => outgoing.destroy()],
    ["has a bad day", (outgoing) => outgoing.writeHead(503).end("<h1>Sorry</h1>")],
    ["says half of it", (outgoing) => outgoing.end('{"ok":true,"access_token":"xoxb-secret"}')],
    [
      "gives no bot",
      (outgoing) => outgoing.end('{"ok":true,"authed_user":{"access_token":"xoxp-secret"}}'),
    ],
  ] as [string, (outgoing: ServerResponse) => void][])(
    "because Slack %s says that nobody knows",
    async (_, fault) => {
      const { browser, standIn, entries } = await startPages();
      standIn.faults.push(fault);
      const person = browser();
      const answered = await person.get(person.agree(await person.begin()));
      expect(seen(answered)).toEqual({ status: 502, title: install.unanswered.title, href: again });
      expect(answered.body + JSON.stringify(entries)).not.toMatch(/xox|secret/);
    },
  );

  it("because the store is away says so, before and after Slack was asked", async () => {
    const away = () => Promise.reject(new StoreError("unreachable", "ECONNREFUSED"));
    for (const store of [
      { consumeNonce: away, saveInstallation: away },
      { consumeNonce: () => Promise.resolve(true), saveInstallation: away },
    ]) {
      const { browser, entries } = await startPages({ store });
      const person = browser();
      const answered = await person.get(person.agree(await person.begin()));
      expect(seen(answered)).toEqual({ status: 503, title: install.notStored.title, href: again });
      expect(entries.at(-1)).toMatchObject({ level: "error", outcome: "not-stored" });
    }
  });
});

describe("a page", () => {
  it("runs nothing, loads nothing, is framed by nobody and tells nobody where it is", async () => {
    const { browser } = await startPages();
    const { headers, body } = await browser().get(back({ code: "c", state: "s" }));
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-type": "text/html; charset=UTF-8",
    });
    expect(body).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(body).not.toMatch(/<script|src=|url\(/);
  });

  it("says each of its sentences", async () => {
    const { browser } = await startPages();
    const { body } = await browser().get(back({}));
    for (const line of install.forged.lines) expect(body).toContain(`<p>${asHtml(line)}</p>`);
  });

  it("repeats nothing of its address, whatever is in it, and never fails", async () => {
    const { browser, standIn } = await startPages();
    const person = browser();
    const state = (await person.begin()).searchParams.get("state") ?? "";
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "%00",
        "\r\nset-cookie: a=b",
        "javascript:alert(1)",
        `${state}x`,
        state.toUpperCase(),
      ),
    );
    const name = fc.constantFrom("code", "state", "error", "__proto__", "state[]", "team");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, hostile), { maxLength: 5 }), async (pairs) => {
        const { status, body } = await person.get(
          `/slack/oauth_redirect?${new URLSearchParams(pairs)}`,
        );
        expect([200, 400]).toContain(status);
        expect(body).not.toMatch(/<script|<img|alert|javascript:/);
      }),
      { numRuns: 60 },
    );
    for (const query of ["%", "state=%zz&code=%", "state&code", "&&==", "a".repeat(6000)])
      expect((await person.get(`/slack/oauth_redirect?${query}`)).status).toBe(400);
    expect(standIn.asked).toEqual([]);
  });

  it("is found with a slash too many", async () => {
    const { browser } = await startPages();
    for (const path of ["/slack/install/", "//slack/install"])
      expect((await browser().get(path)).status).toBe(302);
    const person = browser();
    const back = person.agree(await person.begin()).replace("?", "/?");
    expect((await person.get(back)).status).toBe(200);
  });

  it("is only where it says", async () => {
    const { browser } = await startPages();
    for (const path of ["/slack/", "/slack/installs", "/slack/oauth_redirect/x", "/install"])
      expect((await browser().get(path)).status).toBe(404);
  });
});
