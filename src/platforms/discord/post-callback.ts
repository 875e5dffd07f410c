/**
 * Sends first responses to interactions. The person waits for them, so they go their own way past
 * discord.js's REST queue, whose timeout of 15 s is five times what Discord gives.
 */
import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from "node:http";
import * as http from "node:http";
import * as https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { DefaultUserAgent } from "discord.js";
import type { Fault } from "./fault.ts";
import type { Patience } from "./patience.ts";
import { apiVersion, fault } from "./protocol.ts";
import type { Reply, Verdict } from "./tell-reply.ts";
import { tellReply } from "./tell-reply.ts";

/** What became of a callback. */
export type Posted =
  | { readonly kind: "through" }
  | { readonly kind: "failed"; readonly why: Fault };

export interface Addressed {
  readonly id: string;
  readonly token: string;
}

/** An idle connection older than this has a fair chance to be dead on one side. */
const longestIdle = 60_000;

export class CallbackPost {
  readonly #api: URL;
  readonly #patience: Patience;
  #pool: HttpAgent;

  constructor(apiUrl: string, patience: Patience) {
    this.#api = new URL(`${apiUrl}/${apiVersion}/`);
    this.#patience = patience;
    this.#pool = this.#makePool();
  }

  /** Tries twice at most, the second time on a connection of its own. Never rejects. */
  async post({ id, token }: Addressed, body: Buffer): Promise<Posted> {
    const { firstTry, allTries } = this.#patience;
    const deadline = performance.now() + allTries;
    const path = `interactions/${id}/${encodeURIComponent(token)}/callback`;
    const pool = this.#pool;
    const first = tellReply(await this.#try({ path, body, agent: pool, within: firstTry }));
    if (first.kind !== "again") return first;
    if (first.silent) this.#giveUp(pool);
    if (performance.now() + first.after >= deadline) return { kind: "failed", why: first.why };
    if (first.after > 0) await sleep(first.after);
    const within = deadline - performance.now();
    return lastOf(tellReply(await this.#try({ path, body, agent: false, within })));
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
    return new Agent({ keepAlive: true, timeout: longestIdle });
  }

  #try({ path, body, agent, within }: Letter): Promise<Reply> {
    const { request } = this.#api.protocol === "http:" ? http : https;
    const { hostname, port, pathname } = this.#api;
    const to = { hostname: hostname.replace(/^\[|\]$/g, ""), port, path: pathname + path };
    const opened = request({ ...to, agent, method: "POST", headers: headersFor(body) });
    const reply = replyTo(opened, within);
    opened.end(body);
    return reply;
  }
}

const headersFor = (body: Buffer) => ({
  "content-type": "application/json",
  "content-length": body.length,
  "user-agent": DefaultUserAgent,
});

/** Settles in time, whatever comes. */
function replyTo(request: ClientRequest, within: number): Promise<Reply> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ kind: "silence", code: "timeout" });
      request.destroy();
    }, within);
    const settle = (reply: Reply) => {
      clearTimeout(timer);
      resolve(reply);
    };
    request.on("response", (response) => void readReply(response).then(settle));
    request.on("error", (error: NodeJS.ErrnoException) =>
      settle({ kind: "silence", code: error.code ?? error.name }),
    );
  });
}

interface Letter {
  readonly path: string;
  readonly body: Buffer;
  readonly agent: HttpAgent | false;
  readonly within: number;
}

/** Sockets in use are let finish and then closed, not put back. */
function closeIdle(pool: HttpAgent): void {
  pool.maxFreeSockets = 0;
  for (const sockets of Object.values(pool.freeSockets))
    for (const socket of sockets ?? []) socket.destroy();
}

/** A success is told by its first line; what stands in a refusal is read. */
async function readReply(response: IncomingMessage): Promise<Reply> {
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

/** There is no third try. That one too many was sent says that the first was taken, and its reply lost. */
function lastOf(told: Verdict): Posted {
  if (told.kind === "through" || told.why.code === fault.alreadyAcknowledged)
    return { kind: "through" };
  return { kind: "failed", why: told.why };
}
