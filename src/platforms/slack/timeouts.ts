/** Timeouts of the connections to Slack. */
import type { BackoffOptions } from "../retry.ts";

export interface Timeouts extends BackoffOptions {
  /** The connection of a call: what is not connected by then was never sent. */
  readonly connectMs: number;
  /** A whole call. */
  readonly callMs: number;
  /** The longest wait that a 429 may ask of an answer. */
  readonly maxRetryAfterMs: number;
  /** Between attempts of a call, times their number. */
  readonly retryDelayMs: number;
  /** A picture, rendered and uploaded: nobody waits longer for it … */
  readonly pictureMs: number;
  /** … and its bytes alone. */
  readonly uploadMs: number;
  /** How long Slack processes a file, which it shows nowhere before … */
  readonly fileProcessingMs: number;
  /** … and the waits before further attempts. A `response_url` is good for five. */
  readonly fileRetryDelaysMs: readonly number[];
  /** A socket, from `apps.connections.open` to Slack's hello. */
  readonly openMs: number;
  /** A socket that held this long was a good one: its loss is no further failure. */
  readonly stableAfterMs: number;
  /** A socket that Slack wants closed is held until the next one is up, at most this long. */
  readonly handoverMs: number;
  /** Without a pong for this long a socket is dead … */
  readonly pongMs: number;
  /** … and without a ping for this. */
  readonly pingMs: number;
  /** A closing handshake that takes longer is cut short; the client would wait 30 s. */
  readonly closeMs: number;
  /** For answers in flight, when the bot ends. With `closeMs` it stays below 10 s. */
  readonly shutdownMs: number;
}

export const defaultTimeouts: Timeouts = {
  connectMs: 1_500,
  callMs: 4_000,
  maxRetryAfterMs: 30_000,
  retryDelayMs: 250,
  pictureMs: 8_000,
  uploadMs: 4_000,
  fileProcessingMs: 1_000,
  fileRetryDelaysMs: [1_500, 3_000],
  initialDelayMs: 1_000,
  maxDelayMs: 60_000,
  openMs: 10_000,
  stableAfterMs: 30_000,
  handoverMs: 20_000,
  pongMs: 5_000,
  pingMs: 30_000,
  closeMs: 1_000,
  shutdownMs: 8_500,
};
