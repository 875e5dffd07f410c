/** First responses: each reaches the person within Discord's 3 s, or is one line in the log. */
import { describe, expect, it } from "vitest";
import { until } from "../../wait-until.ts";
import type { Connected, Line } from "../connected.ts";
import { connect, hello, respondedWith } from "../connected.ts";
import type { Fault } from "../stand-in/faults.ts";
import * as replies from "../stand-in/replies.ts";

const callback = "/callback";

describe("a first response", () => {
  it("reaches the person once, and leaves one line behind", async () => {
    const { discord, lines } = await connect();
    const asked = discord.send("command-in-guild");
    expect(await asked.seen).toEqual(hello);
    expect(discord.recording.requestsTo(callback)).toHaveLength(1);
    expect(await lineOf(lines)).toEqual({
      level: "info",
      message: "answered",
      platform: "discord",
      event: "command",
      command: "expelled",
      outcome: "answered",
      reference: "ref-1",
      milliseconds: expect.any(Number),
    });
  });

  it.each([
    "autocomplete",
    "command-in-bot-dm",
    "command-in-group-dm",
    "message-command",
    "modal-submit",
    "press-on-private",
    "press-on-public",
    "select-press",
    "unknown-command",
  ])("reaches whoever caused %s", async (name) => {
    const { discord } = await connect();
    expect(await discord.send(name).seen).toEqual(hello);
  });

  it("reaches the person though discord.js stumbles over the event, and the bot lives", async () => {
    const { discord, lines } = await connect();
    expect(await discord.send("command-in-guild", { entitlements: undefined }).seen).toEqual(hello);
    const line = await until(() => lines.find(({ level }) => level === "error"), "a line");
    expect(line["err"]).toMatchObject({ type: "TypeError" });
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });

  it("uses one connection for answers one after another", async () => {
    const { discord } = await connect();
    for (let round = 0; round < 5; round += 1) await discord.send("command-in-guild").seen;
    const used = discord.recording.requestsTo(callback).map(({ connection }) => connection);
    expect(new Set(used).size).toBe(1);
  });

  it("reaches the person in time when every connection of the pool is dead", async () => {
    const { discord } = await connect();
    const warm = Array.from({ length: 4 }, () => discord.send("command-in-guild"));
    await Promise.all(warm.map(({ seen }) => seen));
    expect(discord.freezeConnections()).toBeGreaterThan(1);
    const [one, other] = [discord.send("command-in-guild"), discord.send("command-in-guild")];
    expect(await Promise.all([one.seen, other.seen])).toEqual([hello, hello]);
    const { ignored } = discord.recording;
    expect(ignored).toBeGreaterThan(0);
    // Those that idled beside them are dead as well, and nobody waits for them once more.
    await discord.send("command-in-guild").seen;
    expect(discord.recording.ignored).toBe(ignored);
  });

  it.each([
    ["the request hangs", { kind: "hang" }],
    ["the connection is cut", { kind: "cut", taken: false }],
    ["Discord has a fault", { kind: "reply", ...replies.internalError }],
    ["Discord asks for a short wait", { kind: "reply", ...replies.rateLimited(0.3) }],
  ] satisfies [string, Fault][])("is sent once more when %s", async (_, fault) => {
    const { discord, lines } = await connect();
    discord.faults.next(callback, fault);
    const asked = discord.send("command-in-guild");
    expect(await asked.seen).toEqual(hello);
    expect(asked.callbacks).toHaveLength(1);
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
  });

  it("waits as long as a 429 says", async () => {
    const { discord } = await connect();
    discord.faults.next(callback, { kind: "reply", ...replies.rateLimited(0.5) });
    const asked = discord.send("command-in-guild");
    await asked.seen;
    expect(asked.milliseconds).toBeGreaterThan(480);
  });

  it("counts as through when the first was taken and only its reply was lost", async () => {
    const { discord, lines } = await connect();
    discord.faults.next(callback, { kind: "cut", taken: true });
    const asked = discord.send("command-in-guild");
    expect(await lineOf(lines)).toMatchObject({ level: "info", reference: "ref-1" });
    expect(asked.callbacks.map(({ verdict }) => verdict)).toEqual([
      "accepted",
      "acknowledged-before",
    ]);
  });

  it.each([
    ["Discord no longer knows it", replies.unknownInteraction, 10062, "warn", 1],
    ["another answered before", replies.alreadyAcknowledged, 40060, "error", 1],
    ["Discord finds it wrong", refusedForm(), 50035, "error", 1],
    ["Discord asks for a long wait", replies.rateLimited(60), undefined, "error", 1],
    ["Discord has a lasting fault", replies.internalError, undefined, "error", 2],
  ] as const)("is given up with one line when %s", async (_, reply, code, level, tries) => {
    const { discord, lines } = await connect();
    discord.faults.next(callback, { kind: "reply", ...reply }, 5);
    discord.send("command-in-guild").expire();
    const line = await lineOf(lines);
    expect(line).toMatchObject({ level, reference: "ref-1", status: reply.status });
    expect(line["code"]).toBe(code);
    await settled();
    expect(discord.recording.requestsTo(callback)).toHaveLength(tries);
    expect(ofEvents(lines)).toHaveLength(1);
  });

  it("is given up with one line when nothing answers at all, and the next goes through", async () => {
    const { discord, lines } = await connect();
    discord.faults.next(callback, { kind: "hang" }, 2);
    const asked = discord.send("command-in-guild");
    await expect(asked.seen).rejects.toThrow("did not respond");
    expect(await lineOf(lines)).toMatchObject({ level: "error", code: "timeout" });
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });
});

