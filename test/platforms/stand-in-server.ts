/**
 * The HTTP server of Discord's and Slack's stand-ins: records each request, injects faults, and
 * answers the rest.
 */
import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { Faults } from "./discord/stand-in/faults.ts";

export interface HttpReply {
  readonly status: number;
  /** A text is sent as it is, everything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandInServerOptions<Recorded> {
  readonly recording: {
    readonly request: (request: Recorded) => void;
    /** The number of requests over frozen connections. */
    ignored: number;
  };
  readonly faults: Faults;
  /** @param connection the number of the connection; the first is 1 */
  readonly read: (request: IncomingMessage, connection: number) => Promise<Recorded>;
  readonly answer: (request: Recorded) => HttpReply;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

interface Connection {
  readonly number: number;
  isFrozen: boolean;
}

export class StandInServer<Recorded extends { readonly path: string }> {
  readonly #options: StandInServerOptions<Recorded>;
  readonly #server: Server;
  readonly #connections = new Map<Socket, Connection>();
  #connectionCount = 0;

  constructor(options: StandInServerOptions<Recorded>) {
    this.#options = options;
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // Longer than any test: connections end when a test says so.
    this.#server.keepAliveTimeout = 60_000;
    this.#server.on("connection", (socket) => this.#addConnection(socket));
    this.#server.on("upgrade", options.upgrade);
  }

  /** The number of open TCP connections, those of WebSockets among them. */
  get open(): number {
    return this.#connections.size;
  }

  /** @returns its host and port: `127.0.0.1:1234` */
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

  /** Open connections stay open, and are never answered again. @returns how many */
  freeze(): number {
    for (const connection of this.#connections.values()) connection.isFrozen = true;
    return this.#connections.size;
  }

  #addConnection(socket: Socket): void {
    this.#connectionCount += 1;
    this.#connections.set(socket, { number: this.#connectionCount, isFrozen: false });
    socket.on("close", () => this.#connections.delete(socket));
    socket.on("error", () => socket.destroy());
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { recording, faults, read, answer } = this.#options;
    const connection = this.#connections.get(request.socket);
    if (connection === undefined) return;
    if (connection.isFrozen) {
      recording.ignored += 1;
      return;
    }
    const recorded = await read(request, connection.number);
    recording.request(recorded);
    const fault = faults.take(recorded.path);
    switch (fault?.kind) {
      case undefined:
        writeReply(response, answer(recorded));
        return;
      case "hang":
        return;
      case "reply":
        writeReply(response, fault);
        return;
      case "cut":
        if (fault.taken) answer(recorded);
        request.socket.destroy();
        return;
      case "slow":
        writeReplyAfter(response, answer(recorded), sleep(fault.milliseconds));
        return;
      case "held":
        writeReplyAfter(response, answer(recorded), fault.released);
    }
  }
}

function writeReplyAfter(response: ServerResponse, reply: HttpReply, due: Promise<unknown>): void {
  void due.then(() => writeReply(response, reply));
}

function writeReply(response: ServerResponse, { status, body, headers = {} }: HttpReply): void {
  const isText = typeof body === "string" || body === undefined;
  const written = isText ? (body ?? "") : JSON.stringify(body);
  response.writeHead(status, {
    ...(written !== "" && { "content-type": isText ? "text/plain" : "application/json" }),
    ...(status !== 204 && { "content-length": Buffer.byteLength(written) }),
    ...headers,
  });
  response.end(written);
}
