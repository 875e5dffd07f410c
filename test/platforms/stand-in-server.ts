/** The HTTP server of the stand-in: it records each request, lets faults happen, and hands the rest on. */
import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Faults } from "./discord/stand-in/faults.ts";
import type { RecordedRequest, Recording } from "./discord/stand-in/record.ts";
import type { HttpReply } from "./discord/stand-in/replies.ts";

interface Behind {
  readonly recording: Recording;
  readonly faults: Faults;
  readonly answer: (request: RecordedRequest) => HttpReply;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
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
    this.#server.on("upgrade", behind.upgrade);
  }

  /** @returns where it is to be found: `127.0.0.1:1234` */
  async open(): Promise<string> {
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

  /** @returns how many there are */
  freeze(): number {
    for (const connection of this.#connections.values()) connection.frozen = true;
    return this.#connections.size;
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
  const { method = "", headers, url = "/" } = request;
  const { pathname, searchParams: query } = new URL(url, "http://stand-in");
  const path = pathname.replace(/^\/api\/v10/, "");
  return { at, method, path, query, headers, body: await bodyOf(request), connection };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return formOf(type, await buffer(request));
  const body = await text(request);
  return body === "" ? undefined : JSON.parse(body);
}

/** A message with files, of which each must be named by an attachment: https://discord.com/developers/docs/reference#uploading-files */
async function formOf(type: string, body: Buffer): Promise<unknown> {
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const message = JSON.parse(String(form.get("payload_json")));
  const { attachments } = message.data ?? message;
  const files = attachments.map(({ id }: { id: number }) => form.get(`files[${id}]`));
  const bytes = files.map(async (file: File) => Buffer.from(await file.arrayBuffer()));
  return { ...message, files: await Promise.all(bytes) };
}

function replyLater(response: ServerResponse, answer: HttpReply, due: Promise<unknown>): void {
  void due.then(() => reply(response, answer));
}

function reply(response: ServerResponse, { status, body, headers = {} }: HttpReply): void {
  const written = body === undefined ? "" : JSON.stringify(body);
  response.writeHead(status, {
    ...(written !== "" && { "content-type": "application/json" }),
    ...(status !== 204 && { "content-length": Buffer.byteLength(written) }),
    ...headers,
  });
  response.end(written);
}
