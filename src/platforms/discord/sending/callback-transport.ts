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
  async send(request: CallbackRequest): Promise<CallbackVerdict> {
    const pool = request.isFreshConnection ? undefined : this.#pool;
    const response = await this.#request(request, pool);
    if (response.kind === "none" && pool !== undefined) this.#dropPool(pool);
    return classifyResponse(response);
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

  async #request(
    { path, body, contentType, timeoutMs }: CallbackRequest,
    agent: Agent | undefined,
  ): Promise<CallbackResponse> {
    const headers = { "content-type": contentType, "user-agent": userAgent };
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(timeoutMs)));
    const request = { method: "POST", headers, body, signal, agent };
    try {
      return await readResponse(await sendRequest(new URL(this.#baseUrl + path), request), signal);
    } catch (error) {
      return { kind: "none", code: signal.aborted ? "timeout" : errorCodeOf(error) };
    }
  }
}

/** Sockets in use finish what they carry, and are then closed rather than put back. */
function closeIdle(pool: Agent): void {
  pool.maxFreeSockets = 0;
  for (const sockets of Object.values(pool.freeSockets))
    for (const socket of sockets ?? []) socket.destroy();
}

type CallbackResponse =
  /** A dead connection, or nothing within the timeout. */
  | { readonly kind: "none"; readonly code: string }
  | {
      readonly kind: "response";
      readonly status: number;
      readonly text: string;
      /** Seconds: https://discord.com/developers/docs/topics/rate-limits#header-format */
      readonly retryAfter?: string | undefined;
    };

/** Of a success the status is enough; of a refusal the body is read. */
async function readResponse(
  response: IncomingMessage,
  signal: AbortSignal,
): Promise<CallbackResponse> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 200 && status < 300) {
    response.resume();
    return { kind: "response", status, text: "" };
  }
  const retryAfter = headers["retry-after"];
  try {
    return { kind: "response", status, text: await text(response), retryAfter };
  } catch (error) {
    if (signal.aborted) throw error;
    // Cut in the middle: the status tells enough.
    return { kind: "response", status, text: "", retryAfter };
  }
}

function classifyResponse(response: CallbackResponse): CallbackVerdict {
  if (response.kind === "none") return { kind: "retry", delayMs: 0, why: { code: response.code } };
  const { status } = response;
  if (status >= 200 && status < 300) return { kind: "ok" };
  if (status >= 500) return { kind: "retry", delayMs: 0, why: { status } };
  const code = /"code":\s*(\d+)/.exec(response.text)?.[1];
  const why = { status, ...(code !== undefined && { code: Number(code) }) };
  if (status !== 429) return { kind: "failed", why };
  // A 429 that does not say how long is too long.
  const seconds = parseRetryAfter(response.retryAfter) ?? Number.POSITIVE_INFINITY;
  return { kind: "retry", delayMs: seconds * 1000, why };
}
