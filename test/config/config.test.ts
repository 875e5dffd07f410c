import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { secretTexts } from "../../src/config/secrets.ts";
import { settingNames } from "../../src/config/setting-names.ts";
import { english } from "../../src/words/english.ts";

const discord = {
  DISCORD_TOKEN: "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7",
  DISCORD_APPLICATION_ID: "123456789012345678",
};
const publicKey = "0123456789abcdef".repeat(4);
const slack = { SLACK_BOT_TOKEN: "xoxb-1-2-abc", SLACK_APP_TOKEN: "xapp-1-A-2-abc" };

function problems(environment: Readonly<Record<string, string>>) {
  const read = parseConfig(environment);
  return read.kind === "problems" ? read.problems : [];
}

describe("the settings", () => {
  it("may all be missing, or empty", () => {
    const config = { kind: "config", config: { locale: "en", logLevel: "info" }, secrets: {} };
    expect(parseConfig({})).toEqual(config);
    expect(parseConfig({ DATA_DIR: "", LOCALE: " ", SLACK_APP_TOKEN: "", PATH: "/bin" })).toEqual(
      config,
    );
  });

  it("are read", () => {
    expect(parseConfig({ DATA_DIR: " record ", LOCALE: "de-AT", ...discord, ...slack })).toEqual({
      kind: "config",
      config: {
        dataFolder: "record",
        locale: "de-AT",
        logLevel: "info",
        discord: {
          mode: "gateway",
          applicationId: discord.DISCORD_APPLICATION_ID,
          apiUrl: "https://discord.com/api",
          shouldRegister: true,
        },
        slack: {
          mode: "socket",
          apiUrl: "https://slack.com/api/",
          commandNames: {},
          hasMentions: true,
          hasDirectMessages: false,
          pictures: "fetch",
          hasCharts: false,
        },
      },
      secrets: {
        discord: { token: discord.DISCORD_TOKEN },
        slack: {
          credentials: {
            mode: "socket",
            botToken: slack.SLACK_BOT_TOKEN,
            appToken: slack.SLACK_APP_TOKEN,
          },
        },
      },
    });
  });

  it("choose the way in, and where to listen", () => {
    const environment = {
      ...discord,
      DISCORD_MODE: "http",
      DISCORD_PUBLIC_KEY: publicKey,
      DISCORD_REGISTER: "off",
      DISCORD_API_URL: "http://127.0.0.1:1/api/",
      PORT: "8080",
      HOST: "::1",
      LOG_LEVEL: "debug",
    };
    expect(parseConfig(environment)).toMatchObject({
      config: {
        port: 8080,
        host: "::1",
        logLevel: "debug",
        discord: {
          mode: "http",
          publicKey,
          shouldRegister: false,
          apiUrl: "http://127.0.0.1:1/api",
        },
      },
    });
  });

  it("are those of .env.example, which can be copied as it is", () => {
    const example = parse(readFileSync(".env.example"));
    expect(Object.keys(example).sort()).toEqual(
      Object.keys(english.commandLine.settings.expected).sort(),
    );
    expect(parseConfig(example)).toEqual(parseConfig({}));
  });

  it.each([
    ["LOCALE", "!!"],
    ["DISCORD_APPLICATION_ID", "nongrata"],
    ["DISCORD_APPLICATION_ID", "1234"],
    ["DISCORD_MODE", "HTTP"],
    ["DISCORD_REGISTER", "no"],
    ["DISCORD_API_URL", "http://discord.com/api"],
    ["DISCORD_API_URL", "http://127.0.0.1.example.org"],
    ["DISCORD_API_URL", "http://localhost.example.org"],
    ["DISCORD_API_URL", "https://discord.com/api?x"],
    ["DISCORD_API_URL", "discord.com"],
    ["DISCORD_API_URL", "file:///etc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["HOST", "a b"],
    ["HOST", "http://x"],
    ["LOG_LEVEL", "loud"],
    ["SLACK_PICTURES", "on"],
    ["SLACK_CHARTS", "bar"],
  ])("%s can't be %j, and what was found is told", (setting, text) => {
    const found = { setting, found: { kind: "text", text } };
    expect(problems({ ...discord, [setting]: text })).toEqual([found]);
  });

  it.each([
    ["DISCORD_API_URL", "https://me@discord.com/api"],
    ["DISCORD_PUBLIC_KEY", publicKey.slice(1)],
    ["DISCORD_PUBLIC_KEY", publicKey.replace("a", "g")],
    ["LOG_LEVEL", "https://me:password@example.org"],
  ])("%s can't be %j, and a secret that was pasted there is not told", (setting, text) => {
    const found = { setting, found: { kind: "hidden", characters: text.length } };
    expect(problems({ ...discord, [setting]: text })).toEqual([found]);
  });

  it.each([
    ["DISCORD_TOKEN", "secret"],
    ["SLACK_BOT_TOKEN", "secret-xapp"],
    ["SLACK_BOT_TOKEN", "xoxp-secret"],
  ])("%s can't be %j, and nothing of it is told", (setting, text) => {
    const told = problems({ ...discord, ...slack, [setting]: text });
    expect(told).toEqual([{ setting, found: { kind: "secret", characters: text.length } }]);
    expect(JSON.stringify(told)).not.toContain("secret.secret");
  });

  it.each([
    [
      "DISCORD_APPLICATION_ID",
      "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.Gabcde.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0",
      "DISCORD_TOKEN",
    ],
    ["SLACK_BOT_TOKEN", "xapp-1-secret", "SLACK_APP_TOKEN"],
    ["SLACK_APP_TOKEN", "xoxb-1-secret", "SLACK_BOT_TOKEN"],
    ["DISCORD_TOKEN", publicKey, "DISCORD_PUBLIC_KEY"],
    ["DISCORD_PUBLIC_KEY", discord.DISCORD_APPLICATION_ID, "DISCORD_APPLICATION_ID"],
    ["SLACK_SIGNING_SECRET", "12.34", "SLACK_CLIENT_ID"],
    ["PORT", "xoxb-123", "SLACK_BOT_TOKEN"],
    ["STORE_KEY", "postgres://bot:secret@host/db", "STORE_URL"],
  ])("%s can't be %j, and the setting of such values is told", (setting, text, other) => {
    const environment = { ...discord, ...slack, [setting]: text };
    expect(problems(environment).find((problem) => problem.setting === setting)).toEqual({
      setting,
      found: { kind: "other-setting", setting: other },
    });
  });

  it.each([
    ["DISCORD_TOKEN", "your-token-here"],
    ["DISCORD_TOKEN", "YOUR.BOT.TOKEN"],
    ["DISCORD_TOKEN", "<token>"],
    ["DISCORD_TOKEN", "changeme"],
    ["DISCORD_APPLICATION_ID", "000000000000000000"],
    ["DISCORD_APPLICATION_ID", "[your application's id]"],
    ["SLACK_BOT_TOKEN", "xoxb-your-token"],
    ["SLACK_BOT_TOKEN", "xoxb-xxxx-xxxx"],
    ["SLACK_BOT_TOKEN", "xoxb-…"],
    ["SLACK_APP_TOKEN", "xapp-***"],
    ["SLACK_STATE_SECRET", "openssl rand -hex 32"],
    ["STORE_URL", "postgres://user:password@host/database"],
    ["PUBLIC_URL", "https://YOUR.HOST"],
  ])("%s can't be the placeholder %j", (setting, text) => {
    const wrong = problems({ ...discord, ...slack, [setting]: text });
    expect(wrong).toContainEqual({ setting, found: { kind: "placeholder" } });
  });

  it.each(['"xoxb-1-2-abc"', "'xoxb-1-2-abc'", "“xoxb-1-2-abc”", "`xoxb-1-2-abc`"])(
    "can't be in quotation marks, as %s is in the environment",
    (SLACK_BOT_TOKEN) => {
      expect(problems({ ...slack, SLACK_BOT_TOKEN })).toEqual([
        { setting: "SLACK_BOT_TOKEN", found: { kind: "quoted" } },
      ]);
    },
  );

  it.each(["Bot", "Bearer"])("can't begin with “%s”, as a header does", (prefix) => {
    const environment = { ...discord, DISCORD_TOKEN: `${prefix} ${discord.DISCORD_TOKEN}` };
    const found = { kind: "prefixed", prefix };
    expect(problems(environment)).toEqual([{ setting: "DISCORD_TOKEN", found }]);
  });

  it("may have letters in them that happen to spell a word of a placeholder", () => {
    expect(problems({ ...slack, SLACK_BOT_TOKEN: "xoxb-1-2-Ayourb1hereXXXXchangeme9" })).toEqual(
      [],
    );
    expect(problems({ ...discord, SUPPORT_URL: "https://example.org/here" })).toEqual([]);
  });

  it.each([
    "http://localhost:80",
    "http://127.0.0.1",
    "http://[::1]:9/x",
    "https://example.org/api",
    "https://example.org/apiv10",
  ])("DISCORD_API_URL can be %j", (address) => {
    expect(problems({ ...discord, DISCORD_API_URL: address })).toEqual([]);
  });

  it("of a way in name what it needs", () => {
    const missing = (environment: Readonly<Record<string, string>>) =>
      problems(environment).map(({ setting, found }) => [setting, found]);
    const beside = { kind: "nothing", beside: "DISCORD_MODE" };
    expect(missing({ ...discord, DISCORD_MODE: "http" })).toEqual([["DISCORD_PUBLIC_KEY", beside]]);
    expect(missing({ DISCORD_MODE: "gateway" })).toEqual([
      ["DISCORD_TOKEN", beside],
      ["DISCORD_APPLICATION_ID", beside],
    ]);
    expect(missing({ DISCORD_MODE: "off", DISCORD_TOKEN: discord.DISCORD_TOKEN })).toEqual([]);
  });

  it("come in pairs", () => {
    expect(
      problems({ DISCORD_TOKEN: discord.DISCORD_TOKEN, SLACK_APP_TOKEN: slack.SLACK_APP_TOKEN }),
    ).toEqual([
      { setting: "DISCORD_APPLICATION_ID", found: { kind: "nothing", beside: "DISCORD_TOKEN" } },
      { setting: "SLACK_BOT_TOKEN", found: { kind: "nothing", beside: "SLACK_APP_TOKEN" } },
    ]);
  });

  it("are told all at once where several are wrong", () => {
    const wrong = problems({ LOCALE: "?", DISCORD_TOKEN: "x", SLACK_BOT_TOKEN: "y" });
    expect(wrong.map(({ setting }) => setting)).toEqual([
      ...[
        "LOCALE",
        "DISCORD_TOKEN",
        "SLACK_BOT_TOKEN",
        "DISCORD_APPLICATION_ID",
        "SLACK_APP_TOKEN",
      ],
    ]);
  });
});

describe("the config of a full environment", () => {
  const storeKey = Buffer.alloc(32, 7).toString("base64");
  const secret = {
    DISCORD_TOKEN: discord.DISCORD_TOKEN,
    ...slack,
    SLACK_SIGNING_SECRET: "5".repeat(32),
    SLACK_CLIENT_SECRET: "6".repeat(32),
    SLACK_STATE_SECRET: "a state that nobody guesses",
    STORE_URL: "postgres://bot:pass%20word@localhost/nongrata",
    STORE_KEY: storeKey,
  };
  const open = {
    DATA_DIR: "record",
    LOCALE: "de",
    LOG_LEVEL: "warn",
    REQUIRE_ALL: "on",
    PORT: "8080",

    HOST: "::1",
    OPS_PORT: "9090",
    OPS_HOST: "0.0.0.0",
    QUESTIONS_PER_MINUTE: "30",
    SERVER_QUESTIONS_PER_MINUTE: "off",
    ADDRESS_REQUESTS_PER_MINUTE: "1000",
    PROXIES: "2",
    KEEP_MISSES: "off",
    PLAYGROUND: "on",
    PUBLIC_URL: "https://bot.example.org",

    PRIVACY_URL: "https://example.org/privacy",
    SUPPORT_URL: "mailto:bot@example.org",

    DISCORD_MODE: "http",
    DISCORD_APPLICATION_ID: discord.DISCORD_APPLICATION_ID,

    DISCORD_PUBLIC_KEY: publicKey,
    DISCORD_REGISTER: "off",
    DISCORD_SHARDS: "0-7/32",
    DISCORD_MENTIONS: "off",

    DISCORD_API_URL: "http://127.0.0.1:1/api",
    SLACK_API_URL: "http://127.0.0.1:1/api",

    SLACK_COMMANDS: "ng-",
    SLACK_MENTIONS: "off",
    SLACK_DIRECT_MESSAGES: "on",

    SLACK_PICTURES: "upload",
    SLACK_CHARTS: "on",
    SLACK_CLIENT_ID: "12.34",
  };

  it.each(["socket", "http"])("has no secret in it with SLACK_MODE=%s", (SLACK_MODE) => {
    const environment = { ...open, ...secret, SLACK_MODE };
    expect(Object.keys(environment).sort()).toEqual([...settingNames].sort());
    const read = parseConfig(environment);
    if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
    const printed = JSON.stringify(read.config);
    for (const text of [...Object.values(secret), "pass%20word", "pass word"])
      expect(printed).not.toContain(text);
    expect(printed).toContain(open.PUBLIC_URL);
    expect(printed).toContain(open.SLACK_CLIENT_ID);

    const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, ...always } = secret;
    const ofMode = SLACK_MODE === "http" ? SLACK_SIGNING_SECRET : SLACK_APP_TOKEN;
    expect([...secretTexts(read.secrets)].sort()).toEqual(
      [...Object.values(always), ofMode, "pass%20word", "pass word"].sort(),
    );
  });
});
