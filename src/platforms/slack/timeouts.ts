/** How long the connection to Slack waits for what, in milliseconds. */
import type { BackoffOptions } from "../backoff.ts";

export interface Timeouts extends BackoffOptions {
  /** A call's connection: what is not open by then was never sent. */
  readonly connecting: number;
  /** A whole call. */
  readonly call: number;
  /** The longest wait that a 429 may ask of an answer. */
  readonly maxRetryAfter: number;
  /** Between tries of a call, the more the later. */
  readonly betweenTries: number;
  /** A picture, drawn and uploaded: longer nobody waits for it … */
  readonly picture: number;
  /** … and its bytes alone. */
  readonly upload: number;
  /** What Slack takes for a look at a file, before which it shows it nowhere … */
  readonly fileProcessing: number;
  /** … and between further tries. An address that came with an event is good for five. */
  readonly fileRetryDelays: readonly number[];
  /** A socket, from asking for its address to Slack's hello. */
  readonly opening: number;
  /** A socket that held this long was a good one: its loss is no further failure. */
  readonly stableAfter: number;
  /** A socket that Slack wants back is held until the next one is up, at most this long. */
  readonly handover: number;
  /** Without a pong for this long a socket is dead … */
  readonly pong: number;
  /** … and without a ping for this. */
  readonly ping: number;
  /** A closing handshake that takes longer is cut short; the client would wait 30 s. */
  readonly closing: number;
  /** For answers in flight, when the bot ends. With `closing` it stays below 10 s. */
  readonly shutdown: number;
}

export const defaultTimeouts: Timeouts = {
  connecting: 1_500,
  call: 4_000,
  maxRetryAfter: 30_000,
  betweenTries: 250,
  picture: 8_000,
  upload: 4_000,
  fileProcessing: 1_000,
  fileRetryDelays: [1_500, 3_000],
  initialDelay: 1_000,
  maxDelay: 60_000,
  opening: 10_000,
  stableAfter: 30_000,
  handover: 20_000,
  pong: 5_000,
  ping: 30_000,
  closing: 1_000,
  shutdown: 8_500,
};