describe("a message that is to go", () => {
  const shouldDeleteMessage = {
    toInteraction: () => ({
      ...respondedWith({ type: 6 }, "ref-1"),
      shouldDeleteMessage: true as const,
    }),
  };

  it("goes after the callback went through, by the interaction's own token", async () => {
    const { discord } = await connect({ responder: shouldDeleteMessage });
    const asked = discord.send("press-on-public");
    await until(() => asked.deleted, "the message is deleted");
    const [first, second] = discord.recording.requests.slice(-2);
    expect(first?.path).toContain(callback);
    expect(second?.path).toBe(
      `/webhooks/${discord.world.applicationId}/${asked.token}/messages/@original`,
    );
    expect(second?.headers["authorization"]).toBeUndefined();
  });

  it("stays when the callback did not go through", async () => {
    const { discord, lines } = await connect({ responder: shouldDeleteMessage });
    const asked = discord.send("press-on-public");
    asked.expire();
    await lineOf(lines);
    await settled();
    expect(discord.recording.requestsTo("/webhooks/")).toEqual([]);
  });

  it("leaves one more line where it can't go, and a refused token there is not the bot's", async () => {
    const { discord, lines } = await connect({ responder: shouldDeleteMessage });
    discord.faults.next("/webhooks/", { kind: "reply", ...invalidWebhookToken() });
    discord.send("press-on-public");
    const line = await until(() => lines.find(({ code }) => code === 50027), "a line");
    expect(line).toMatchObject({ level: "warn", reference: "ref-1", status: 401 });
    expect(await discord.send("press-on-public").seen).toEqual({ type: 6 });
  });
});

const ofEvents = (lines: Connected["lines"]): readonly Line[] =>
  lines.filter(({ reference }) => reference !== undefined);

const lineOf = (lines: Connected["lines"]): Promise<Line> =>
  until(() => ofEvents(lines)[0], "a line in the log");

/** Time for what should not happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

function refusedForm() {
  return { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: {} } } as const;
}

function invalidWebhookToken() {
  return { status: 401, body: { code: 50027, message: "Invalid Webhook Token" } } as const;
}
