/** The picture follows the words: an edit with a file, that the embed shows. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseAskText } from "../../../../src/platforms/ask-text.ts";
import { decodeCustomId } from "../../../../src/platforms/discord/custom-id.ts";
import {
  findPendingPicture,
  toMessageWithPicture,
} from "../../../../src/platforms/discord/rendering/picture-attachment.ts";
import { toDiscord } from "../../../../src/platforms/discord/rendering/to-discord.ts";
import { attachPicture } from "../../../../src/platforms/discord/sending/attach-picture.ts";
import type { EditSlot } from "../../../../src/platforms/discord/sending/edit-sequencer.ts";
import { EditSequencer } from "../../../../src/platforms/discord/sending/edit-sequencer.ts";
import { makeOriginalResponseEditor } from "../../../../src/platforms/discord/sending/original-response.ts";
import type { PictureRenderer } from "../../../../src/platforms/picture-renderer.ts";
import { bot } from "../../../real-book.ts";
import { keptLog } from "../../../recording-log.ts";
import { until } from "../../wait-until.ts";
import { drawn, png } from "../fake-pictures.ts";
import { messageSchema } from "../limits-schema.ts";

const showing = { isEphemeral: false, asker: "1" };

function illustrationFor(question: string, part = 1) {
  const reply = bot.reply(parseAskText(question, "en"));
  return findPendingPicture("message", reply, { ...showing, part }).picture;
}

function illustrationOfMap() {
  const illustration = illustrationFor("/map");
  if (illustration === undefined) throw new Error("the map has no picture");
  return illustration;
}

interface Edited {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly form: FormData;
}

/** Discord, as far as it takes edits; it answers with these statuses one after another, and then with 200. */
async function discord(statuses: readonly number[] = [], code?: number) {
  const edits: Edited[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const type = headers["content-type"] ?? "";
    const form = await formOf(await buffer(incoming), type);
    const status = statuses[edits.length] ?? 200;
    edits.push({ method, path, form });
    outgoing.writeHead(status).end(JSON.stringify({ code }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  // proved: it listens on a port
  const { port } = server.address() as AddressInfo;
  return { edits, apiUrl: `http://127.0.0.1:${port}/api` };
}

interface Circumstances {
  readonly render?: PictureRenderer["render"];
  readonly slot?: EditSlot;
}

/** An edit without a file is JSON alone. */
async function formOf(body: Buffer, type: string): Promise<FormData> {
  if (type !== "application/json")
    return new Response(body, { headers: { "content-type": type } }).formData();
  const form = new FormData();
  form.set("payload_json", body.toString());
  return form;
}

async function illustrateAt(
  apiUrl: string,
  { render = async () => drawn, slot = new EditSequencer().begin("1") }: Circumstances = {},
) {
  const { log, entries } = keptLog();
  const { signal } = new AbortController();
  const edit = makeOriginalResponseEditor({ applicationId: "2", apiUrl, token: "a/b", signal });
  const illustrating = { log, reference: "0f0f0f0f", pictures: { render }, slot, edit, signal };
  await attachPicture(illustrationOfMap(), illustrating);
  return entries;
}

describe("an answer with a picture", () => {
  it("shows it in the embed, in the place of its table, and says its figures to whoever can't see it", () => {
    const message = toMessageWithPicture(illustrationOfMap());
    messageSchema.parse(message);
    const [embed] = message.embeds;
    expect(embed?.image).toEqual({ url: "attachment://picture.png" });
    expect(embed?.description).not.toContain("Ukraine");
    expect(message.attachments[0]?.description).toContain("Ukraine 13; ");
  });

  it("is an answer in words until then", () => {
    const words = toDiscord(bot.reply(parseAskText("/map", "en")), showing);
    expect(words.embeds[0]?.description).toContain("Ukraine");
  });

  it("has it in its first part, and an answer without one has none", () => {
    expect(illustrationFor("/expelled")).toBeDefined();
    expect(illustrationFor("/expelled", 2)).toBeUndefined();
    expect(illustrationFor("/expelled germany")).toBeUndefined();
  });
});

describe("the edit", () => {
  it("carries message and file as one form", async () => {
    const { edits, apiUrl } = await discord();
    const entries = await illustrateAt(apiUrl);
    const [edit] = edits;
    expect([edit?.method, edit?.path]).toEqual([
      "PATCH",
      "/api/v10/webhooks/2/a%2Fb/messages/@original",
    ]);
    const body: unknown = JSON.parse(String(edit?.form.get("payload_json")));
    expect(messageSchema.parse(body).attachments).toHaveLength(1);
    const file = edit?.form.get("files[0]");
    if (!(file instanceof File)) throw new Error("no file came");
    expect([file.name, file.type]).toEqual(["picture.png", "image/png"]);
    expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true);
    expect(entries).toMatchObject([{ level: "info", event: "picture", outcome: "shown" }]);
  });

  it("comes again where Discord does not have the answer yet", async () => {
    const { edits, apiUrl } = await discord([404, 404], 10015);
    const entries = await illustrateAt(apiUrl);
    expect(edits).toHaveLength(3);
    expect(entries).toMatchObject([{ outcome: "shown" }]);
  });

  it.each([
    ["too many pictures wait", "busy", "Too many pictures are being drawn just now"],
    ["it could not be drawn", "failed", "The picture could not be drawn"],
  ] as const)("says that %s, under the words and beside a button", async (_, kind, notice) => {
    const { edits, apiUrl } = await discord();
    const entries = await illustrateAt(apiUrl, { render: async () => ({ kind }) });
    expect(entries).toMatchObject([{ level: "warn", outcome: kind }]);
    const body: unknown = JSON.parse(String(edits[0]?.form.get("payload_json")));
    const message = messageSchema.parse(body);
    const [embed] = message.embeds;
    expect(embed?.description).toContain("Ukraine");
    expect(embed?.footer?.text).toContain(notice);
    expect(embed?.footer?.text).toContain("“Show the picture”");
    const again = message.components
      .flatMap(({ components }): readonly { label?: string; custom_id: string }[] => components)
      .find(({ label }) => label === "Show the picture");
    expect(decodeCustomId(again?.custom_id ?? "")).toEqual({
      kind: "ask",
      ask: { command: "map", typed: [] },
      part: 1,
    });
  });

  it("leaves the words where Discord refuses it, and tells the log", async () => {
    const { edits, apiUrl } = await discord([413]);
    expect(await illustrateAt(apiUrl)).toMatchObject([{ level: "warn", status: 413 }]);
    expect(edits).toHaveLength(1);
  });

  it("tells whoever runs the bot which permission it lacks", async () => {
    const { apiUrl } = await discord([403], 50013);
    const [entry] = await illustrateAt(apiUrl);
    expect(entry).toMatchObject({ level: "warn", status: 403, code: 50013 });
    expect(entry?.message).toContain("Attach Files");
  });

  it.each([10008, 10003])("is nothing to speak of where the message is gone: %i", async (code) => {
    const { edits, apiUrl } = await discord([404], code);
    expect(await illustrateAt(apiUrl)).toMatchObject([
      { level: "debug", outcome: "message-deleted" },
    ]);
    expect(edits).toHaveLength(1);
  });

  it("stays away where a newer answer has the message, also between two tries", async () => {
    const sequencer = new EditSequencer();
    const older = sequencer.begin("1");
    sequencer.begin("1");
    const { edits, apiUrl } = await discord();
    const entries = await illustrateAt(apiUrl, { slot: older });
    expect(entries).toMatchObject([{ level: "debug", outcome: "superseded" }]);
    expect(edits).toEqual([]);
    const early = await discord([404, 404], 10015);
    const illustrating = illustrateAt(early.apiUrl, { slot: sequencer.begin("1") });
    await until(() => early.edits.length > 0, "an edit");
    sequencer.begin("1");
    expect(await illustrating).toMatchObject([{ outcome: "superseded" }]);
    expect(early.edits).toHaveLength(1);
  });

  it("leaves the words where Discord can't be reached", async () => {
    expect(await illustrateAt("http://127.0.0.1:1")).toMatchObject([
      { level: "warn", event: "picture" },
    ]);
  });
});
