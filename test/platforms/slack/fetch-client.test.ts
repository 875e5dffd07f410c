/** HTTP to Slack: what went out and what did not is told apart, for it decides what may be sent again. */
import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { toLoggableError } from "../../../src/platforms/slack/errors.ts";
import { FetchClient } from "../../../src/platforms/slack/fetch-client.ts";

async function portOf(server: ReturnType<typeof createTcpServer>): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function serving(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer(listener))}/api/auth.test`;
}

const post = { method: "POST", headers: { "content-type": "text/plain" }, body: "grüezi" };

const faultIn = (call: Promise<unknown>) => call.then(() => undefined, toLoggableError);

describe("a call", () => {
  it("goes out whole, and comes back whole", async () => {
    const bodies: string[] = [];
    const url = await serving(async (incoming, outgoing) => {
      bodies.push((await incoming.toArray()).join(""));
      outgoing.writeHead(429, { "Retry-After": "7" }).end('{"ok":"é"}');
    });
    const response = await new FetchClient(1000).fetch(url, post);
    expect(bodies).toEqual(["grüezi"]);
    expect(response).toMatchObject({
      ok: false,
      status: 429,
      statusText: "Too Many Requests",
      url,
    });
    expect([response.headers.get("retry-after"), response.headers.get("x-none")]).toEqual([
      "7",
      null,
    ]);
    expect(Object.fromEntries(response.headers.entries())).toMatchObject({ "retry-after": "7" });
    expect(await response.json()).toEqual({ ok: "é" });
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('{"ok":"é"}');
  });

  it("that is not connected in time, its handshake included, was never sent", async () => {
    const port = await portOf(
      createTcpServer((socket) => void socket.on("error", () => undefined)),
    );
    const call = new FetchClient(100).fetch(`https://127.0.0.1:${port}/`, post);
    expect(await faultIn(call)).toEqual({ code: "CONNECT_TIMEOUT" });
  });

  it("that is connected in time may take longer", async () => {
    const url = await serving((_, outgoing) => void setTimeout(() => outgoing.end("late"), 300));
    const response = await new FetchClient(100).fetch(url, post);
    expect(await response.text()).toBe("late");
  });

  it.each([
    ["before the answer", (): void => undefined],
    [
      "in the middle of the answer",
      (_: unknown, outgoing: { write: (part: string) => unknown }) => void outgoing.write("ha"),
    ],
  ])("ends when its time is over, %s", async (_, listener: RequestListener) => {
    const url = await serving(listener);
    const signal = AbortSignal.timeout(200);
    expect(await faultIn(new FetchClient(1000).fetch(url, { ...post, signal }))).toEqual({
      code: "timeout",
    });
  });

  it("ends when the bot ends, and none begins after it", async () => {
    const web = new FetchClient(1000);
    const url = await serving(() => web.close());
    expect(await faultIn(web.fetch(url, post))).toEqual({ code: "CLOSED" });
    expect(await faultIn(web.fetch(url, post))).toEqual({ code: "CLOSED" });
  });
});
