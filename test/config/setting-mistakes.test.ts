import { describe, expect, it } from "vitest";
import { findSettingMistakes } from "../../src/config/setting-mistakes.ts";
import { withoutEmpty } from "../../src/config/setting-names.ts";

/** `2 DISCRD_TOKEN → DISCORD_TOKEN`, by the line of .env; without a number for the environment. */
function mistakes(
  text: string,
  environment: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
): readonly string[] {
  const found = findSettingMistakes({ text, variables: withoutEmpty(variables) }, environment);
  return found.map(({ kind, line, found, nearest }) =>
    [line ?? [], kind === "no-equals-sign" ? "no =" : [], found, "→", nearest].flat().join(" "),
  );
}

describe("a line of .env", () => {
  it.each([
    ["PORT 3335", "1 no = PORT → PORT"],
    ["export PORT", "1 no = PORT → PORT"],
    ["DISCORD_TOKEN:a.b.c", "1 no = DISCORD_TOKEN → DISCORD_TOKEN"],
    ["DISCORD TOKEN=a.b.c", "1 DISCORD TOKEN → DISCORD_TOKEN"],
    ["DISCRD_TOKEN=a.b.c", "1 DISCRD_TOKEN → DISCORD_TOKEN"],
    ["DISCORD_BOT_TOKEN=a.b.c", "1 DISCORD_BOT_TOKEN → DISCORD_TOKEN"],
    ["DISCORD_CLIENT_ID=1", "1 DISCORD_CLIENT_ID → DISCORD_APPLICATION_ID"],
    ["SLACK_TOKEN=x", "1 SLACK_TOKEN → SLACK_BOT_TOKEN"],
    ["discord_token=x", "1 discord_token → DISCORD_TOKEN"],
    ["SLACK-APP-TOKEN=x", "1 SLACK-APP-TOKEN → SLACK_APP_TOKEN"],
    ["PUBLIC_ULR=https://a.example", "1 PUBLIC_ULR → PUBLIC_URL"],
    ["LOGLEVEL=debug", "1 LOGLEVEL → LOG_LEVEL"],
    ["TOKEN=x", "1 TOKEN → DISCORD_TOKEN"],
    ["BOT_TOKEN=x", "1 BOT_TOKEN → DISCORD_TOKEN"],
    ["CLIENT_ID=1", "1 CLIENT_ID → DISCORD_APPLICATION_ID"],
    ["APP_ID=1", "1 APP_ID → DISCORD_APPLICATION_ID"],
    ["PUBLIC_KEY=1", "1 PUBLIC_KEY → DISCORD_PUBLIC_KEY"],
    ["SIGNING_SECRET=1", "1 SIGNING_SECRET → SLACK_SIGNING_SECRET"],
    ["SLACK_APP_LEVEL_TOKEN=x", "1 SLACK_APP_LEVEL_TOKEN → SLACK_APP_TOKEN"],
    ["BASE_URL=https://a.example", "1 BASE_URL → PUBLIC_URL"],
  ])("%s is told", (text, expected) => {
    expect(mistakes(text)).toEqual([expected]);
  });

  it.each([
    "",
    "# PORT 3335",
    "PORT=3335",
    "PORT=",
    "export PORT=3335 # taken?",
    "LOCALE: de",
    "AWS_REGION=eu-west-1",
    "GUILD_ID=123456789012345678",
    "DISCORD_GUILD_ID=123456789012345678",
    "DISCORD_CLIENT_SECRET=x",
    "DATABASE_URL=postgres://a/b",
    "PREFIX=!",
    "PATH=/bin",
    "-----BEGIN PRIVATE KEY-----",
  ])("%s is not", (text) => {
    expect(mistakes(text)).toEqual([]);
  });

  it("is told with its number, and all of them at once, whatever ends them", () => {
    expect(mistakes("# mine\r\nPORT 3335\r\n\r\nDISCRD_TOKEN=x\n")).toEqual([
      "2 no = PORT → PORT",
      "4 DISCRD_TOKEN → DISCORD_TOKEN",
    ]);
  });
});

describe("a name in the environment", () => {
  it.each([
    ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
    ["SLACK_SIGNING_SECERT", "SLACK_SIGNING_SECRET"],
    ["STORE_KEYS", "STORE_KEY"],
  ])("%s is told", (found, nearest) => {
    expect(mistakes("", { [found]: "x" })).toEqual([`${found} → ${nearest}`]);
  });

  it.each([
    ["TOKEN", "x", "DISCORD_TOKEN"],
    ["TOKEN", "xoxb-1-a", "SLACK_BOT_TOKEN"],
    ["BOT_TOKEN", "xapp-1-a", "SLACK_APP_TOKEN"],
    ["CLIENT_ID", "1.2", "SLACK_CLIENT_ID"],
    ["CLIENT_ID", "123456789012345678", "DISCORD_APPLICATION_ID"],
  ])("%s of other bots, set to %s, is told as %s", (found, value, nearest) => {
    expect(mistakes("", { [found]: value })).toEqual([`${found} → ${nearest}`]);
  });

  it("of other bots is not told where another platform alone is set", () => {
    expect(mistakes("", { TOKEN: "x", SLACK_BOT_TOKEN: "xoxb-1-a" })).toEqual([]);
    expect(mistakes("", { TOKEN: "x", DISCORD_APPLICATION_ID: "1" })).toEqual([
      "TOKEN → DISCORD_TOKEN",
    ]);
  });

  it.each(["DATABASE_URL", "POSTGRES_URL", "DB_URL"])(
    "%s of a host is told where installations are kept, and nowhere else",
    (found) => {
      const address = { [found]: "postgres://a/b" };
      expect(mistakes("", address)).toEqual([]);
      expect(mistakes("", { ...address, STORE_KEY: "x" })).toEqual([`${found} → STORE_URL`]);
      expect(mistakes("", { ...address, STORE_KEY: "x", STORE_URL: "file:data.db" })).toEqual([]);
    },
  );

  it("is not told where it belongs to the system or to a host", () => {
    const environment = { HOME: "/root", HOSTNAME: "a", LANG: "C", LC_ALL: "C", LOGNAME: "root" };
    const ofHost = { DATABASE_URL: "x", POSTGRES_PORT: "1", SHLVL: "1", DYNO: "web.1", PORTS: "1" };
    expect(mistakes("", { ...environment, ...ofHost })).toEqual([]);
  });

  it("is not told where the setting that it resembles is set", () => {
    expect(mistakes("", { DISCORD_BOT_TOKEN: "x", DISCORD_TOKEN: "a.b.c" })).toEqual([]);
    expect(mistakes("", { DISCORD_BOT_TOKEN: "x" }, { DISCORD_TOKEN: "a.b.c" })).toEqual([]);
  });

  it("is not told where it is empty", () => {
    expect(mistakes("", { DISCORD_BOT_TOKEN: " " })).toEqual([]);
  });
});
