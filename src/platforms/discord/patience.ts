/** How long the connection to Discord waits for what, in milliseconds; and how it waits longer each time. */

export interface Patience {
  /** A callback's first try: a connection that is alive answers well within it. */
  readonly firstTry: number;
  /** A callback's tries together. Discord takes a first response for 3 s: https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction */
  readonly allTries: number;
  /** Before the second attempt that fails in a row; each further wait is twice as long … */
  readonly firstWait: number;
  /** … up to this. */
  readonly longestWait: number;
  /** A connection that held this long was a good one: its loss is no further failure. */
  readonly stableAfter: number;
  /** One IDENTIFY in 5 s for each of `max_concurrency`, and some room for the way: https://discord.com/developers/docs/events/gateway#rate-limiting */
  readonly betweenIdentifies: number;
  /** A closing handshake that takes longer is cut short; the `ws` package would wait 30 s. */
  readonly closing: number;
  /** For answers in flight, when the bot ends. With `closing` it stays below 10 s. */
  readonly finishing: number;
}

export const usualPatience: Patience = {
  firstTry: 900,
  allTries: 2_700,
  firstWait: 1_000,
  longestWait: 60_000,
  stableAfter: 30_000,
  betweenIdentifies: 5_250,
  closing: 1_000,
  finishing: 8_500,
};

/**
 * The wait after so many failures in a row: soon at first, then doubling. By chance up to a half
 * shorter, so that many bots that lost Discord together don't come back together.
 */
export function waitAfter(failures: number, { firstWait, longestWait }: Patience): number {
  const longest = failures <= 1 ? firstWait / 2 : firstWait * 2 ** Math.min(failures - 1, 30);
  return Math.min(longest, longestWait) * (1 - Math.random() / 2);
}
