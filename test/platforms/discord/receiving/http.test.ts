import type { IncomingHttpHeaders } from "node:http";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { interactionsPath } from "../../../../src/platforms/discord/api-constants.ts";
import type { HttpStart } from "../../../../src/platforms/discord/receiving/http.ts";
import { startHttp } from "../../../../src/platforms/discord/receiving/http.ts";
import { serializeCallback } from "../../../../src/platforms/discord/rendering/serialize-callback.ts";
import type { InteractionResponse } from "../../../../src/platforms/discord/response-types.ts";
import type { WebhookHandler, WebhookResponse } from "../../../../src/platforms/http-routes.ts";
import { keptLog } from "../../../recording-log.ts";
import { callbackSaying } from "../message-fixtures.ts";
import type { Answer } from "../rest-endpoints.ts";
import { restEndpoints } from "../rest-endpoints.ts";
import { makeSigner } from "../stand-in/sign.ts";

const { publicKey, headers } = makeSigner();
const signed = (body: string | Buffer): IncomingHttpHeaders => headers(body);
const application = "123456789012345678";
const meta = { event: "command", command: "total", outcome: "answered", reference: "0f0f0f0f" };
const token = "aW50/ZXJhY+3Rpb24";

/** The endpoint without a server around it, and with what it says to whatever comes. */
function endpoint(says: Partial<InteractionResponse> = {}, apiUrl = "http://127.0.0.1:1") {
  const { log, entries } = keptLog();
  const heard: unknown[] = [];
  const receivers = new Map<string, WebhookHandler>();
  const responded = (raw: unknown, content: string): InteractionResponse => {
    heard.push(raw);
    return { json: serializeCallback(callbackSaying(content)), meta, ...says };
  };
  const start: HttpStart = {
    settings: {
      mode: "http",
      publicKey,
      applicationId: application,
      token: "a.b.c",
      apiUrl,
      shouldRegister: false,
    },
    responder: {
      toInteraction: (raw) => responded(raw, "yes"),
      refuse: (raw) => responded(raw, "no more"),
      toMessage: () => undefined,
      refuseMessage: () => undefined,
    },
    log,
    routes: { webhook: (path, receiver) => void receivers.set(path, receiver) },
  };
  const running = startHttp(start);
  const receive = receivers.get(interactionsPath);
  if (receive === undefined) throw new Error("nothing was hung up");
  const send = async (body: string | Buffer, headers = signed(body)) =>
    receive({ headers, body: Buffer.from(body) });
  return { send, heard, running, entries };
}

const interaction = JSON.stringify({ type: 2, token, id: "1" });

describe("an interaction over HTTP", () => {
  it("is answered in the response", async () => {
    const { send, heard } = endpoint();
    const { status, json } = await send(interaction);
    expect(status).toBe(200);
    expect(JSON.parse(String(json))).toEqual(callbackSaying("yes"));
    expect(heard).toEqual([JSON.parse(interaction)]);
  });

  it("leaves one line in the log, with nothing of what was said in it", async () => {
    const { send, entries } = endpoint();
    await send(interaction);
    const milliseconds = expect.any(Number);
    expect(entries).toEqual([
      { level: "info", platform: "discord", ...meta, milliseconds, message: "answered" },
    ]);
  });

  it("answers a PING itself, and speaks of it in a low voice", async () => {
    const { send, heard, entries } = endpoint();
    expect(await send('{"type":1}')).toEqual({ status: 200, json: '{"type":1}' });
    expect(heard).toEqual([]);
    expect(entries).toMatchObject([{ level: "debug", event: "ping" }]);
  });

  it("is refused unread where it isn't signed, or not so", async () => {
    const { send, heard, entries } = endpoint();
    const headers = signed(interaction);
    const { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp } = headers;
    for (const wrong of [
      {},
      { "x-signature-ed25519": signature },
      { "x-signature-timestamp": timestamp },
      signed(`${interaction} `),
      makeSigner().headers(interaction),
      { ...headers, "x-signature-timestamp": "1700000001" },
    ])
      expect(await send(interaction, wrong)).toEqual({ status: 401 });
    expect(heard).toEqual([]);
    expect(entries.filter(({ level }) => level !== "debug")).toMatchObject([{ level: "warn" }]);
  });

  it("without a signature is refused without a warning: it can't be Discord's", async () => {
    const { send, entries } = endpoint();
    expect(await send(interaction, {})).toEqual({ status: 401 });
    expect(entries.filter(({ level }) => level !== "debug")).toEqual([]);
  });

  it("is no more than 400 where Discord signs what is no JSON", async () => {
    const { send } = endpoint();
    for (const body of ["", "{", "undefined", '{"type":1}x', "\ufeff"])
      expect(await send(body)).toEqual({ status: 400 });
  });

  it("goes on whatever the JSON is", async () => {
    const { send } = endpoint();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        expect((await send(body)).status).toBe(200);
      }),
    );
  });

  it("never gets further than 401 with junk", async () => {
    const { send } = endpoint();
    const body = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const header = fc.option(fc.string({ unit: "binary" }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(body, header, header, async (bytes, signature, timestamp) => {
        const headers = { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp };
        expect(await send(bytes, headers)).toEqual({ status: 401 });
      }),
    );
  });

  it("is refused kindly as soon as the bot ends", async () => {
    const { send, running } = endpoint();
    await running.stop();
    expect(String((await send(interaction)).json)).toContain("no more");
    expect((await send('{"type":1}')).json).toBe('{"type":1}');
  });
});

