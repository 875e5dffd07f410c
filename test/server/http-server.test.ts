import { once } from "node:events";
import type { RequestOptions } from "node:http";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { Context } from "hono";
import { Hono } from "hono";
import { describe, expect, it, onTestFinished } from "vitest";
import type { WebhookResponse } from "../../src/platforms/http-routes.ts";
import type { HttpServer, ServerTimeouts } from "../../src/server/http-server.ts";
import { createHttpServer } from "../../src/server/http-server.ts";
import { maxBodyBytes } from "../../src/server/webhook-handler.ts";
import { keptLog } from "../recording-log.ts";

const host = "127.0.0.1";

/** A front on a free port of loopback, with what is to hang on it, and its log. */
async function server(hang: (server: HttpServer) => void, timeouts?: ServerTimeouts) {
  const { log, entries } = keptLog();
  const made = createHttpServer({ port: 0, host, log, ...(timeouts && { timeouts }) });
  hang(made);
  const listening = await made.listen();
  if (listening.kind === "failed") throw new Error(listening.line);
  onTestFinished(() => made.close());
  return { server: made, port: listening.port, entries };
}

async function call(port: number, options: RequestOptions, body?: Buffer | string) {
  const sending = request({ host, port, agent: false, ...options }).end(body);
  const [incoming] = await once(sending, "response");
  return { status: incoming.statusCode, headers: incoming.headers, body: await text(incoming) };
}

const post = (port: number, path: string, body: Buffer | string) =>
  call(port, { method: "POST", path }, body);

