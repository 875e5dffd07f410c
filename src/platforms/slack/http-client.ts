/**
 * HTTP to Slack, each request on a connection of its own. A kept connection may have died unseen;
 * then nobody knows whether a message that was sent over it was posted, and it can neither be sent
 * again nor be given up. What could not connect was not sent.
 *
 * By node's own client: for a call now and then, `fetch` would hold 14 MB, and a start wait for it.
 */
import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { buffer } from "node:stream/consumers";
import type { FetchFunction } from "@slack/web-api";

/** A WebClient's, and for bytes as well. */
export type Fetch = (url: string | URL, init?: Init) => Promise<Response>;

interface Init extends Omit<NonNullable<Parameters<FetchFunction>[1]>, "body"> {
  readonly body?: NonNullable<Parameters<FetchFunction>[1]>["body"] | Uint8Array;
}

type Response = Awaited<ReturnType<FetchFunction>>;

export class HttpClient {
  readonly #connecting: number;
  readonly #underWay = new Set<ClientRequest>();
  #isClosed = false;

  /** @param connecting in milliseconds */
  constructor(connecting: number) {
    this.#connecting = connecting;
  }

  /** A WebClient gives it texts alone. It goes nowhere else than it is told. */
  readonly fetch: Fetch = async (url, { body, ...init } = {}) => {
    const request = await this.#open(new URL(url), init);
    this.#underWay.add(request);
    try {
      return await responseTo(request.end(body), String(url));
    } catch (error) {
      throw init.signal?.aborted ? init.signal.reason : error;
    } finally {
      this.#underWay.delete(request);
    }
  };

  /** What is under way is ended, and nothing begins any more. */
  close(): void {
    this.#isClosed = true;
    for (const request of this.#underWay) request.destroy(new WebError("CLOSED"));
  }

  async #open(url: URL, { method, headers, signal }: Init): Promise<ClientRequest> {
    const isPlain = url.protocol === "http:";
    const { request } = await (isPlain ? import("node:http") : import("node:https"));
    if (this.#isClosed) throw new WebError("CLOSED");
    const options: RequestOptions = { agent: false, ...(method && { method }) };
    const opened = request(url, {
      ...options,
      ...(headers && { headers }),
      ...(signal && { signal }),
    });
    endUnless(opened, isPlain ? "connect" : "secureConnect", this.#connecting);
    return opened;
  }
}

/** Where it is not connected by then. */
function endUnless(request: ClientRequest, connected: string, milliseconds: number): void {
  const tooLate = () => request.destroy(new WebError(connectTimeout));
  const timer = setTimeout(tooLate, milliseconds);
  const clear = () => clearTimeout(timer);
  request.once("socket", (socket) => socket.once(connected, clear)).once("close", clear);
}

async function responseTo(request: ClientRequest, url: string): Promise<Response> {
  const incoming = await new Promise<IncomingMessage>((done, fail) => {
    request.on("response", done).on("error", fail);
  });
  const { statusCode: status = 0, statusMessage: statusText = "" } = incoming;
  const body = await buffer(incoming);
  const text = body.toString();
  return {
    ...{ ok: status >= 200 && status < 300, status, statusText, url },
    headers: headersOf(incoming),
    text: async () => text,
    json: async () => JSON.parse(text),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

function headersOf({ headers }: IncomingMessage): Response["headers"] {
  const all = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return { get: (name) => all.get(name.toLowerCase()) ?? null, entries: () => all.entries() };
}

export const connectTimeout = "CONNECT_TIMEOUT";

class WebError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
