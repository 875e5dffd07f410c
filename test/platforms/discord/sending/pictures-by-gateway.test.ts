/** Answers with pictures over the gateway: drawn already or not, and what becomes of one that is too late. */
import { describe, expect, it } from "vitest";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import { bot } from "../../../real-book.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import type { Connected, Line } from "../connected.ts";
import { connect } from "../connected.ts";
import type { DrawnByHand } from "../fake-pictures.ts";
import { drawnByHand, png } from "../fake-pictures.ts";
import { messageSchema } from "../limits-schema.ts";
import { heldByHand } from "../stand-in/faults.ts";
import { fixture } from "../stand-in/fixture.ts";
import type { Asked, Callback } from "../stand-in/pending-interaction.ts";
import * as replies from "../stand-in/replies.ts";

const responder = makeResponder(bot, silentLog(), "en");

async function connectWith(pictures: DrawnByHand): Promise<Connected> {
  return connect({ responder, pictures });
}

const map = { data: { type: 1, id: "1", name: "map" } };
const pressFor = (code: string) => ({ data: { component_type: 2, custom_id: code, id: 2 } });

/** A press of the asker's on an answer that an interaction has posted. */
const pressOn = ({ id }: Pick<Asked, "id">, code: string) => {
  const message = fixture("press-on-public")["message"] as {
    readonly interaction_metadata: object;
  };
  const interaction_metadata = { ...message.interaction_metadata, id };
  return { ...pressFor(code), message: { ...message, interaction_metadata } };
};

const image = { url: "attachment://picture.png" };

function expectPicture({ data, files }: Callback): void {
  const message = messageSchema.parse(data);
  expect(message.embeds[0]?.image).toEqual(image);
  expect(message.attachments).toMatchObject([{ id: "0", filename: "picture.png" }]);
  expect(files).toEqual([png]);
}

function expectWords({ data, files }: Callback): void {
  const message = messageSchema.parse(data);
  expect(message.embeds[0]?.image).toBeUndefined();
  expect(message.embeds[0]?.description).toContain("Ukraine");
  expect(files).toBeUndefined();
}

const pictureLine = (lines: readonly Line[]) =>
  until(() => lines.find(({ event }) => event === "picture"), "a line of the picture");

describe("a picture that has been drawn already", () => {
  it("comes in the first response, and there is no second", async () => {
    const pictures = drawnByHand(true);
    const { discord, lines } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    expectPicture(await asked.seen);
    expect(await pictureLine(lines)).toMatchObject({ level: "info", outcome: "shown" });
    expect([asked.callbacks.length, asked.later.length, pictures.asked()]).toEqual([1, 0, 0]);
  });

  it("comes with the message that a press changes", async () => {
    const { discord } = await connectWith(drawnByHand(true));
    const pressed = discord.send("press-on-public", pressOn({ id: "1" }, "a0:1/map"));
    const seen = await pressed.seen;
    expect(seen.type).toBe(7);
    expect(seen.data).not.toHaveProperty("flags");
    expectPicture(seen);
  });

  it.each([
    ["too large", { status: 413, body: { code: 40005, message: "Request entity too large" } }],
    ["wrong", { status: 400, body: { code: 50035, message: "Invalid Form Body" } }],
    ["a file of all things", replies.missingPermissions],
  ])("is left out where Discord finds it %s: the words come in time", async (_, refusal) => {
    const pictures = drawnByHand(true);
    const { discord, lines } = await connectWith(pictures);
    discord.faults.next("/callback", { kind: "reply", ...refusal });
    const asked = discord.send("command-in-guild", map);
    expectWords(await asked.seen);
    const { status } = refusal;
    expect(await pictureLine(lines)).toMatchObject({ level: "warn", status });
    // It would be refused again.
    expect([asked.later.length, pictures.asked()]).toEqual([0, 0]);
  });

  it.each([
    ["hangs", { kind: "hang" }],
    ["is cut", { kind: "cut", taken: false }],
    ["meets a fault", { kind: "reply", ...replies.internalError }],
  ] as const)("follows the words where its upload %s", async (_, fault) => {
    const pictures = drawnByHand(true);
    pictures.finish();
    const { discord } = await connect({ responder, pictures, timeouts: { pictureAttemptMs: 300 } });
    discord.faults.next("/callback", fault);
    const asked = discord.send("command-in-guild", map);
    expectWords(await asked.seen);
    await until(() => asked.later.length === 1, "the edit");
  });

  it("is there once where its upload was taken, and Discord's reply lost", async () => {
    const { discord, lines } = await connectWith(drawnByHand(true));
    discord.faults.next("/callback", { kind: "cut", taken: true });
    const asked = discord.send("command-in-guild", map);
    expectPicture(await asked.seen);
    expect(await pictureLine(lines)).toMatchObject({ outcome: "shown" });
    expect(asked.later).toEqual([]);
  });

  it("is not tried twice where Discord no longer knows the interaction", async () => {
    const { discord, lines } = await connectWith(drawnByHand(true));
    discord.faults.next("/callback", { kind: "reply", ...replies.unknownInteraction });
    const asked = discord.send("command-in-guild", map);
    await until(() => lines.find((line) => line["code"] === 10062), "a line");
    expect(asked.callbacks).toEqual([]);
  });
});