/** A promise that is kept from outside. */
function promised<Value>() {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

const echo: WebhookResponse = { status: 200, json: "{}" };

describe("what is received", () => {
  it("comes as it was sent, byte for byte, with its headers, whatever the query", async () => {
    const body = Buffer.from(Uint8Array.from({ length: 700 }, (_, index) => index % 256));
    const { port } = await server(({ webhook }) =>
      webhook("/in", (received) => {
        expect(received.body.equals(body)).toBe(true);
        expect(received.headers["x-one"]).toBe("1");
        return { status: 200, json: '{"ok":true}' };
      }),
    );
    const options = { method: "POST", path: "/in?x=1", headers: { "x-one": "1" } };
    const { status, headers, body: answer } = await call(port, options, body);
    expect({ status, answer }).toEqual({ status: 200, answer: '{"ok":true}' });
    const usual = [
      "connection",
      "content-length",
      "content-security-policy",
      "content-type",
      "date",
      "referrer-policy",
      "x-content-type-options",
    ];
    expect(Object.keys(headers).sort()).toEqual(usual);
  });

  it("is posted, to a path that is known", async () => {
    const { port } = await server(({ webhook }) => webhook("/in", () => echo));
    const got = await call(port, { path: "/in" });
    expect(got).toMatchObject({ status: 405, body: "Method Not Allowed" });
    expect(got.headers["allow"]).toBe("POST");
    for (const path of ["/", "/inn", "/%69n", "/../in", "/i/n"])
      expect(await post(port, path, "")).toMatchObject({ status: 404, body: "Not Found" });
  });

  it("is taken with a slash too many", async () => {
    const { port, entries } = await server(({ webhook }) => webhook("/slack/events", () => echo));
    const before = entries.length;
    for (const path of [
      "/slack/events/",
      "//slack/events",
      "/slack//events//",
      "/slack/events/?x=/",
    ])
      expect(await post(port, path, "")).toMatchObject({ status: 200 });
    expect(entries).toHaveLength(before);
  });

  it("leaves a line where it may be a platform's, once for each path and for twenty at most", async () => {
    const { port, entries } = await server(({ webhook }) => webhook("/slack/events", () => echo));
    const lines = () => entries.filter(({ event }) => event === "unknown-path");
    const served = ["/slack/events"];
    for (const path of ["/slack/event", "/slack/event", "/discord/interactions/", "/Slack/Events"])
      expect((await post(port, path, "")).status).toBe(404);
    expect(lines()).toMatchObject([
      { level: "warn", path: "/slack/event", served },
      { level: "warn", path: "/discord/interactions/", served },
      { level: "warn", path: "/Slack/Events", served },
    ]);
    await post(port, "/wp-login.php", "");
    await call(port, { path: "/slack/event" });
    expect(lines()).toHaveLength(3);
    for (let at = 0; at < 30; at++) await post(port, `/slack/${at}`, "");
    await post(port, `/slack/${"x".repeat(5000)}`, "");
    expect(lines()).toHaveLength(20);
    expect(lines().every(({ path }) => String(path).length <= 100)).toBe(true);
  });

  it("is at most a mebibyte, and what is larger is not read to its end", async () => {
    const lengths: number[] = [];
    const { port } = await server(({ webhook }) =>
      webhook("/in", ({ body }) => {
        lengths.push(body.length);
        return echo;
      }),
    );
    expect((await post(port, "/in", Buffer.alloc(maxBodyBytes))).status).toBe(200);
    expect((await post(port, "/in", Buffer.alloc(maxBodyBytes + 1))).status).toBe(413);
    expect(lengths).toEqual([maxBodyBytes]);
  });

  it("may come in pieces, without its length being told, and is refused when it grows too large", async () => {
    const { port } = await server(({ webhook }) => webhook("/in", () => echo));
    const sending = request({ host, port, agent: false, method: "POST", path: "/in" });
    sending.on("error", () => undefined);
    const piece = Buffer.alloc(maxBodyBytes / 8);
    for (let sent = 0; sent <= 8; sent++) sending.write(piece);
    // It is still being sent.
    const [incoming] = await once(sending, "response");
    expect(incoming.statusCode).toBe(413);
    sending.destroy();
  });

  it("meets a bug: answered with a reference that is logged with the stack, and the next is answered", async () => {
    const { port, entries } = await server(({ webhook }) => {
      webhook("/throws", () => {
        throw new Error("a bug of ours");
      });
      webhook("/rejects", () => Promise.reject(new Error("another")));
      webhook("/in", () => echo);
    });
    for (const path of ["/throws", "/rejects"]) {
      const { status, headers, body } = await post(port, path, "");
      expect({ status, body }).toEqual({ status: 500, body: "Internal Server Error" });
      const { reference, err } = entries.at(-1) ?? {};
      expect(headers["x-reference"]).toBe(reference);
      expect(err).toBeInstanceOf(Error);
    }
    expect((await post(port, "/in", "")).status).toBe(200);
  });

  it("has a callback for when the response has been sent", async () => {
    const sent = promised<void>();
    const response: WebhookResponse = { ...echo, onSent: () => sent.keep() };
    const { port } = await server(({ webhook }) => webhook("/in", () => response));
    await post(port, "/in", "");
    await sent.promise;
  });

  it("survives who hangs up in the middle, and junk that is no HTTP", async () => {
    const { port } = await server(({ webhook }) => webhook("/in", () => echo));
    for (const sent of [
      "POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nab",
      "\u0000junk",
    ]) {
      const socket = connect(port, host);
      socket.on("error", () => undefined);
      socket.write(sent);
      await once(socket, "connect");
      socket.end();
      await once(socket.resume(), "close");
    }
    expect((await post(port, "/in", "")).status).toBe(200);
  });

  it("does not wait for who never comes to an end", async () => {
    const timeouts = { requestMs: 200, drainMs: 200 };
    const { port } = await server(({ webhook }) => webhook("/in", () => echo), timeouts);
    for (const half of [
      "POST /in HTTP/1.1\r\nhost:",
      "POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\na",
    ]) {
      const socket = connect(port, host);
      socket.write(half);
      const [answer] = await once(socket, "data");
      expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
      await once(socket, "close");
    }
  });
});

describe("pages", () => {
  const pages = new Hono()
    .get("/:name", (c) => c.text(`page ${c.req.param("name")}`))
    .post("/in", async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)))
    .get("/bug/now", () => {
      throw new Error("a bug of ours");
    });

  it("are served beside what is received", async () => {
    const { port } = await server(({ webhook, mount }) => {
      webhook("/in", () => echo);
      mount("/", async () => new Hono().get("/", (c) => c.text("home")));
      mount("/pages", async () => pages);
    });
    const bodies = ["/", "/pages/a?b"].map(async (path) => (await call(port, { path })).body);
    expect(await Promise.all(bodies)).toEqual(["home", "page a"]);
    expect((await post(port, "/in", "")).body).toBe("{}");
    expect(await call(port, { path: "/else/where" })).toMatchObject({
      status: 404,
      body: "Not Found",
    });
  });

  it.each([
    ["/pages/a/", "page a /pages/a"],
    ["//pages//a", "page a /pages/a"],
    ["/pages/a/?x=//y/", "page a /pages/a?x=//y/"],
    ["http://localhost/pages//a/", "page a /pages/a"],
    ["//", "home /"],
    ["/?q=a/", "home /?q=a/"],
    ["http://localhost/?q=a", "home /?q=a"],
    ["http://localhost", "home /"],
  ])("are shown with a slash too many: %s", async (path, body) => {
    const addressOf = (c: Context) => c.req.url.replace(/^http:\/\/[^/]+/, "");
    const app = new Hono().get("/", (c) => c.text(`home ${addressOf(c)}`));
    app.get("/pages/:name", (c) => c.text(`page ${c.req.param("name")} ${addressOf(c)}`));
    const { port } = await server(({ mount }) => mount("/", async () => app));
    expect(await call(port, { path })).toMatchObject({ status: 200, body });
  });

  it("have the same limits, and the same references for bugs", async () => {
    const { port, entries } = await server(({ mount }) => mount("/pages", async () => pages));
    expect((await post(port, "/pages/in", "four")).body).toBe("4");
    expect((await post(port, "/pages/in", Buffer.alloc(maxBodyBytes + 1))).status).toBe(413);
    const { status, headers } = await call(port, { path: "/pages/bug/now" });
    expect(status).toBe(500);
    expect(entries.at(-1)?.reference).toBe(headers["x-reference"]);
  });

  it("are made with the first request, once, and again where that failed", async () => {
    let times = 0;
    const make = async () => {
      times += 1;
      if (times === 1) throw new Error("not built");
      return pages;
    };
    const { port, entries } = await server(({ webhook, mount }) => {
      webhook("/in", () => echo);
      mount("/pages", make);
    });
    expect((await post(port, "/in", "")).status).toBe(200);
    expect(times).toBe(0);
    expect((await call(port, { path: "/pages/a" })).status).toBe(500);
    expect(entries.at(-1)).toMatchObject({ level: "error", event: "request" });
    const bodies = ["/pages/a", "/pages/b"].map(async (path) => (await call(port, { path })).body);
    expect(await Promise.all(bodies)).toEqual(["page a", "page b"]);
    expect(times).toBe(2);
  });
});

