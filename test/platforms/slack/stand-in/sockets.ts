/** Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { WebSocketServer } from "ws";
import { until } from "../../wait-until.ts";
import type { Asked } from "./pending-request.ts";
import type { Recording } from "./record.ts";
import { noTroubles } from "./socket-faults.ts";

export type EnvelopeType = "slash_commands" | "interactive" | "events_api";

export interface Sent {
  readonly asked: Asked;
  readonly type: EnvelopeType;
  /** How often it was sent before. */
  readonly retry?: number;
  /** Over this connection and no other. */
  readonly over?: WebSocket;
  readonly envelope?: string;
}

const debug = { host: "applink-stand-in", build_number: 1, approximate_connection_time: 18_060 };

export class Sockets {
  readonly troubles = noTroubles();
  readonly #recording: Recording;
  readonly #pingEvery: number;
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    autoPong: false,
  });
  readonly #tickets = new Set<string>();
  /** By envelope. */
  readonly #sent = new Map<string, Asked>();
  /** Said hello to, and not sent away. */
  readonly #live = new Set<WebSocket>();
  readonly #pinging = new Set<NodeJS.Timeout>();
  #next = 0;
  /** Slack allows 10. */
  max = 10;

  constructor(recording: Recording, pingEvery: number) {
    this.#recording = recording;
    this.#pingEvery = pingEvery;
  }

  /** @returns the address for one connection */
  ticket(origin: string): string {
    const ticket = crypto.randomUUID();
    this.#tickets.add(ticket);
    return `ws://${origin}/link/?ticket=${ticket}&app_id=stand-in`;
  }

  /** All that are open, those that are being closed among them. */
  get open(): readonly WebSocket[] {
    return [...this.#server.clients];
  }

  get live(): readonly WebSocket[] {
    return [...this.#live];
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "http://stand-in").searchParams.get("ticket") ?? "";
    const status = this.troubles.refuse ?? (this.#tickets.delete(ticket) ? undefined : 401);
    if (status === undefined) {
      this.#server.handleUpgrade(request, socket, head, (connection) => this.#open(connection));
      return;
    }
    this.#recording.moment("refused", status === "silently" ? 0 : status);
    if (status === "silently") {
      socket.resume().on("end", () => socket.destroy());
      return;
    }
    socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  }

  /** Over one connection after the other; where there is none, over the next that comes up. */
  async send({ asked, type, retry, over, envelope = crypto.randomUUID() }: Sent): Promise<void> {
    this.#sent.set(envelope, asked);
    const connection = over ?? (await until(() => this.#take(), "a connection to send over"));
    const message = {
      envelope_id: envelope,
      type,
      payload: asked.payload,
      accepts_response_payload: type !== "events_api",
      ...(retry !== undefined && { retry_attempt: retry, retry_reason: "timeout" }),
    };
    connection.send(JSON.stringify(message));
  }

  forget(asked: Asked): void {
    for (const [envelope, each] of this.#sent) if (each === asked) this.#sent.delete(envelope);
  }

  /** Slack wants connections back. Over those that it warned it goes on sending until it closes them. */
  dismiss(reason: string, connections: readonly WebSocket[] = this.live, closesAfter = 500): void {
    for (const connection of connections) {
      if (reason !== "warning") this.#live.delete(connection);
      connection.send(JSON.stringify({ type: "disconnect", reason, debug_info: debug }));
      setTimeout(() => connection.close(1000), closesAfter).unref();
    }
  }

  /** Those that there are now get no more. */
  stopPinging(): void {
    for (const pinging of this.#pinging) clearInterval(pinging);
  }

  cut(): void {
    for (const connection of this.open) connection.terminate();
  }

  /** The other side stays silent, and does not even agree to be closed. */
  freeze(): void {
    for (const connection of this.open) {
      this.#live.delete(connection);
      connection.removeAllListeners("message");
      connection.pause();
    }
  }

  /** What was frozen hears what was said to it meanwhile. */
  thaw(): void {
    for (const connection of this.open) connection.resume();
  }

  end(): void {
    this.cut();
    this.#server.close();
  }

  #take(): WebSocket | undefined {
    const live = this.live;
    this.#next += 1;
    return live[this.#next % Math.max(live.length, 1)];
  }

  #open(connection: WebSocket): void {
    this.#recording.moment("connected");
    connection.on("message", (raw) => this.#hear(raw));
    connection.on("ping", (data) => this.troubles.pongs && connection.pong(data));
    connection.on("close", (code) => this.#closed(connection, code));
    connection.on("error", () => connection.terminate());
    this.#ping(connection);
    if (this.open.length > this.max) this.dismiss("too_many_websockets", [connection], 200);
    else if (this.troubles.hello) this.#sayHello(connection);
  }

  #ping(connection: WebSocket): void {
    const pinging = setInterval(() => connection.ping("Ping from stand-in"), this.#pingEvery);
    this.#pinging.add(pinging);
    connection.on("close", () => clearInterval(pinging));
  }

  #sayHello(connection: WebSocket): void {
    const hello = { type: "hello", num_connections: this.open.length, debug_info: debug };
    connection.send(JSON.stringify(hello));
    this.#live.add(connection);
    this.#recording.moment("hello");
  }

  #closed(connection: WebSocket, code: number): void {
    this.#live.delete(connection);
    this.#recording.moment("closed", code);
  }

  #hear(raw: RawData): void {
    const { envelope_id: envelope, payload = {} } = JSON.parse(String(raw));
    const isEmpty = Object.keys(payload).length === 0;
    this.#sent.get(envelope)?.acknowledge(isEmpty ? undefined : payload);
  }
}
