/** The gateway: https://discord.com/developers/docs/events/gateway */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { WebSocketServer } from "ws";
import type { Frame, Received } from "./frame.ts";
import { frameOf, send } from "./frame.ts";
import { noTroubles } from "./gateway-faults.ts";
import { readyPayloads } from "./ready.ts";
import type { Recording } from "./record.ts";
import { Session } from "./session.ts";
import type { World } from "./world.ts";

export class Gateway {
  readonly troubles = noTroubles();
  readonly #world: World;
  readonly #recording: Recording;
  readonly #heartbeat: number;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #sessions = new Map<string, Session>();

  constructor(world: World, recording: Recording, heartbeat: number) {
    this.#world = world;
    this.#recording = recording;
    this.#heartbeat = heartbeat;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const status = this.troubles.refuse;
    if (status === undefined) {
      this.#server.handleUpgrade(request, socket, head, (connection) => this.#open(connection));
      return;
    }
    this.#recording.moment("refused", status === "silently" ? 0 : status);
    if (status === "silently") return;
    socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  }

  /** With a session or without; those that are being closed count. */
  get connections(): readonly WebSocket[] {
    return [...this.#server.clients];
  }

  get sessions(): readonly Session[] {
    return [...this.#sessions.values()].filter(({ connection }) => connection !== undefined);
  }

  /** @returns to how many sessions */
  dispatch(name: string, event: unknown, guild?: string): number {
    const whose = [...this.#sessions.values()].filter(
      ({ dead, shard: [id, of] }) =>
        !dead && id === (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(of))),
    );
    for (const session of whose) session.dispatch(name, event);
    return whose.length;
  }

  /** Op 7. */
  askToReconnect(): void {
    this.#toAll({ op: 7, d: null });
  }

  /** Op 9. */
  invalidate(resumable: boolean): void {
    if (!resumable) for (const session of this.sessions) session.dead = true;
    this.#toAll({ op: 9, d: resumable });
  }

  close(code: number): void {
    for (const connection of this.connections) {
      // What the other side answers ends no session.
      for (const session of this.sessions) session.connection = undefined;
      connection.close(code);
    }
  }

  cut(): void {
    for (const connection of this.#server.clients) connection.terminate();
  }

  /** The other side stays silent, and does not even agree to be closed. */
  freeze(): void {
    for (const connection of this.#server.clients) {
      connection.removeAllListeners("message");
      connection.pause();
    }
  }

  end(): void {
    this.cut();
    this.#server.close();
  }

  #toAll(frame: Frame): void {
    for (const connection of this.connections) send(connection, frame);
  }

  #open(connection: WebSocket): void {
    this.#recording.moment("connected");
    connection.on("message", (raw) => this.#hear(connection, frameOf(raw)));
    connection.on("close", (code) => this.#closed(connection, code));
    connection.on("error", () => connection.terminate());
    if (this.troubles.hello)
      send(connection, { op: 10, d: { heartbeat_interval: this.#heartbeat, _trace: [] } });
  }

  /** Closed by the bot with 1000 or 1001, a session is over: https://discord.com/developers/docs/events/gateway#initiating-a-disconnect */
  #closed(connection: WebSocket, code: number): void {
    this.#recording.moment("closed", code);
    const session = this.#sessionOf(connection);
    if (session === undefined) return;
    session.connection = undefined;
    if (code === 1000 || code === 1001) session.dead = true;
  }

  #hear(connection: WebSocket, { op, d }: Received): void {
    switch (op) {
      case 1:
        this.#recording.moment("heartbeat");
        if (this.troubles.acks) send(connection, { op: 11, d: null });
        return;
      case 2:
        this.#identify(connection, d);
        return;
      case 6:
        this.#resume(connection, d);
    }
  }

  #identify(connection: WebSocket, { token, shard = [0, 1], intents = 0 }: Received["d"]): void {
    const { troubles } = this;
    this.#recording.moment("identify", shard[0]);
    this.#world.budget.remaining -= 1;
    const code = troubles.closeOnIdentify.shift() ?? (this.#accepts(token) ? undefined : 4004);
    if (code !== undefined) {
      connection.close(code);
    } else if (troubles.invalidIdentifies > 0) {
      troubles.invalidIdentifies -= 1;
      send(connection, { op: 9, d: false });
    } else if (troubles.ready) {
      this.#begin(connection, new Session(this.#world.ids.next(), shard, intents));
    }
  }

  #begin(connection: WebSocket, session: Session): void {
    this.#sessions.set(session.id, session);
    session.connection = connection;
    for (const { name, event } of readyPayloads(this.#world, session))
      session.dispatch(name, event);
    this.#recording.moment("ready");
  }

  #resume(connection: WebSocket, { token, session_id = "", seq = 0 }: Received["d"]): void {
    this.#recording.moment("resume", seq);
    const session = this.#sessions.get(session_id);
    const invalid = this.troubles.invalidResumes > 0;
    if (invalid) this.troubles.invalidResumes -= 1;
    if (!this.#accepts(token)) {
      connection.close(4004);
    } else if (invalid || session === undefined || session.dead) {
      send(connection, { op: 9, d: false });
    } else {
      session.connection = connection;
      session.replay(seq);
      session.dispatch("RESUMED", { _trace: [] });
      this.#recording.moment("resumed");
    }
  }

  #accepts(token: unknown): boolean {
    return token === this.#world.token && !this.#world.revoked;
  }

  #sessionOf(connection: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.connection === connection);
  }
}
