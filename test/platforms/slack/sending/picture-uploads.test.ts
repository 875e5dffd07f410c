/** Pictures that are uploaded: by Slack's own client to a Slack that looks at files before it shows them. */
import { describe, expect, it } from "vitest";
import type { PictureRequest, RenderResult } from "../../../../src/platforms/picture-renderer.ts";
import { makeResponder } from "../../../../src/platforms/slack/answering/responder.ts";
import { english } from "../../../../src/words/english.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import type { Starting } from "../connected.ts";
import { connect, ofDeliveries } from "../connected.ts";
import { asking } from "../record-stats.ts";
import { refused } from "../stand-in/web-api.ts";
import { botToken } from "../stand-in/world.ts";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, 0x80]);
const idOf = ({ picture }: PictureRequest) => `picture of a ${picture.kind}`;
const drawn = (request: PictureRequest): RenderResult => ({
  kind: "drawn",
  drawn: { name: idOf(request), png },
});

/** A bot that uploads what is drawn so. */
async function uploading(render = drawn, starting: Partial<Starting> = {}) {
  const pictures = { idOf, render: (request: PictureRequest) => Promise.resolve(render(request)) };
  const responder = makeResponder({ ...asking, pictures: { kind: "uploaded", idOf } }, silentLog());
  const { slack, lines, running } = await connect({ responder, pictures, ...starting });
  const event = (text: string) => ({
    type: "app_mention",
    user: "U1",
    text,
    ts: `${performance.now()}`,
    channel: "C2147483705",
  });
  return {
    slack,
    lines,
    running,
    mention: (text = "<@U0BOT> /map") => slack.send("mention", { event: event(text) }),
    command: (text = "public") => slack.send("slash-command", { command: "/map", text }),
    toldOf: (what: string) => until(() => lines.find((line) => line.event === what), what),
  };
}

const shows = (body: unknown, id: string) => JSON.stringify(body).includes(`{"id":"${id}"}`);
const [first, second] = ["F00000001", "F00000002"];

