/** Records the requests and gateway events of the stand-in for Discord. */
import type { IncomingMessage } from "node:http";
import { buffer, text } from "node:stream/consumers";

export interface RecordedRequest {
  /** By `performance.now()`. */
  readonly at: number;
  readonly method: string;
  /** Without the version: `/interactions/1/t/callback`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  /** The number of its connection; the first is 1. */
  readonly connection: number;
}

/** An event at the gateway. */
export interface RecordedMoment {
  /** By `performance.now()`. */
  readonly at: number;
  readonly what:
    | "refused"
    | "connected"
    | "identify"
    | "ready"
    | "resume"
    | "resumed"
    | "heartbeat"
    | "closed";
  /** The code of a close, the shard of an IDENTIFY, the sequence of a RESUME. */
  readonly value?: number;
}

/** Of each kind, the last ones: a bench sends millions. */
const maxRecorded = 5_000;

export class Recording {
  readonly requests: RecordedRequest[] = [];
  readonly moments: RecordedMoment[] = [];
  /** The number of requests over frozen connections. */
  ignored = 0;

  request(request: RecordedRequest): void {
    record(this.requests, request);
  }

  moment(what: RecordedMoment["what"], value?: number): void {
    record(this.moments, { at: performance.now(), what, ...(value !== undefined && { value }) });
  }

  count(what: RecordedMoment["what"]): number {
    return this.moments.filter((moment) => moment.what === what).length;
  }

  /** @param path a part of it */
  requestsTo(path: string): readonly RecordedRequest[] {
    return this.requests.filter((request) => request.path.includes(path));
  }
}

function record<Recorded>(list: Recorded[], last: Recorded): void {
  list.push(last);
  if (list.length > maxRecorded * 2) list.splice(0, maxRecorded);
}

export async function readRequest(
  request: IncomingMessage,
  connection: number,
): Promise<RecordedRequest> {
  const at = performance.now();
  const { method = "", headers, url = "/" } = request;
  const { pathname, searchParams: query } = new URL(url, "http://stand-in");
  const path = pathname.replace(/^\/api\/v10/, "");
  return { at, method, path, query, headers, body: await readBody(request), connection };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return parseForm(type, await buffer(request));
  const body = await text(request);
  return body === "" ? undefined : JSON.parse(body);
}

/** A message with files, of which each must be named by an attachment: https://discord.com/developers/docs/reference#uploading-files */
async function parseForm(type: string, body: Buffer): Promise<unknown> {
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const message = JSON.parse(String(form.get("payload_json")));
  const { attachments } = message.data ?? message;
  const files = attachments.map(({ id }: { id: number }) => form.get(`files[${id}]`));
  const bytes = files.map(async (file: File) => Buffer.from(await file.arrayBuffer()));
  return { ...message, files: await Promise.all(bytes) };
}
