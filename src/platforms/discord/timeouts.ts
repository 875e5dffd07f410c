/** Timeouts of the connections to Discord. */
import type { BackoffOptions } from "../retry.ts";

export interface Timeouts extends BackoffOptions {
  /** A callback's first attempt: a connection that is alive answers well within it. */
  readonly firstAttemptMs: number;
  /** The same of one with a picture, which takes its time to upload. */
  readonly pictureAttemptMs: number;
  /** A callback's attempts together. Discord takes a first response for 3 s: https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction */
  readonly allAttemptsMs: number;
  /** A connection that held this long was a good one: its loss is no further failure. */
  readonly stableAfterMs: number;
  /** One IDENTIFY in 5 s for each of `max_concurrency`, and some room for the way: https://discord.com/developers/docs/events/gateway#rate-limiting */
  readonly identifyIntervalMs: number;
  /** A closing handshake that takes longer is cut short; the `ws` package would wait 30 s. */
  readonly closeMs: number;
  /** For answers in flight, when the bot ends. With `closeMs` it stays below 10 s. */
  readonly shutdownMs: number;
}

export const defaultTimeouts: Timeouts = {
  firstAttemptMs: 900,
  pictureAttemptMs: 1_500,
  allAttemptsMs: 2_700,
  initialDelayMs: 1_000,
  maxDelayMs: 60_000,
  stableAfterMs: 30_000,
  identifyIntervalMs: 5_250,
  closeMs: 1_000,
  shutdownMs: 8_500,
};
