/** How long the connection to Discord waits for what, in milliseconds. */
import type { BackoffOptions } from "../backoff.ts";

export interface Timeouts extends BackoffOptions {
  /** A callback's first try: a connection that is alive answers well within it. */
  readonly firstAttempt: number;
  /** The same of one with a picture, which takes its time to upload. */
  readonly pictureTry: number;
  /** A callback's tries together. Discord takes a first response for 3 s: https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction */
  readonly allAttempts: number;
  /** A connection that held this long was a good one: its loss is no further failure. */
  readonly stableAfter: number;
  /** One IDENTIFY in 5 s for each of `max_concurrency`, and some room for the way: https://discord.com/developers/docs/events/gateway#rate-limiting */
  readonly betweenIdentifies: number;
  /** A closing handshake that takes longer is cut short; the `ws` package would wait 30 s. */
  readonly closing: number;
  /** For answers in flight, when the bot ends. With `closing` it stays below 10 s. */
  readonly shutdown: number;
}

export const defaultTimeouts: Timeouts = {
  firstAttempt: 900,
  pictureTry: 1_500,
  allAttempts: 2_700,
  initialDelay: 1_000,
  maxDelay: 60_000,
  stableAfter: 30_000,
  betweenIdentifies: 5_250,
  closing: 1_000,
  shutdown: 8_500,
};
