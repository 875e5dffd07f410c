/** A session at the gateway: it outlives the connections that carry it. https://discord.com/developers/docs/events/gateway#connection-lifecycle */
import type { WebSocket } from "ws";
import type { Frame } from "./frame.ts";

const remembered = 1_000;

export class Session {
  readonly id: string;
  /** Its own and how many there are. */
  readonly shard: readonly [number, number];
  readonly intents: number;
  connection: WebSocket | undefined;
  /** Can no longer be resumed. */
  dead = false;
  #sequence = 0;
  readonly #sent: Frame[] = [];

  constructor(id: string, shard: readonly [number, number], intents: number) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
  }

  /** Sends it now, or when the session is resumed. */
  dispatch(t: string, d: unknown): void {
    this.#sequence += 1;
    const frame = { op: 0, t, s: this.#sequence, d };
    this.#sent.push(frame);
    if (this.#sent.length > remembered * 2) this.#sent.splice(0, remembered);
    this.connection?.send(JSON.stringify(frame));
  }

  replay(sequence: number): void {
    for (const frame of this.#sent)
      if ((frame.s ?? 0) > sequence) this.connection?.send(JSON.stringify(frame));
  }
}
