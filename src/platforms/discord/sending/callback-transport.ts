/**
 * Keep-alive HTTP client of interaction callbacks. It makes one attempt, and classifies Discord's response: delivered, to be
 * sent again (after how long), or failed. The second attempt is in callback-sender.ts.
 */
import type { Agent, IncomingMessage } from "node:http";
import * as http from "node:http";
import * as https from "node:https";
import { text } from "node:stream/consumers";
import { errorCodeOf, parseRetryAfter, sendRequest } from "../../http-client.ts";
import { apiVersion, userAgent } from "../api-constants.ts";
import type { DiscordLoggableError } from "../errors.ts";
import type { RequestBody } from "../rendering/multipart.ts";

export interface CallbackRequest extends RequestBody {
  /** Behind the version: `interactions/…`. Never logged: it holds a token. */
  readonly path: string;
  readonly timeoutMs: number;
  /** On a connection of its own? */
  readonly isFreshConnection: boolean;
}

export type CallbackVerdict =
  | { readonly kind: "ok" }
  | { readonly kind: "failed"; readonly why: DiscordLoggableError }
  /** Worth a second attempt. */
  | { readonly kind: "retry"; readonly delayMs: number; readonly why: DiscordLoggableError };

/** An idle connection older than this has a fair chance to be dead on one side. */
const maxIdleMs = 60_000;

export class CallbackTransport {
  readonly #baseUrl: string;
  #pool: Agent;

  /** @param apiUrl without the version */
  constructor(apiUrl: string) {
    this.#baseUrl = `${apiUrl}/${apiVersion}/`;
    this.#pool = this.#makePool();
  }

  /** Settles within the timeout. Never rejects. */
  async send({
    path,
    body,
    contentType,
    timeoutMs,
    isFreshConnection,
  }: CallbackRequest): Promise<CallbackVerdict> {
    const agent = isFreshConnection ? undefined : this.#pool;
    const headers = { "content-type": contentType, "user-agent": userAgent };
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(timeoutMs)));
    const request = { method: "POST", headers, body, signal, agent };
    try {
      const response = await sendRequest(new URL(this.#baseUrl + path), request);
      return await classifyResponse(response, signal);
    } catch (error) {
      if (agent !== undefined) this.#dropPool(agent);
      const code = signal.aborted ? "timeout" : errorCodeOf(error);
      return { kind: "retry", delayMs: 0, why: { code } };
    }
  }

  /** Requests in flight go on. */
  close(): void {
    closeIdle(this.#pool);
  }

  /** Where one connection of the pool is dead, the others that idle there are likely to be. */
  #dropPool(pool: Agent): void {
    if (this.#pool !== pool) return;
    this.#pool = this.#makePool();
    closeIdle(pool);
  }

  #makePool(): Agent {
    const { Agent } = this.#baseUrl.startsWith("http:") ? http : https;
    return new Agent({ keepAlive: true, timeout: maxIdleMs });
  }
}

/** Sockets in use finish what they carry, and are then closed rather than put back. */
function closeIdle(pool: Agent): void {
  pool.maxFreeSockets = 0;
  for (const sockets of Object.values(pool.freeSockets))
    for (const socket of sockets ?? []) socket.destroy();
}

/** Of a success the status is enough; of a refusal the body is read. Rejects when that takes longer than the timeout. */
async function classifyResponse(
  response: IncomingMessage,
  signal: AbortSignal,
): Promise<CallbackVerdict> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 200 && status < 300) {
    response.resume();
    return { kind: "ok" };
  }
  const body = await text(response).catch((error: unknown) => {
    if (signal.aborted) throw error;
    // Cut in the middle: the status tells enough.
    return "";
  });
  if (status >= 500) return { kind: "retry", delayMs: 0, why: { status } };
  const code = /"code":\s*(\d+)/.exec(body)?.[1];
  const why = { status, ...(code !== undefined && { code: Number(code) }) };
  if (status !== 429) return { kind: "failed", why };
  // A 429 that does not say how long is too long.
  const seconds = parseRetryAfter(headers["retry-after"]) ?? Number.POSITIVE_INFINITY;
  return { kind: "retry", delayMs: seconds * 1000, why };
}
