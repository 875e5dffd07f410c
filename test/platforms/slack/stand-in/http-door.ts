/** The HTTP server of the stand-in: it records each request, lets faults happen, and hands the rest on. */
import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Faults } from "../../discord/stand-in/faults.ts";
import type { RecordedRequest, Recording } from "./record.ts";
import type { Sockets } from "./sockets.ts";
import type { Reply } from "./web-api.ts";

interface Behind {
  readonly recording: Recording;
  readonly faults: Faults;
  readonly answer: (request: RecordedRequest) => Reply;
  readonly sockets: Sockets;
}

interface Connection {
  readonly number: number;
  frozen: boolean;
}

export class HttpDoor {
  readonly #behind: Behind;
  readonly #server: Server;
  readonly #connections = new Map<Socket, Connection>();
  #opened = 0;

  constructor(behind: Behind) {
    this.#behind = behind;
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // Longer than any test: connections end when a test says so.
    this.#server.keepAliveTimeout = 60_000;
    this.#server.on("connection", (socket) => this.#connected(socket));
    this.#server.on("upgrade", (request, socket, head) =>
      behind.sockets.upgrade(request, socket, head),
    );
  }

  /** Open TCP connections, those of sockets among them. */
  get open(): number {
    return this.#connections.size;
  }

  /** @returns where it is to be found: `127.0.0.1:1234` */
  async listen(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    return `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
    for (const socket of this.#connections.keys()) socket.destroy();
  }

  freeze(): void {
    for (const connection of this.#connections.values()) connection.frozen = true;
  }

  #connected(socket: Socket): void {
    this.#opened += 1;
    this.#connections.set(socket, { number: this.#opened, frozen: false });
    socket.on("close", () => this.#connections.delete(socket));
    socket.on("error", () => socket.destroy());
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { recording, faults, answer } = this.#behind;
    const connection = this.#connections.get(request.socket);
    if (connection === undefined) return;
    if (connection.frozen) {
      recording.ignored += 1;
      return;
    }
    const recorded = await recordedOf(request, connection.number);
    recording.request(recorded);
    const fault = faults.take(recorded.path);
    switch (fault?.kind) {
      case undefined:
        reply(response, answer(recorded));
        return;
      case "hang":
        return;
      case "reply":
        reply(response, fault);
        return;
      case "cut":
        if (fault.taken) answer(recorded);
        request.socket.destroy();
        return;
      case "slow":
        replyLater(response, answer(recorded), sleep(fault.milliseconds));
        return;
      case "held":
        replyLater(response, answer(recorded), fault.released);
    }
  }
}

async function recordedOf(request: IncomingMessage, connection: number): Promise<RecordedRequest> {
  const at = performance.now();
  const { headers, url: path = "/" } = request;
  if (headers["content-type"] === "application/octet-stream")
    return { at, path, headers, body: { bytes: await buffer(request) }, connection };
  const written = await text(request);
  const isJson = headers["content-type"]?.startsWith("application/json");
  return { at, path, headers, body: isJson ? JSON.parse(written) : formOf(written), connection };
}

/** The Web API's client writes whatever is no text as JSON. */
const formOf = (written: string) =>
  Object.fromEntries([...new URLSearchParams(written)].map(([name, text]) => [name, read(text)]));

const read = (value: string): unknown =>
  /^[[{]|^(?:true|false)$/.test(value) ? JSON.parse(value) : value;

function replyLater(response: ServerResponse, answer: Reply, due: Promise<unknown>): void {
  void due.then(() => reply(response, answer));
}

function reply(response: ServerResponse, { status, body = "", headers = {} }: Reply): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    "content-type": isText ? "text/plain" : "application/json",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