describe("the picture of an answer to a mention", () => {
  it("is uploaded without being shared, and put into the answer once Slack has looked at it", async () => {
    const { slack, mention, toldOf } = await uploading();
    slack.files.looks = 2;
    mention();
    expect(await toldOf("picture")).toMatchObject({ level: "info" });
    expect(slack.files.all.get(first)?.bytes).toEqual(png);
    const [asked] = slack.recording.requestsTo("files.getUploadURLExternal");
    expect(asked?.body).toMatchObject({ filename: "picture.png", length: `${png.length}` });
    const [completed] = slack.recording.requestsTo("files.completeUploadExternal");
    expect(completed?.body).toMatchObject({ files: [{ id: first }] });
    expect(JSON.stringify(completed?.body)).not.toContain("channel");
    expect(slack.messages).toHaveLength(1);
    expect(shows(slack.messages, first)).toBe(false);
    expect(slack.recording.requestsTo("chat.update")).toHaveLength(3);
    expect(slack.updates).toMatchObject([{ channel: "C2147483705", ts: "1.000100" }]);
    expect(shows(slack.updates, first)).toBe(true);
  });

  it("is in the next answers at once, and uploaded no second time", async () => {
    const { slack, mention, command, toldOf } = await uploading();
    mention();
    await toldOf("picture");
    mention();
    await until(() => slack.messages.length === 2, "the second answer");
    expect(shows(slack.messages[1], first)).toBe(true);
    expect(shows(await command().acknowledged, first)).toBe(true);
    expect(slack.files.all.size).toBe(1);
  });

  it("is uploaded once for two who want it at the same time", async () => {
    const { slack, mention, lines } = await uploading();
    mention();
    mention();
    await until(() => lines.filter(({ event }) => event === "picture").length === 2, "both");
    expect([slack.updates.length, slack.files.all.size]).toEqual([2, 1]);
  });

  it("sends no token with the bytes, and leaves neither it nor the address in the log", async () => {
    const { slack, mention, lines, toldOf } = await uploading();
    slack.faults.next("/upload/", { kind: "reply", status: 400 });
    mention();
    await toldOf("picture");
    const [sent] = slack.recording.requestsTo("/upload/");
    expect(JSON.stringify(sent?.headers)).not.toContain("xoxb");
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${botToken}|/upload/|${first}`));
  });
});

describe("where a picture does not come", () => {
  const { noPicture } = english.slack;

  it.each(["busy", "failed"] as const)("as its drawing is %s, the answer says so", async (kind) => {
    const { slack, mention, toldOf } = await uploading(() => ({ kind }));
    mention();
    expect(await toldOf("picture")).toMatchObject({ level: "warn", outcome: kind });
    await until(() => slack.updates.length === 1, "the line");
    expect(JSON.stringify(slack.updates)).toContain(noPicture[kind]);
    expect(JSON.stringify(slack.updates)).toContain('"type":"table"');
    expect(slack.files.all.size).toBe(0);
  });

  it.each([
    ["the bytes are refused", "/upload/", { kind: "reply", status: 400 } as const],
    [
      "uploads are turned off",
      "getUploadURL",
      { kind: "reply", ...refused("file_uploads_disabled") } as const,
    ],
    [
      "a 429 is long",
      "getUploadURL",
      { kind: "reply", status: 429, headers: { "retry-after": "90" } } as const,
    ],
  ])("as %s, the words stay and the log says why", async (_, path, fault) => {
    const { slack, mention, toldOf } = await uploading();
    slack.faults.next(path, fault);
    mention();
    expect(await toldOf("picture")).toMatchObject({ level: "warn", outcome: "failed" });
    await until(() => slack.updates.length === 1, "the line");
    expect(JSON.stringify(slack.updates)).toContain(noPicture.failed);
  });

  it("as Slack never likes the file, the words stay, and it is uploaded anew the next time", async () => {
    const { slack, mention, lines } = await uploading();
    slack.files.looks = 3;
    mention();
    await until(() => slack.updates.length === 1, "the words again");
    expect(JSON.stringify(slack.updates)).toContain(noPicture.failed);
    slack.files.looks = 0;
    mention();
    await until(() => slack.updates.length === 2, "the picture");
    expect(shows(slack.updates[1], second)).toBe(true);
    expect(ofDeliveries(lines).every(({ event }) => event !== "unexpected-error")).toBe(true);
  });

  it("after a short 429 it comes all the same", async () => {
    const { slack, mention, toldOf } = await uploading();
    const fault = { kind: "reply", status: 429, headers: { "retry-after": "1" } } as const;
    slack.faults.next("files.completeUploadExternal", fault);
    mention();
    expect(await toldOf("picture")).toMatchObject({ level: "info" });
    expect(slack.updates).toHaveLength(1);
  });

  it("as the right is missing, that is logged once, and later answers say so at once", async () => {
    const { slack, mention, command, toldOf, lines } = await uploading();
    slack.files.isAllowed = false;
    mention();
    const line = await toldOf("picture");
    expect(line.message).toBe(english.slack.operator.missingUploadScope);
    await until(() => slack.updates.length === 1, "the line");
    expect(JSON.stringify(slack.updates)).toContain(noPicture["not-allowed"]);
    expect(JSON.stringify(await command().acknowledged)).toContain(noPicture["not-allowed"]);
    mention();
    await until(() => slack.messages.length === 2, "the second answer");
    expect(slack.recording.requestsTo("files.")).toHaveLength(1);
    expect(lines.filter(({ message }) => message === line.message)).toHaveLength(1);
  });
});

describe("a workspace that the bot was taken out of", () => {
  it("is given pictures anew, and asked for the right anew", async () => {
    const { slack, mention, toldOf, lines } = await uploading();
    slack.files.isAllowed = false;
    mention();
    await toldOf("picture");
    await until(() => slack.updates.length === 1, "the line");
    slack.files.isAllowed = true;
    const left = slack.send("mention", { event: { type: "app_uninstalled" } });
    await left.acknowledged;
    mention();
    await until(() => slack.updates.length === 2, "the picture");
    expect(shows(slack.updates[1], first)).toBe(true);
    expect(lines.some(({ event }) => event === "unexpected-error")).toBe(false);
  });
});

describe("the picture of a command's answer for everybody", () => {
  it("follows in a message of its own, for the answer can't be changed", async () => {
    const { command, toldOf } = await uploading();
    const asked = command();
    expect(JSON.stringify(await asked.acknowledged)).toContain('"type":"table"');
    await toldOf("picture");
    expect(asked.responses).toMatchObject([
      { response_type: "in_channel", replace_original: false, blocks: [{ type: "image" }] },
    ]);
  });

  it("that Slack refuses to the end leaves the answer as it is", async () => {
    const { slack, command, toldOf } = await uploading();
    slack.files.looks = 9;
    const asked = command();
    expect(await toldOf("picture")).toMatchObject({ level: "warn", code: "invalid_blocks" });
    expect(asked.responses).toEqual([]);
    expect(slack.recording.requestsTo("/response/")).toHaveLength(3);
  });
});

const share = { actions: [{ type: "button", action_id: "share", value: "s:1/map" }] };

describe("an answer that is posted under a message", () => {
  const post = {
    actions: [{ type: "button", action_id: "post-0", value: "p:1/map nato" }],
  };

  it("gets its picture as well", async () => {
    const { slack, toldOf } = await uploading();
    slack.send("press-in-modal", post);
    await toldOf("picture");
    expect(slack.updates).toMatchObject([{ channel: "C2147483705", ts: "1.000100" }]);
    expect(slack.views).toHaveLength(1);
  });

  it("and could not be has none uploaded", async () => {
    const { slack, lines } = await uploading();
    slack.faults.next("chat.postMessage", { kind: "reply", ...refused("not_in_channel") }, 9);
    slack.send("press-in-modal", post);
    await until(() => ofDeliveries(lines).length === 1, "it is told");
    expect(JSON.stringify(slack.views)).toContain(english.slack.lookUp.notPosted);
    expect(slack.recording.requestsTo("files.")).toEqual([]);
  });
});

describe("an answer that is shared", () => {
  it("waits for its picture, and is posted once", async () => {
    const { slack } = await uploading();
    const asked = slack.send("press-on-private", share);
    await until(() => asked.responses.length === 1, "it is posted");
    expect(asked.responses).toMatchObject([{ response_type: "in_channel" }]);
    expect(shows(asked.responses, first)).toBe(true);
  });

  it("is posted in words where Slack refuses the picture to the end", async () => {
    const { slack } = await uploading();
    slack.files.looks = 9;
    const asked = slack.send("press-on-private", share);
    await until(() => asked.responses.length === 1, "it is posted");
    expect(JSON.stringify(asked.responses)).toContain(english.slack.noPicture.failed);
    expect(JSON.stringify(asked.responses)).toContain('"type":"table"');
  });

  it("waits no longer than a person does", async () => {
    const { slack } = await uploading(drawn, { timeouts: { pictureMs: 100 } });
    slack.faults.next("/upload/", { kind: "hang" }, 9);
    const asked = slack.send("press-on-private", share);
    await until(() => asked.responses.length === 1, "it is posted", 2_000);
    expect(JSON.stringify(asked.responses)).toContain(english.slack.noPicture.failed);
  });
});

describe("a bot that is told to end", () => {
  it("shares in words what waits for its picture", async () => {
    const { slack, running } = await uploading();
    slack.faults.next("/upload/", { kind: "hang" }, 9);
    const asked = slack.send("press-on-private", share);
    await until(() => slack.recording.requestsTo("/upload/").length === 1, "the upload");
    await running.stop();
    expect(JSON.stringify(asked.responses)).toContain(english.slack.noPicture.failed);
  });

  it("shares in words what Slack has yet to look at", async () => {
    const { slack, running } = await uploading(drawn, {
      timeouts: { fileRetryDelaysMs: [60_000] },
    });
    const asked = slack.send("press-on-private", share);
    await until(() => slack.recording.requestsTo("/response/").length === 1, "the first try");
    await running.stop();
    expect(JSON.stringify(asked.responses)).toContain(english.slack.noPicture.failed);
  });
});

describe("a chart in a workspace that has none", () => {
  it("is refused, and the table comes", async () => {
    const responder = makeResponder({ ...asking, hasCharts: true }, silentLog());
    const { slack } = await connect({ responder });
    slack.files.hasCharts = false;
    const text = "<@U0BOT> germany and france";
    slack.send("mention", {
      event: { type: "app_mention", user: "U1", text, ts: `${performance.now()}`, channel: "C1" },
    });
    await until(() => slack.messages.length === 1, "the table");
    expect(JSON.stringify(slack.messages)).toContain('"type":"table"');
    const sent = slack.recording.requestsTo("chat.postMessage");
    expect(sent.map(({ body }) => JSON.stringify(body).includes("data_visualization"))).toEqual([
      ...[true, false],
    ]);
  });
});
