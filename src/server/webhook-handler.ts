/** Takes one POST: reads its body, hands it to its receiver, sends what that says. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Receiver, Sent } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";

/** Larger than anything Discord or Slack sends: 1 MiB. */
export const mostBytes = 1_048_576;

/** How long a sender that sends too much may go on, so that it reads our answer before the connection goes. */
const discardMilliseconds = 1000;

export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Never rejects. */
export async function receive(exchange: Exchange, receiver: Receiver, log: Log): Promise<void> {
  const { incoming, outgoing } = exchange;
  if (incoming.method !== "POST") {
    outgoing.setHeader("allow", "POST");
    return send(exchange, { status: 405 });
  }
  const read = await readBody(incoming);
  switch (read.kind) {
    case "gone":
      return;
    case "too-long":
      discardRest(incoming);
      return send(exchange, { status: 413 });
    case "body":
      return send(exchange, await answer(exchange, read.body, receiver, log));
  }
}

async function answer(
  { incoming, outgoing }: Exchange,
  body: Buffer,
  receiver: Receiver,
  log: Log,
): Promise<Sent> {
  try {
    return await receiver({ headers: incoming.headers, body });
  } catch (err) {
    const reference = newReference();
    log.error({ event: "request", reference, err }, "bug");
    outgoing.setHeader("x-reference", reference);
    return { status: 500 };
  }
}

export function send({ outgoing }: Exchange, { status, json, after }: Sent): void {
  if (after !== undefined) outgoing.once("finish", after);
  const body = json ?? STATUS_CODES[status] ?? "";
  outgoing.writeHead(status, {
    "content-type": json === undefined ? "text/plain" : "application/json",
    "content-length": Buffer.byteLength(body),
  });
  outgoing.end(body);
}

type BodyRead =
  | { readonly kind: "body"; readonly body: Buffer }
  | { readonly kind: "too-long" }
  /** The sender hung up. */
  | { readonly kind: "gone" };

function readBody(incoming: IncomingMessage): Promise<BodyRead> {
  if (Number(incoming.headers["content-length"]) > mostBytes)
    return Promise.resolve({ kind: "too-long" });
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((done) => {
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) done({ kind: "too-long" });
      else chunks.push(chunk);
    });
    incoming.on("end", () => done({ kind: "body", body: Buffer.concat(chunks) }));
    incoming.on("error", () => done({ kind: "gone" }));
  });
}

function discardRest(incoming: IncomingMessage): void {
  const impatience = setTimeout(() => incoming.destroy(), discardMilliseconds);
  incoming.once("close", () => clearTimeout(impatience));
  incoming.resume();
}