describe("a message that is to go", () => {
  /** A press whose message goes once the response is out, to an API that gives these answers in turn. */
  async function press(...answers: readonly (Answer | undefined)[]) {
    const left = [...answers];
    const { apiUrl, asked } = await restEndpoints(() => left.shift());
    const { send, running, entries } = endpoint({ shouldDeleteMessage: true }, apiUrl);
    const sent: WebhookResponse = await send(interaction);
    expect(asked).toEqual([]);
    sent.onSent?.();
    // The end waits for it.
    await running.stop();
    return { asked, logged: entries.filter(({ level }) => level !== "info") };
  }

  const gone = { status: 204 };

  it("goes after the response, by the token of the press alone", async () => {
    const { asked, logged } = await press(gone);
    const path = `/api/v10/webhooks/${application}/${encodeURIComponent(token)}/messages/@original`;
    expect(asked).toMatchObject([{ method: "DELETE", path, authorization: undefined }]);
    expect(logged).toEqual([]);
  });

  it.each<[string, Answer | undefined]>([
    ["a bad answer", { status: 500 }],
    ["a cut connection", undefined],
  ])("is asked to go again after %s", async (_what, answer) => {
    const { asked, logged } = await press(answer, gone);
    expect(asked).toHaveLength(2);
    expect(logged).toEqual([]);
  });

  it("may be gone already", async () => {
    const gone = { status: 404, body: { code: 10008 } };
    expect(await press(gone)).toMatchObject({ asked: [{}], logged: [] });
  });

  it("is tried again while Discord does not yet have our answer to the press", async () => {
    const early = { status: 404, body: { code: 10015 } };
    const { asked, logged } = await press(early, early, { status: 204 });
    expect(asked).toHaveLength(3);
    expect(logged).toEqual([]);
  });

  it.each<[string, readonly (Answer | undefined)[]]>([
    ["refused", [{ status: 403 }]],
    ["in trouble for long", [{ status: 502 }, { status: 502 }, { status: 502 }]],
    ["cut off each time", [undefined, undefined, undefined, undefined]],
  ])(
    "is told of in the log when Discord is %s, with the reference and no token",
    async (_what, answers) => {
      const { logged } = await press(...answers);
      expect(logged).toMatchObject([{ level: "warn", event: "delete", reference: meta.reference }]);
      expect(JSON.stringify(logged)).not.toContain(token.slice(0, 5));
    },
  );
});

describe("requests whose signature is bad", () => {
  afterEach(() => vi.useRealTimers());
  const other = makeSigner();
  const warningsIn = (entries: ReturnType<typeof endpoint>["entries"]) =>
    entries.filter(({ level }) => level === "warn");

  it("are refused, and said once a minute at most, with how many they were", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { send, heard, entries } = endpoint();
    const sendMany = async (count: number) => {
      for (let sent = 0; sent < count; sent += 1)
        expect(await send(interaction, other.headers(interaction))).toEqual({ status: 401 });
    };
    await sendMany(50);
    vi.advanceTimersByTime(59_000);
    await sendMany(1);
    expect(warningsIn(entries)).toMatchObject([{ event: "unsigned", refused: 1 }]);
    vi.advanceTimersByTime(1_001);
    await sendMany(50);
    expect(warningsIn(entries)).toMatchObject([{ refused: 1 }, { refused: 51 }]);
    for (const { message } of warningsIn(entries)) expect(message).toContain("DISCORD_PUBLIC_KEY");
    expect(heard).toEqual([]);
  });

  it("are no warning once a signature has fitted: Discord tests the check", async () => {
    const { send, entries } = endpoint();
    await send('{"type":1}');
    for (let sent = 0; sent < 5; sent += 1)
      expect(await send(interaction, other.headers(interaction))).toEqual({ status: 401 });
    expect(warningsIn(entries)).toEqual([]);
  });
});
