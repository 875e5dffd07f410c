/**
 * One call of Discord's REST API, outside of the gateway's client.
 *
 * By node's own client: for two calls at the start and a few later, @discordjs/rest would hold
 * 40 MB and `fetch` 14, beside the 45 of a whole small bot.
 */
import type { IncomingMessage, RequestOptions } from "node:http";
import { text } from "node:stream/consumers";
import { apiVersion, userAgent } from "../api-constants.ts";
import type { FileUpload, RequestBody } from "../rendering/multipart.ts";
import { jsonBody, multipart } from "../rendering/multipart.ts";

export interface ApiRequest {
  /** Without the version. */
  readonly apiUrl: string;
  readonly method: "GET" | "PUT" | "PATCH" | "DELETE";
  /** Behind the version: `/applications/…`. Never logged: it may hold a token. */
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  /** Goes beside the body. */
  readonly file?: FileUpload;
  /** Ends the call, where whoever called ends. */
  readonly signal?: AbortSignal | undefined;
}

export interface ApiResponse {
  readonly status: number;
  /** Nothing where it was no JSON. */
  readonly body: unknown;
  /** How many seconds Discord asks to wait. https://discord.com/developers/docs/topics/rate-limits */
  readonly retryAfter: number | undefined;
}

/** Discord's own number for what was wrong, where it gave one. */
export const codeOf = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "code" in body ? body.code : undefined;

const timeoutMs = 10_000;

/** Rejects where there is no answer. */
export async function callDiscordApi(call: ApiRequest): Promise<ApiResponse> {
  const url = new URL(`${call.apiUrl}/${apiVersion}${call.path}`);
  const sent = sentBy(call);
  const options = { method: call.method, headers: headersOf(call, sent), signal: endOf(call) };
  const incoming = await send(url, options, sent?.body);
  const retryAfter = Number(incoming.headers["retry-after"]);
  return {
    status: incoming.statusCode ?? 0,
    body: parsed(await text(incoming)),
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  };
}

function sentBy({ body, file }: ApiRequest): RequestBody | undefined {
  if (body === undefined) return undefined;
  const json = Buffer.from(JSON.stringify(body));
  return file === undefined ? jsonBody(json) : multipart(json, file);
}

function endOf({ signal }: ApiRequest): AbortSignal {
  const timer = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timer : AbortSignal.any([timer, signal]);
}

async function send(
  url: URL,
  options: RequestOptions,
  body: Buffer | undefined,
): Promise<IncomingMessage> {
  const { request } = await (url.protocol === "http:" ? import("node:http") : import("node:https"));
  return new Promise((done, fail) => {
    // No agent: a connection that was kept may be dead, and would hold up the end.
    request(url, { ...options, agent: false }, done)
      .on("error", fail)
      .end(body);
  });
}

function headersOf(
  { token }: ApiRequest,
  sent: RequestBody | undefined,
): RequestOptions["headers"] {
  return {
    "user-agent": userAgent,
    ...(token !== undefined && { authorization: `Bot ${token}` }),
    ...(sent !== undefined && {
      "content-type": sent.contentType,
      "content-length": sent.body.length,
    }),
  };
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    // A proxy's page, or nothing: the status says enough.
    return undefined;
  }
}