describe("the end", () => {
  it("finishes what is in flight, closes what is idle at once, and takes nothing new", async () => {
    const answer = promised<WebhookResponse>();
    const came = promised<void>();
    const { server: closing, port } = await server(({ webhook }) => {
      webhook("/idle", () => echo);
      webhook("/slow", () => {
        came.keep();
        return answer.promise;
      });
    });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const idle = request({ host, port, agent, method: "POST", path: "/idle" }).end();
    const [response] = await once(idle, "response");
    await text(response);
    const slow = call(port, { agent, method: "POST", path: "/slow" });
    await came.promise;
    const closed = closing.close();
    await expect(post(port, "/idle", "")).rejects.toThrow("ECONNREFUSED");
    answer.keep({ status: 200, json: '"late"' });
    expect((await slow).body).toBe('"late"');
    await closed;
  });

  it("waits no longer than it may", async () => {
    const came = promised<void>();
    const { server: closing, port } = await server(
      ({ webhook }) =>
        webhook("/never", () => {
          came.keep();
          return new Promise(() => undefined);
        }),
      { requestMs: 10_000, drainMs: 50 },
    );
    const never = post(port, "/never", "");
    const hungUp = expect(never).rejects.toThrow();
    await came.promise;
    await closing.close();
    await hungUp;
  });

  it("may come before the beginning", async () => {
    const { log } = keptLog();
    await createHttpServer({ port: 0, host, log }).close();
  });
});

describe("a place where it can't listen", () => {
  const { log } = keptLog();

  it("is told in a line that names PORT, where it is taken", async () => {
    const { port } = await server(() => undefined);
    expect(await createHttpServer({ port, host, log }).listen()).toEqual({
      kind: "failed",
      line: expect.stringMatching(new RegExp(`^PORT: .*${port}.*$`)),
      code: "EADDRINUSE",
    });
  });

  it("is told in a line that names HOST, where it is none of this machine", async () => {
    const listening = await createHttpServer({ port: 0, host: "203.0.113.7", log }).listen();
    expect(listening).toEqual({
      kind: "failed",
      line: expect.stringMatching(/^HOST: "203\.0\.113\.7" .*$/),
      code: "EADDRNOTAVAIL",
    });
  });

  it("is not told as a wrong HOST where nobody has set one", async () => {
    const options = { port: 0, defaultHost: "203.0.113.7", log };
    expect(await createHttpServer(options).listen()).toEqual({
      kind: "failed",
      line: expect.stringMatching(/^HOST is not set, and this machine has no address/),
      code: "EADDRNOTAVAIL",
    });
  });
});
