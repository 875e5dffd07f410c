/**
 * HTTP client of the calls to the platforms' APIs, on Node's own `http` and `https`: for a call now and then `fetch` would
 * hold 14 MB, and a start wait for it.
 */
import type { Agent, ClientRequest, IncomingMessage, OutgoingHttpHeaders } from "node:http";

export interface HttpRequest {
  /** `GET` by default. */
  readonly method?: string | undefined;
  readonly headers?: OutgoingHttpHeaders | undefined;
  readonly body?: string | Uint8Array | undefined;
  /** Ends the request, and the response that is still being read. */
  readonly signal?: AbortSignal | undefined;
  /** Rejects with the code `CONNECT_TIMEOUT` when there is no connection by then, its TLS handshake included. */
  readonly connectTimeoutMs?: number | undefined;
  /**
   * A pool of kept connections. By default each request opens a connection of its own: a kept one may have died unseen, and
   * then nobody knows whether what was sent over it has arrived, so that it can neither be sent again nor be given up.
   */
  readonly agent?: Agent | undefined;
}

/** The code of a request that could not connect in time, and so was never sent. */
export const connectTimeout = "CONNECT_TIMEOUT";

/** An error of this client; its code is its message. */
export class HttpClientError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Sends one request; follows no redirect.
 *
 * @returns the response as soon as its head is there; the body is for the caller to read
 * @throws whatever Node does when there is no response (`ECONNREFUSED` …), an `AbortError` when the signal aborts
 */
export async function sendRequest(
  url: URL,
  { body, connectTimeoutMs, agent, method = "GET", headers = {}, signal }: HttpRequest,
): Promise<IncomingMessage> {
  const isPlain = url.protocol === "http:";
  // Only the one that is needed is loaded.
  const { request } = await (isPlain ? import("node:http") : import("node:https"));
  signal?.throwIfAborted();
  const options = { method, headers, agent: agent ?? false, ...(signal && { signal }) };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, resolve).on("error", reject);
    if (connectTimeoutMs !== undefined)
      limitConnecting(sent, isPlain ? "connect" : "secureConnect", connectTimeoutMs);
    sent.end(body);
  });
}

function limitConnecting(request: ClientRequest, connected: string, timeoutMs: number): void {
  const timer = setTimeout(() => request.destroy(new HttpClientError(connectTimeout)), timeoutMs);
  const clear = () => clearTimeout(timer);
  request.once("socket", (socket) => socket.once(connected, clear)).once("close", clear);
}

/** @returns the code of the system or of Node (`ECONNRESET`), otherwise the error's name */
export function errorCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/** @returns seconds; nothing where the header is missing, or a date */
export function parseRetryAfter(header: string | null | undefined): number | undefined {
  const seconds = Number.parseFloat(header ?? "");
  return seconds >= 0 ? seconds : undefined;
}

/** @returns milliseconds since 1970; nothing where the header is missing, or no date. https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1 */
export function parseDate(header: string | undefined): number | undefined {
  const time = Date.parse(header ?? "");
  return Number.isNaN(time) ? undefined : time;
}
