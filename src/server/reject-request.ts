/** Responds to a request that Node could not parse, or that took too long, with words instead of Node's empty body. */
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { english } from "../words/english.ts";
import { baseHeaders } from "./base-headers.ts";

const { wrong } = english.page;

/** Node's own statuses: https://nodejs.org/docs/latest-v20.x/api/http.html#event-clienterror */
const problems: Readonly<Record<string, { readonly status: number; readonly error: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, error: wrong.headersTooLong },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, error: wrong.unreadable },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, error: wrong.tooSlow },
};

/** To listen for `clientError`. The connection ends with the response: what follows on it can't be told apart. */
export function rejectRequest({ code = "" }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, error } = problems[code] ?? { status: 400, error: wrong.unreadable };
  const body = `${JSON.stringify({ error })}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(baseHeaders).map(([name, value]) => `${name}: ${value}`),
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
