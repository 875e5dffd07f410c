/** The built program on Slack, with pictures that it uploads: drawn, sent as bytes, and shown by what Slack calls them. */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/slack/connected.ts";
import { eventually, expectGoodEnd } from "./program-on-discord.ts";
import { connected } from "./program-on-slack.ts";

const message = (text: string) => ({
  event: {
    type: "app_mention",
    user: "U1",
    text,
    ts: `${performance.now()}`,
    channel: "C2147483705",
  },
});

/** Its size, as a PNG says it in its first bytes. */
const sizeOf = (png: Buffer | undefined) => [png?.readUInt32BE(16), png?.readUInt32BE(20)];

describe("a picture on Slack that is uploaded", () => {
  it("comes into the answer that stands there in words, and is there at once the next time", async () => {
    const slack = await startStandIn();
    const PUBLIC_URL = "https://bot.example.org";
    const program = await connected(slack, { SLACK_PICTURES: "upload", PUBLIC_URL });
    slack.send("mention", message("<@U0001BOTT> /map nato"));
    await eventually(() => expect(slack.updates).toHaveLength(1));
    expect(JSON.stringify(slack.messages)).toContain('"type":"table"');
    const [[id, { bytes }] = ["", {}]] = [...slack.files.all];
    expect(sizeOf(bytes)).toEqual([1200, 675]);
    expect(slack.updates).toMatchObject([{ ts: "1.000100" }]);
    expect(JSON.stringify(slack.updates)).toContain(`"slack_file":{"id":"${id}"}`);
    const asked = slack.send("slash-command", { command: "/map", text: "nato public" });
    expect(JSON.stringify(await asked.acknowledged)).toContain(`"slack_file":{"id":"${id}"}`);
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(program.output()).not.toContain("listening");
  });
});

describe("Slack's own charts", () => {
  it("stand in the answer where they are turned on", async () => {
    const slack = await startStandIn();
    await connected(slack, { SLACK_CHARTS: "on" });
    const asked = slack.send("slash-command", { text: "germany and france" });
    expect(JSON.stringify(await asked.acknowledged)).toContain('"type":"data_visualization"');
  });
});
