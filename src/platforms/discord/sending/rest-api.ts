/**
 * Calls one method of Discord's REST API, outside of the gateway's client: for two calls at the start and a few later,
 * @discordjs/rest would hold 40 MB beside the 45 of a whole small bot.
 */
import { text } from "node:stream/consumers";
import { withRequestSignal } from "../../abort-signals.ts";
import { parseDate, parseRetryAfter, sendRequest } from "../../http-client.ts";
import { parseJson } from "../../parse-json.ts";
import { apiVersion, userAgent } from "../api-constants.ts";
import type { FileUpload, RequestBody } from "../rendering/multipart.ts";
import { toJsonBody, toMultipart } from "../rendering/multipart.ts";

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
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
}

export interface ApiResponse {
  readonly status: number;
  /** Nothing where it was no JSON. */
  readonly body: unknown;
  /** How many seconds Discord asks to wait. https://discord.com/developers/docs/topics/rate-limits */
  readonly retryAfterSeconds: number | undefined;
  /** The time of the response, by Discord's clock, in milliseconds since 1970. */
  readonly time: number | undefined;
}

/** Discord's JSON error code, if the body has one. */
export const readErrorCode = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "code" in body ? body.code : undefined;

const timeoutMs = 10_000;

/** Rejects when there is no response within 10 s. */
export function callDiscordApi(request: ApiRequest): Promise<ApiResponse> {
  const { apiUrl, method, path } = request;
  const content = contentOf(request);
  const sent = { method, headers: headersFor(request, content), body: content?.body };
  const url = new URL(`${apiUrl}/${apiVersion}${path}`);
  return withRequestSignal([AbortSignal.timeout(timeoutMs), request.signal], async (signal) => {
    const response = await sendRequest(url, { ...sent, signal });
    return {
      status: response.statusCode ?? 0,
      body: parseJson(await text(response)),
      retryAfterSeconds: parseRetryAfter(response.headers["retry-after"]),
      time: parseDate(response.headers.date),
    };
  });
}

function contentOf({ body, file }: ApiRequest): RequestBody | undefined {
  if (body === undefined) return undefined;
  const json = JSON.stringify(body);
  return file === undefined ? toJsonBody(json) : toMultipart(json, file);
}

const headersFor = ({ token }: ApiRequest, content: RequestBody | undefined) => ({
  "user-agent": userAgent,
  ...(token !== undefined && { authorization: `Bot ${token}` }),
  ...(content !== undefined && { "content-type": content.contentType }),
});
