/** Longer each time, when something fails again and again. */

/** In milliseconds. */
export interface BackoffOptions {
  /** Before the second attempt that fails in a row; each further wait is twice as long … */
  readonly firstWait: number;
  /** … up to this. */
  readonly longestWait: number;
}

/**
 * The wait after so many failures in a row: soon at first, then doubling. By chance up to a half
 * shorter, so that many bots that lost a platform together don't come back together.
 */
export function backoffDelay(failures: number, { firstWait, longestWait }: BackoffOptions): number {
  const longest = failures <= 1 ? firstWait / 2 : firstWait * 2 ** Math.min(failures - 1, 30);
  return Math.min(longest, longestWait) * (1 - Math.random() / 2);
}
