import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../src/config.ts";
import { english } from "../src/words/english.ts";

const discord = {
  DISCORD_TOKEN: "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7",
  DISCORD_APPLICATION_ID: "123456789012345678",
};
const slack = { SLACK_BOT_TOKEN: "xoxb-1-2-abc", SLACK_APP_TOKEN: "xapp-1-A-2-abc" };

function problems(environment: Readonly<Record<string, string>>) {
  const read = parseConfig(environment);
  return read.kind === "problems" ? read.problems : [];
}

describe("the settings", () => {
  it("may all be missing, or empty", () => {
    const config = { kind: "config", config: { locale: "en" } };
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
        discord: { token: discord.DISCORD_TOKEN, applicationId: discord.DISCORD_APPLICATION_ID },
        slack: { botToken: slack.SLACK_BOT_TOKEN, appToken: slack.SLACK_APP_TOKEN },
      },
    });
  });

  it("are those of .env.example, which can be copied as it is", () => {
    const example = parse(readFileSync(".env.example"));
    expect(Object.keys(example).sort()).toEqual(
      Object.keys(english.commandLine.settings.right).sort(),
    );
    expect(parseConfig(example)).toEqual(parseConfig({}));
  });

  it.each([
    ["LOCALE", "!!"],
    ["DISCORD_APPLICATION_ID", "nongrata"],
    ["DISCORD_APPLICATION_ID", "1234"],
  ])("%s can't be %j, and what was found is told", (setting, text) => {
    const found = { setting, found: { kind: "text", text } };
    expect(problems({ ...discord, [setting]: text })).toEqual([found]);
  });

  it.each([
    ["DISCORD_TOKEN", "Bot secret.secret.secret"],
    ["DISCORD_TOKEN", "secret"],
    ["SLACK_BOT_TOKEN", "xapp-secret"],
    ["SLACK_BOT_TOKEN", "xoxb-"],
    ["SLACK_APP_TOKEN", "xoxb-secret"],
  ])("%s can't be %j, and nothing of it is told", (setting, text) => {
    const told = problems({ ...discord, ...slack, [setting]: text });
    expect(told).toEqual([{ setting, found: { kind: "secret", characters: text.length } }]);
    expect(JSON.stringify(told)).not.toContain("secret.secret");
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
