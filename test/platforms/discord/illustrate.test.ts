/** The picture follows the words: an edit with a file, that the embed shows. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { illustrate } from "../../../src/platforms/discord/illustrate.ts";
import { illustrated, illustrationOf } from "../../../src/platforms/discord/illustration.ts";
import { toDiscord } from "../../../src/platforms/discord/to-discord.ts";
import { fromOneLine } from "../../../src/platforms/one-line.ts";
import type { Pictures } from "../../../src/platforms/pictures.ts";
import { keptLog } from "../../kept-log.ts";
import { bot } from "../../the-book.ts";
import { messageSchema } from "./limits-schema.ts";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);
const showing = { hidden: false, asker: "1" };

function illustrationFor(question: string, part = 1) {
  const reply = bot.reply(fromOneLine(question, "en"));
  return illustrationOf(reply, { ...showing, part }).illustrates;
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

/** Discord, as far as it takes edits; it answers with these statuses in turn, and then with 200. */
async function discord(statuses: readonly number[] = []) {
  const edits: Edited[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const type = headers["content-type"] ?? "";
    const form = await new Response(await buffer(incoming), {
      headers: { "content-type": type },
    }).formData();
    const status = statuses[edits.length] ?? 200;
    edits.push({ method, path, form });
    outgoing.writeHead(status).end(JSON.stringify(status === 404 ? { code: 10015 } : {}));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  // proved: it listens on a port
  const { port } = server.address() as AddressInfo;
  return { edits, apiUrl: `http://127.0.0.1:${port}/api` };
}

async function illustrateAt(apiUrl: string, draw: Pictures["draw"]) {
  const { log, entries } = keptLog();
  await illustrate(illustrationOfMap(), {
    ...{ applicationId: "2", apiUrl, log, token: "a/b", reference: "0f0f0f0f" },
    pictures: { draw },
  });
  return entries;
}

const drawn: Pictures["draw"] = async () => ({ kind: "drawn", drawn: { name: "x", png } });

describe("an answer with a picture", () => {
  it("shows it in the embed, in the place of its table, and says its figures to whoever can't see it", () => {
    const message = illustrated(illustrationOfMap());
    messageSchema.parse(message);
    const [embed] = message.embeds;
    expect(embed?.image).toEqual({ url: "attachment://picture.png" });
    expect(embed?.description).not.toContain("Ukraine");
    expect(message.attachments[0]?.description).toContain("Ukraine 13; ");
  });

  it("is an answer in words until then", () => {
    const words = toDiscord(bot.reply(fromOneLine("/map", "en")), showing);
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
    const entries = await illustrateAt(apiUrl, drawn);
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
    const { edits, apiUrl } = await discord([404, 404]);
    const entries = await illustrateAt(apiUrl, drawn);
    expect(edits).toHaveLength(3);
    expect(entries).toMatchObject([{ outcome: "shown" }]);
  });

  it.each([
    ["too many pictures wait", async () => ({ kind: "busy" }) as const, { outcome: "busy" }],
    ["Discord refuses it", drawn, { status: 403 }],
  ])("leaves the words where %s, and tells the log", async (_, draw, told) => {
    const { apiUrl } = await discord([403]);
    expect(await illustrateAt(apiUrl, draw)).toMatchObject([{ level: "warn", ...told }]);
  });

  it("leaves the words where Discord can't be reached", async () => {
    expect(await illustrateAt("http://127.0.0.1:1", drawn)).toMatchObject([
      { level: "warn", event: "picture" },
    ]);
  });
});