describe("a picture that is still being drawn", () => {
  it("follows the words", async () => {
    const pictures = drawnByHand();
    const { discord } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    expectWords(await asked.seen);
    expect(asked.later).toEqual([]);
    pictures.finish();
    await until(() => asked.later.length === 1, "the edit");
    expect(asked.later).toMatchObject([{ embeds: [{ image }], files: [png] }]);
  });

  it("is asked for again by the button that stands where it could not be drawn", async () => {
    const pictures = drawnByHand();
    const { discord } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    await asked.seen;
    pictures.finish({ kind: "busy" });
    const [edit] = await until(() => asked.later.length === 1 && asked.later, "the edit");
    const text = JSON.stringify(edit);
    expect(text).toContain("Show the picture");
    const code = /"label":"Show the picture","custom_id":"([^"]+)"/.exec(text)?.[1] ?? "";
    pictures.finish();
    const pressed = discord.send("press-on-public", pressOn(asked, code));
    expect((await pressed.seen).type).toBe(7);
    await until(() => pressed.later.length === 1, "the picture");
    expect(pressed.later).toMatchObject([{ embeds: [{ image }] }]);
  });
});

describe("a picture that comes after a newer answer in the same message", () => {
  it("is left out", async () => {
    const pictures = drawnByHand();
    const { discord, lines } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    await asked.seen;
    const pressed = discord.send("press-on-public", pressOn(asked, "a0:1/expelled Germany"));
    expect((await pressed.seen).type).toBe(7);
    pictures.finish();
    const { level, outcome } = await pictureLine(lines);
    expect([level, outcome]).toEqual(["debug", "superseded"]);
    expect([asked.later, pressed.later]).toEqual([[], []]);
  });

  it("is left out where it was asked for by an earlier press", async () => {
    const pictures = drawnByHand();
    const { discord, lines } = await connectWith(pictures);
    const first = discord.send("press-on-public", pressOn({ id: "1" }, "a0:1/map"));
    await first.seen;
    const second = discord.send("press-on-public", pressOn({ id: "1" }, "a0:1/timeline"));
    await second.seen;
    pictures.finish();
    await until(() => lines.find(({ outcome }) => outcome === "shown"), "the second picture");
    expect(lines.filter(({ event }) => event === "picture")).toMatchObject([
      { outcome: "superseded" },
      { outcome: "shown" },
    ]);
    expect(second.later).toHaveLength(1);
    expect(first.later).toEqual([]);
  });

  it("stays where somebody else has pressed, who gets an answer of their own", async () => {
    const pictures = drawnByHand();
    const { discord } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    await asked.seen;
    const { message } = pressOn(asked, "");
    const other = { ...pressFor("a0:1/expelled Germany"), message };
    expect((await discord.send("press-by-another", other).seen).type).toBe(4);
    pictures.finish();
    await until(() => asked.later.length === 1, "the edit");
  });

  it("is not put over it either where its edit was on the way: the newer waits for that", async () => {
    const pictures = drawnByHand();
    const { discord } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    await asked.seen;
    const edit = heldByHand();
    discord.faults.next("@original", edit.fault);
    pictures.finish();
    await until(() => asked.later.length === 1, "the edit is on its way");
    const pressed = discord.send("press-on-public", pressOn(asked, "a0:1/expelled Germany"));
    setTimeout(edit.release, 100);
    await pressed.seen;
    expect(edit.isReleased()).toBe(true);
  });

  it("makes nobody wait for long where Discord does not answer its edit", async () => {
    const pictures = drawnByHand();
    const { discord } = await connect({ responder, pictures, timeouts: { shutdownMs: 200 } });
    const asked = discord.send("command-in-guild", map);
    await asked.seen;
    discord.faults.next("@original", { kind: "hang" });
    pictures.finish();
    await until(() => discord.recording.requestsTo("@original").length === 1, "the edit");
    const pressed = discord.send("press-on-public", pressOn(asked, "a0:1/expelled Germany"));
    await pressed.seen;
  });

  it("is nothing to speak of where the answer was deleted", async () => {
    const pictures = drawnByHand();
    const { discord, lines } = await connectWith(pictures);
    const asked = discord.send("command-in-guild", map);
    await asked.seen;
    const pressed = discord.send("press-on-public", pressOn(asked, "d0:302050872383242240"));
    await until(() => pressed.deleted, "deleted");
    pictures.finish();
    await pictureLine(lines);
    expect(asked.later).toEqual([]);
    expect(lines.filter(({ level }) => level === "warn" || level === "error")).toEqual([]);
  });
});
