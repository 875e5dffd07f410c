/**
 * HTTP client of Slack's packages: `fetch` as `WebClient` expects it, with a limit on the time to connect, and an end.
 * Each request has a connection of its own, so that what could not connect is known not to have been sent.
 */
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { FetchFunction } from "@slack/web-api";
import { sharedAbortController, withRequestSignal } from "../abort-signals.ts";
import { HttpClientError, sendRequest } from "../http-client.ts";

/** `fetch` as a `WebClient` calls it, with texts, and for bytes as well. */
export type Fetch = (url: string | URL, init?: FetchInit) => Promise<FetchResponse>;

type SlackFetchInit = NonNullable<Parameters<FetchFunction>[1]>;

interface FetchInit extends Omit<SlackFetchInit, "body"> {
  readonly body?: SlackFetchInit["body"] | Uint8Array;
}

type FetchResponse = Awaited<ReturnType<FetchFunction>>;

export class FetchClient {
  readonly #connectTimeoutMs: number;
  readonly #closing = sharedAbortController();

  constructor(connectTimeoutMs: number) {
    this.#connectTimeoutMs = connectTimeoutMs;
  }

  /** Follows no redirect. Rejects with a signal's reason, or with the code `CLOSED` after `close`. */
  readonly fetch: Fetch = (url, { method, headers, body, signal } = {}) =>
    withRequestSignal([this.#closing.signal, signal], async (own) => {
      const connectTimeoutMs = this.#connectTimeoutMs;
      const request = { method, headers, body: toBody(body), signal: own, connectTimeoutMs };
      try {
        const response = await sendRequest(new URL(url), request);
        return toFetchResponse(response, await buffer(response), String(url));
      } catch (error) {
        throw own.aborted ? own.reason : error;
      }
    });

  /** Ends the requests in flight, and any that would begin later. */
  close(): void {
    this.#closing.abort(new HttpClientError("CLOSED"));
  }
}

/** A `WebClient` sends a form for `files.upload` alone, which is not called. */
function toBody(body: FetchInit["body"]): string | Uint8Array | undefined {
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return body;
  throw new TypeError("no forms");
}

function toFetchResponse(response: IncomingMessage, body: Buffer, url: string): FetchResponse {
  const { statusCode: status = 0, statusMessage: statusText = "" } = response;
  const text = body.toString();
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    url,
    headers: toFetchHeaders(response),
    text: async () => text,
    json: async () => JSON.parse(text),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

function toFetchHeaders({ headers }: IncomingMessage): FetchResponse["headers"] {
  const all = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return { get: (name) => all.get(name.toLowerCase()) ?? null, entries: () => all.entries() };
}
