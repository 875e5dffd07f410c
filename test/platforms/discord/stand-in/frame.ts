/** What goes over a gateway connection: https://discord.com/developers/docs/events/gateway-events#payload-structure */
import type { RawData, WebSocket } from "ws";

export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** What bots send, as far as it is looked at. */
export interface Received {
  readonly op: number;
  readonly d: {
    readonly token?: string;
    readonly shard?: readonly [number, number];
    readonly intents?: number;
    readonly session_id?: string;
    readonly seq?: number;
  };
}

export const send = (connection: WebSocket, frame: Frame): void =>
  connection.send(JSON.stringify(frame));

export const frameOf = (raw: RawData): Received => JSON.parse(String(raw));
