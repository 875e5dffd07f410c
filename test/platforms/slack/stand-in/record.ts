/** Records the requests and socket events of the stand-in for Slack. */
import type { IncomingMessage } from "node:http";
import { buffer, text } from "node:stream/consumers";

export interface RecordedRequest {
  /** By `performance.now()`. */
  readonly at: number;
  /** `/api/chat.postMessage` */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** JSON, or a form with JSON within. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The number of its connection; the first is 1. */
  readonly connection: number;
}

/** An event of a socket. */
export interface RecordedMoment {
  /** By `performance.now()`. */
  readonly at: number;
  readonly what: "refused" | "connected" | "hello" | "closed";
  /** The code of a close, the status of a refusal. */
  readonly value?: number;
}

export class Recording {
  readonly requests: RecordedRequest[] = [];
  readonly moments: RecordedMoment[] = [];
  /** The number of requests over frozen connections. */
  ignored = 0;

  request(request: RecordedRequest): void {
    this.requests.push(request);
  }

  moment(what: RecordedMoment["what"], value?: number): void {
    this.moments.push({ at: performance.now(), what, ...(value !== undefined && { value }) });
  }

  count(what: RecordedMoment["what"]): number {
    return this.moments.filter((moment) => moment.what === what).length;
  }

  /** @param path a part of it */
  requestsTo(path: string): readonly RecordedRequest[] {
    return this.requests.filter((request) => request.path.includes(path));
  }
}

export async function readRequest(
  request: IncomingMessage,
  connection: number,
): Promise<RecordedRequest> {
  const at = performance.now();
  const { headers, url: path = "/" } = request;
  if (headers["content-type"] === "application/octet-stream")
    return { at, path, headers, body: { bytes: await buffer(request) }, connection };
  const body = await text(request);
  const isJson = headers["content-type"]?.startsWith("application/json");
  return { at, path, headers, body: isJson ? JSON.parse(body) : parseForm(body), connection };
}

/** The Web API's client writes every value that is no text as JSON. */
const parseForm = (body: string) =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, text]) => [name, parseValue(text)]),
  );

const parseValue = (text: string): unknown =>
  /^[[{]|^(?:true|false)$/.test(text) ? JSON.parse(text) : text;
