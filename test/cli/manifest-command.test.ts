import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { run } from "./run-program.ts";

const made = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
  oauth_config: z.object({
    redirect_urls: z.array(z.string()).optional(),
    scopes: z.object({ bot: z.array(z.string()) }),
  }),
  settings: z.object({ socket_mode_enabled: z.boolean() }),
});

async function manifest(given: readonly string[], environment: Record<string, string> = {}) {
  const { code, output, errors } = await run(["manifest", ...given], { environment });
  expect(code).toBe(0);
  const { display_information, features, oauth_config, settings } = made.parse(JSON.parse(output));
  return {
    name: display_information.name,
    commands: features.slash_commands.map(({ command }) => command),
    scopes: oauth_config.scopes.bot,
    back: oauth_config.redirect_urls,
    isSocket: settings.socket_mode_enabled,
    advice: errors,
  };
}

describe.concurrent("nongrata manifest", () => {
  it("needs nothing, and is for one workspace over a socket", async () => {
    expect(await manifest([])).toEqual({
      name: "Non Grata",
      commands: [
        "/expelled",
        "/total",
        "/quote",
        "/waves",
        "/sources",
        "/map",
        "/timeline",
        "/verify",
      ],
      scopes: ["app_mentions:read", "chat:write", "commands"],
      back: undefined,
      isSocket: true,
      advice: "",
    });
  });

  it("has what the call says, and tells what to set for it", async () => {
    const wanted = ["direct-messages", "pictures", "many-workspaces"];
    const features = ["--without", "mentions", "--with", ...wanted];
    const given = ["--url", "https://bot.example.org/", "--prefix", "ng-", "--name", "Grata 2"];
    const { advice, ...told } = await manifest([...given, ...features]);
    expect(told).toEqual({
      name: "Grata 2",
      commands: [
        "expelled",
        "total",
        "quote",
        "waves",
        "sources",
        "map",
        "timeline",
        "verify",
        "help",
      ].map((name) => `/ng-${name}`),
      scopes: ["chat:write", "commands", "files:write", "im:history"],
      back: ["https://bot.example.org/slack/oauth_redirect"],
      isSocket: false,
    });
    expect(advice.split("\n").map((line) => line.trim())).toEqual([
      "For this app, set in .env:",
      "SLACK_MODE=http",
      "PUBLIC_URL=https://bot.example.org",
      "SLACK_COMMANDS=expelled=ng-expelled,total=ng-total,quote=ng-quote,waves=ng-waves,sources=ng-sources,map=ng-map,timeline=ng-timeline,verify=ng-verify,help=ng-help",
      "SLACK_MENTIONS=off",
      "SLACK_DIRECT_MESSAGES=on",
      "SLACK_PICTURES=upload",
      ...["SLACK_CLIENT_ID=…", "SLACK_CLIENT_SECRET=…", "SLACK_STATE_SECRET=…", "STORE_KEY=…"],
      "",
    ]);
  });

  it("has what the settings say where the call is silent, and then advises nothing", async () => {
    const { advice, commands, isSocket, scopes } = await manifest([], {
      SLACK_MODE: "http",
      PUBLIC_URL: "https://bot.example.org",
      SLACK_COMMANDS: "expelled=ausgewiesen",
      SLACK_MENTIONS: "off",
      SLACK_PICTURES: "upload",
      SLACK_BOT_TOKEN: "wrong, but not needed here",
    });
    expect(commands).toEqual([
      "/ausgewiesen",
      "/total",
      "/quote",
      "/waves",
      "/sources",
      "/map",
      "/timeline",
      "/verify",
    ]);
    expect({ advice, isSocket, scopes }).toEqual({
      advice: "",
      isSocket: false,
      scopes: ["chat:write", "commands", "files:write"],
    });
  });

  it("leaves pictures off where they are", async () => {
    const { advice, scopes } = await manifest([], { SLACK_PICTURES: "off" });
    expect([advice, scopes.includes("files:write")]).toEqual(["", false]);
  });

  it("is the same as YAML, and in the link that makes the app", async () => {
    const [json, yaml, link] = await Promise.all(
      [[], ["--yaml"], ["--link"]].map(async (given) => (await run(["manifest", ...given])).output),
    );
    expect(parse(yaml ?? "")).toEqual(JSON.parse(json ?? ""));
    const url = new URL(link ?? "");
    expect(url.href).toMatch(/^https:\/\/api\.slack\.com\/apps\?new_app=1&/);
    expect(JSON.parse(url.searchParams.get("manifest_json") ?? "")).toEqual(JSON.parse(json ?? ""));
  });

  it.each([
    [["--socket", "--url", "https://x.org"], /--socket and --url/],
    [["--url", "http://x.org"], /found "http:\/\/x.org"/],
    [["--url", "https://x.org/path?a=1"], /found "https:\/\/x.org\/path\?a=1"/],
    [["--prefix", "NG-"], /--prefix: found "NG-"/],
    [["--prefix", "ng-", "--names", "total=a"], /--prefix and --names/],
    [["--names", "total=expelled"], /--names: found "total=expelled"/],
    [["--names", "total=a,total=b"], /--names: found/],
    [["--names", "summe=a"], /--names: found/],
    [["--names", "total"], /--names: found/],
    [["--name", "Ñon"], /--name: found "Ñon"/],
    [["--with", "mentoins"], /found "mentoins"; expected mentions, direct-messages/],
    [["--with", "mentions", "--without", "mentions"], /"mentions" in both/],
    [["--with", "many-workspaces"], /--url or PUBLIC_URL is missing/],
    [["--name", "", "--prefix", "\u001b[31m"], /--prefix: found "\ufffd\[31m".*\n--name: found ""/],
  ])("%j is told what would be right, and ends with 2", async (given, message) => {
    const { code, output, errors } = await run(["manifest", ...given]);
    expect(errors).toMatch(message);
    expect({ code, output }).toEqual({ code: 2, output: "" });
  });
});
