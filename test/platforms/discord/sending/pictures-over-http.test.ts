/** Answers with pictures over HTTP, by a real server: the picture goes by a call, the words by the response. */
import { expect, it, onTestFinished } from "vitest";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import { interactionsPath } from "../../../../src/platforms/discord/api-constants.ts";
import { startHttp } from "../../../../src/platforms/discord/receiving/http.ts";
import { createHttpServer } from "../../../../src/server/http-server.ts";
import { bot } from "../../../real-book.ts";
import { keptLog } from "../../../recording-log.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import { startStandIn } from "../connected.ts";
import type { DrawnByHand } from "../fake-pictures.ts";
import { drawnByHand, png } from "../fake-pictures.ts";
import { messageSchema } from "../limits-schema.ts";
import { fixture } from "../stand-in/fixture.ts";
import * as replies from "../stand-in/replies.ts";
import { applicationId, token } from "../stand-in/world.ts";

async function listen(pictures: DrawnByHand) {
  const discord = await startStandIn();
  const { log, entries } = keptLog();
  const server = createHttpServer({ port: 0, host: "127.0.0.1", log: silentLog() });
  const running = startHttp({
    settings: {
      mode: "http",
      publicKey: discord.signer.publicKey,
      shouldRegister: false,

      applicationId,
      token,
      apiUrl: discord.apiUrl,
    },
    responder: makeResponder(bot, silentLog(), "en"),

    log,
    routes: server,
    pictures,
  });
  const listening = await server.listen();
  if (listening.kind === "failed") throw new Error(listening.line);
  onTestFinished(async () => {
    pictures.finish();
    await running.stop();
    await server.close();
  });
  const url = `http://127.0.0.1:${listening.port}${interactionsPath}`;
  const send = (...event: readonly [string, object?]) =>
    discord.sendTo(url, event[0], { ...event[1] });
  const picture = () => until(() => entries.find(({ event }) => event === "picture"), "a line");
  return { discord, send, picture };
}

const map = { data: { type: 1, id: "1", name: "map" } };

function pressOn(id: string, code: string) {
  const message = fixture("press-on-public")["message"] as {
    readonly interaction_metadata: object;
  };
  const interaction_metadata = { ...message.interaction_metadata, id };
  const data = { component_type: 2, custom_id: code, id: 2 };
  return { data, message: { ...message, interaction_metadata } };
}

const image = { url: "attachment://picture.png" };

it("brings a picture that has been drawn already with the answer, and nothing after it", async () => {
  const { send, picture } = await listen(drawnByHand(true));
  const asked = await send("command-in-guild", map);
  const { type, data, files } = await asked.seen;
  expect([type, messageSchema.parse(data).embeds[0]?.image]).toEqual([4, image]);
  expect(files).toEqual([png]);
  expect(await picture()).toMatchObject({ level: "info", outcome: "shown" });
  expect([asked.callbacks.length, asked.later.length]).toEqual([1, 0]);
});

it("brings it with the message that a press changes", async () => {
  const { send } = await listen(drawnByHand(true));
  const { type, data } = await (await send("press-on-public", pressOn("1", "a0:1/map"))).seen;
  expect([type, messageSchema.parse(data).embeds[0]?.image]).toEqual([7, image]);
});

it("answers in words where Discord would not have it", async () => {
  const { discord, send, picture } = await listen(drawnByHand(true));
  const body = { code: 40005, message: "Request entity too large" };
  discord.faults.next("/callback", { kind: "reply", status: 413, body });
  const asked = await send("command-in-guild", map);
  const { data } = await asked.seen;
  expect(messageSchema.parse(data).embeds[0]?.description).toContain("Ukraine");
  expect(await picture()).toMatchObject({ level: "warn", status: 413, code: 40005 });
  expect(asked.later).toEqual([]);
});

it.each([
  ["hangs", { kind: "hang" }],
  ["meets a fault", { kind: "reply", ...replies.internalError }],
] as const)("answers in words and edits it in where its upload %s", async (_, fault) => {
  const pictures = drawnByHand(true);
  pictures.finish();
  const { discord, send } = await listen(pictures);
  discord.faults.next("/callback", fault);
  const asked = await send("command-in-guild", map);
  expect((await asked.seen).files).toBeUndefined();
  await until(() => asked.later.length === 1, "the edit");
});

it("waits for a Discord that can't be reached once, and not with every answer", async () => {
  const pictures = drawnByHand(true);
  pictures.finish();
  const { discord, send } = await listen(pictures);
  discord.faults.next("/callback", { kind: "hang" });
  await (await send("command-in-guild", map)).seen;
  const next = await send("command-in-guild", map);
  await until(() => next.later.length === 1, "the edit");
  expect(discord.recording.requestsTo("/callback")).toHaveLength(1);
});

it("edits it in where it is still being drawn", async () => {
  const pictures = drawnByHand();
  const { discord, send } = await listen(pictures);
  const asked = await send("command-in-guild", map);
  await asked.seen;
  expect(discord.recording.requestsTo("/callback")).toEqual([]);
  pictures.finish();
  await until(() => asked.later.length === 1, "the edit");
  expect(asked.later).toMatchObject([{ embeds: [{ image }], files: [png] }]);
});

it("makes node warn of no leak where many wait for another try", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => void warnings.push(warning);
  process.on("warning", warn);
  onTestFinished(() => void process.off("warning", warn));
  const pictures = drawnByHand();
  const { discord, send } = await listen(pictures);
  const all = await Promise.all(Array.from({ length: 12 }, () => send("command-in-guild", map)));
  discord.faults.next("@original", { kind: "reply", ...replies.internalError }, all.length);
  pictures.finish();
  await until(() => all.every(({ later }) => later.length === 1), "all are edited");
  expect(warnings).toEqual([]);
});

it("leaves it out where a press has changed the message meanwhile", async () => {
  const pictures = drawnByHand();
  const { send, picture } = await listen(pictures);
  const asked = await send("command-in-guild", map);
  const pressed = await send("press-on-public", pressOn(asked.id, "a0:1/expelled Germany"));
  expect((await pressed.seen).type).toBe(7);
  pictures.finish();
  expect(await picture()).toMatchObject({ level: "debug", outcome: "superseded" });
  expect([asked.later, pressed.later]).toEqual([[], []]);
});
