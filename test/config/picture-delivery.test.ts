import { describe, expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { parseConfig } from "../../src/config/config.ts";
import { slackPictureDelivery } from "../../src/config/picture-delivery.ts";

const slack = { SLACK_BOT_TOKEN: "xoxb-1-2-abc", SLACK_APP_TOKEN: "xapp-1-A-2-abc" };
const PUBLIC_URL = "https://bot.example";

function set(environment: Readonly<Record<string, string>>): Config {
  const read = parseConfig(environment);
  if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
  return read.config;
}

const fetched = { kind: "fetched", publicUrl: PUBLIC_URL };

describe("pictures", () => {
  it.each([
    ["as long as nothing is set for them", {}, { kind: "none" }],
    ["with a public address", { PUBLIC_URL }, fetched],
    ["where they are to be fetched", { PUBLIC_URL, SLACK_PICTURES: "fetch" }, fetched],
    ["with both", { PUBLIC_URL, SLACK_PICTURES: "upload" }, { kind: "uploaded" }],
    ["without an address", { SLACK_PICTURES: "upload" }, { kind: "uploaded" }],
    ["where nobody wants them", { PUBLIC_URL, SLACK_PICTURES: "off" }, { kind: "unwanted" }],
  ])("come to Slack %s as %j says", (_, environment, way) => {
    expect(slackPictureDelivery(set({ ...slack, ...environment }))).toEqual(way);
  });
});
