/** The connections over which first responses go to Discord. What they carry has its tries elsewhere. */

import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from "node:http";
import * as http from "node:http";
import * as https from "node:https";
import { apiVersion, userAgent } from "../api-constants.ts";
import type { LoggableError } from "../errors.ts";
import type { RequestBody } from "../rendering/multipart.ts";

export interface Sending extends RequestBody {
  /** Behind the version. Never logged: it holds a token. */
  readonly path: string;
  /** In milliseconds. */
  readonly within: number;
  /** On a connection of its own? */
  readonly apart: boolean;
}

/** An idle connection older than this has a fair chance to be dead on one side. */
const maxIdleMs = 60_000;

export class CallbackTransport {
  readonly #api: URL;
  #pool: HttpAgent;

  /** @param apiUrl without the version */
  constructor(apiUrl: string) {
    this.#api = new URL(`${apiUrl}/${apiVersion}/`);
    this.#pool = this.#makePool();
  }

  /** Settles in time, whatever comes. */
  async send(sending: Sending): Promise<CallbackResponse> {
    const pool = this.#pool;
    const reply = await this.#try(sending, sending.apart ? false : pool);
    if (reply.kind === "silence" && !sending.apart) this.#giveUp(pool);
    return reply;
  }

  /** What is still under way goes on. */
  close(): void {
    closeIdle(this.#pool);
  }

  /** Where one connection of the pool is dead, the others that idle there are likely to be. */
  #giveUp(pool: HttpAgent): void {
    if (this.#pool !== pool) return;
    this.#pool = this.#makePool();
    closeIdle(pool);
  }

  #makePool(): HttpAgent {
    const { Agent } = this.#api.protocol === "http:" ? http : https;
    return new Agent({ keepAlive: true, timeout: maxIdleMs });
  }

  #try({ path, within, ...letter }: Sending, agent: HttpAgent | false): Promise<CallbackResponse> {
    const { request } = this.#api.protocol === "http:" ? http : https;
    const { hostname, port, pathname } = this.#api;
    const to = { hostname: hostname.replace(/^\[|\]$/g, ""), port, path: pathname + path };
    const opened = request({ ...to, agent, method: "POST", headers: headersFor(letter) });
    const reply = replyTo(opened, within);
    opened.end(letter.body);
    return reply;
  }
}

const headersFor = ({ body, contentType }: RequestBody) => ({
  "content-type": contentType,
  "content-length": body.length,
  "user-agent": userAgent,
});

function replyTo(request: ClientRequest, within: number): Promise<CallbackResponse> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ kind: "silence", code: "timeout" });
      request.destroy();
    }, within);
    const settle = (reply: CallbackResponse) => {
      clearTimeout(timer);
      resolve(reply);
    };
    request.on("response", (response) => void readReply(response).then(settle));
    request.on("error", (error: NodeJS.ErrnoException) =>
      settle({ kind: "silence", code: error.code ?? error.name }),
    );
  });
}

/** Sockets in use are let finish and then closed, not put back. */
function closeIdle(pool: HttpAgent): void {
  pool.maxFreeSockets = 0;
  for (const sockets of Object.values(pool.freeSockets))
    for (const socket of sockets ?? []) socket.destroy();
}

/** A success is told by its first line; what stands in a refusal is read. */
async function readReply(response: IncomingMessage): Promise<CallbackResponse> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 200 && status < 300) {
    response.resume();
    return { kind: "reply", status, text: "" };
  }
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch {
    // Cut in the middle: the status tells enough.
  }
  const text = Buffer.concat(chunks).toString();
  return { kind: "reply", status, text, retryAfter: headers["retry-after"] };
}

/* merged: What Discord's reply to a callback means for it. */

export type CallbackResponse =
  /** A dead connection, or nothing within the time. */
  | { readonly kind: "silence"; readonly code: string }
  | {
      readonly kind: "reply";
      readonly status: number;
      readonly text: string;
      /** Seconds: https://discord.com/developers/docs/topics/rate-limits#header-format */
      readonly retryAfter?: string | undefined;
    };

export type CallbackVerdict =
  | { readonly kind: "through" }
  | { readonly kind: "failed"; readonly why: LoggableError }
  /** Worth a second try, so many milliseconds later. */
  | { readonly kind: "again"; readonly after: number; readonly why: LoggableError };

export function classifyResponse(reply: CallbackResponse): CallbackVerdict {
  if (reply.kind === "silence") {
    return { kind: "again", after: 0, why: { code: reply.code } };
  }
  const { status } = reply;
  if (status >= 200 && status < 300) return { kind: "through" };
  if (status >= 500) return { kind: "again", after: 0, why: { status } };
  const code = codeIn(reply.text);
  const why = { status, ...(code !== undefined && { code }) };
  if (status !== 429) return { kind: "failed", why };
  return { kind: "again", after: millisecondsOf(reply.retryAfter), why };
}

function codeIn(text: string): number | undefined {
  const found = /"code":\s*(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Told nothing that can be read, it is never. */
function millisecondsOf(retryAfter: string | undefined): number {
  const seconds = Number.parseFloat(retryAfter ?? "");
  return seconds >= 0 ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
