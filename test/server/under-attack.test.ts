/** Floods, slow clients and errors at the HTTP server: others are answered, and a response tells nothing of the program. */
import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { Hono } from "hono";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AddressLimitsOptions } from "../../src/server/address-limits.ts";
import { AddressLimits } from "../../src/server/address-limits.ts";
import { clientAddress } from "../../src/server/client-address.ts";
import { createHttpServer } from "../../src/server/http-server.ts";
import { keptLog } from "../recording-log.ts";

const host = "127.0.0.1";

async function serve(limits?: AddressLimitsOptions, requestMs = 10_000) {
  const { log, entries } = keptLog();
  const timeouts = { requestMs, drainMs: 1000 };
  const options = { port: 0, host, log, timeouts, limits: new AddressLimits(limits) };
  const server = createHttpServer(options);
  server.mount("/", async () =>
    new Hono()
      .get("/", (c) => c.text("page"))
      .get("/page/main.js", (c) => c.text("script"))
      .get("/api/ask", (c) => c.json({}))
      .get("/slack/install", (c) => c.text("install"))
      .get("/broken", () => {
        throw new Error("secret reason");
      }),
  );
  server.webhook("/slack/events", () => ({ status: 200, json: "{}" }));
  server.get("/healthz", () => ({ status: 200, type: "application/json", body: "{}" }));
  server.get("/failing", () => {
    throw new Error("secret reason");
  });
  const listening = await server.listen();
  if (listening.kind === "failed") throw new Error(listening.line);
  onTestFinished(() => server.close());
  const get = async (path: string, from?: string, method = "GET") => {
    const headers = from === undefined ? {} : { "x-forwarded-for": from };
    const sent = request({ host, port: listening.port, path, method, headers, agent: new Agent() });
    const [response] = await once(sent.end(), "response");
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  };
  return { get, port: listening.port, entries };
}

describe("requests from one address", () => {
  it("are refused beyond the limit, kindly and with a time to go on; others are answered", async () => {
    const { get, entries } = await serve({ perAddress: 3 });
    for (let at = 0; at < 3; at++) expect((await get("/", "192.0.2.1")).status).toBe(200);
    const refused = await get("/", "192.0.2.1");
    expect(refused).toMatchObject({ status: 429, body: /^More than 3 requests .*\n$/ });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    const api = await get("/api/ask", "192.0.2.1");
    expect(api.status).toBe(429);
    expect(JSON.parse(api.body)).toEqual({ error: expect.stringContaining("3 requests") });
    expect(api.headers["access-control-allow-origin"]).toBe("*");
    expect((await get("/", "192.0.2.2")).status).toBe(200);
    expect((await get("/page/main.js", "192.0.2.1")).status).toBe(200);
    expect((await get("/healthz", "192.0.2.1")).status).toBe(200);
    expect((await get("/slack/events", "192.0.2.1", "POST")).status).toBe(200);
    expect(entries.filter(({ message }) => message !== "listening")).toEqual([]);
  });

  it("may install twenty times a minute, whatever else they ask", async () => {
    const { get } = await serve({ perAddress: 1000 });
    for (let at = 0; at < 20; at++)
      expect((await get("/slack/install", "192.0.2.1")).status).toBe(200);
    expect((await get("/slack/install?code=x", "192.0.2.1")).status).toBe(429);
    expect((await get("/", "192.0.2.1")).status).toBe(200);
  });

  it("are not limited where the limit is off, nor from this machine itself", async () => {
    const off = await serve({ perAddress: "off" });
    for (let at = 0; at < 25; at++)
      expect((await off.get("/slack/install", "192.0.2.1")).status).toBe(200);
    const { get } = await serve({ perAddress: 1 });
    for (let at = 0; at < 5; at++) expect((await get("/")).status).toBe(200);
  });
});

describe("the address of a client", () => {
  const of = (remoteAddress: string, forwarded?: string, proxies?: number) =>
    clientAddress(
      {
        headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
        socket: { remoteAddress },
      } as Parameters<typeof clientAddress>[0],
      proxies,
    );

  it("is that of the connection, of IPv6 its first half, and none of this machine", () => {
    expect(of("192.0.2.1")).toBe("192.0.2.1");
    expect(of("::ffff:192.0.2.1")).toBe("192.0.2.1");
    expect(of("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
    expect(of("2001:db8::6")).toBe("2001:db8:0:0");
    expect(of("127.0.0.1")).toBeUndefined();
    expect(of("::1")).toBeUndefined();
    expect(of("::ffff:127.0.0.1")).toBeUndefined();
  });

  it("is what a proxy in a private network adds last, and nothing that stands before it", () => {
    expect(of("10.1.2.3", "6.6.6.6, 192.0.2.1")).toBe("192.0.2.1");
    expect(of("127.0.0.1", "192.0.2.1")).toBe("192.0.2.1");
    expect(of("fd00::1", "2001:db8::1")).toBe("2001:db8:0:0");
    expect(of("10.1.2.3", "<script>")).toBe("none");
  });

  it("is not what somebody on the internet writes into the header, unless proxies are set", () => {
    expect(of("192.0.2.1", "6.6.6.6")).toBe("192.0.2.1");
    expect(of("10.1.2.3", "6.6.6.6", 0)).toBe("10.1.2.3");
    expect(of("198.51.100.1", "6.6.6.6, 192.0.2.7, 203.0.113.1", 2)).toBe("192.0.2.7");
    expect(of("198.51.100.1", "192.0.2.7", 2)).toBe("198.51.100.1");
  });
});

describe("a slow client", () => {
  it("is disconnected, however many they are, and others are answered meanwhile", async () => {
    const { get, port } = await serve({}, 500);
    const heads = Array.from({ length: 150 }, () => "GET / HTTP/1.1\r\nhost: x\r\nx-a: ");
    const bodies = Array.from(
      { length: 50 },
      () => "POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{",
    );
    const closed = [...heads, ...bodies].map((beginning) => {
      const socket = connect({ host, port });
      socket.on("error", () => undefined).write(beginning);
      const drip = setInterval(() => socket.write("a"), 50);
      const response = text(socket).catch(() => "");
      return response.finally(() => clearInterval(drip));
    });
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/")).status).toBe(200);
    const responses = await Promise.all(closed);
    expect(responses).toHaveLength(200);
    for (const response of responses) expect(response).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect(responses.filter((response) => response.includes("408")).length).toBeGreaterThan(0);
  });
});

describe("every response", () => {
  it.each([
    ["/", "GET", 200],
    ["/nowhere", "GET", 404],
    ["/broken", "GET", 500],
    ["/failing", "GET", 500],
    ["/healthz", "GET", 200],
    ["/healthz", "POST", 405],
    ["/slack/events", "POST", 200],
    ["/slack/events", "GET", 405],
  ])(
    "to %s by %s has safety headers, and nothing of an error's inside",
    async (path, method, status) => {
      const { get } = await serve();
      const response = await get(path, undefined, method);
      expect(response.status).toBe(status);
      expect(response.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
      expect(response.body).not.toMatch(/secret|\bat \S+:\d+|\.ts\b/);
      expect(response.headers["x-powered-by"]).toBeUndefined();
      expect(response.headers["server"]).toBeUndefined();
    },
  );

  it("to what is no HTTP has them as well", async () => {
    const { port } = await serve();
    const socket = connect({ host, port });
    socket.end("nonsense\r\n\r\n");
    const response = await text(socket);
    expect(response).toContain("400 Bad Request");
    expect(response).toContain("x-content-type-options: nosniff");
  });
});
