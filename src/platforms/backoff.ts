/** Longer each time, when something fails again and again. */

/** In milliseconds. */
export interface BackoffOptions {
  /** Before the second attempt that fails in a row; each further wait is twice as long … */
  readonly initialDelayMs: number;
  /** … up to this. */
  readonly maxDelayMs: number;
}

/**
 * The wait after so many failures in a row: soon at first, then doubling. By chance up to a half
 * shorter, so that many bots that lost a platform together don't come back together.
 */
export function backoffDelay(failures: number, { initialDelayMs, maxDelayMs }: BackoffOptions): number {
  const longest = failures <= 1 ? initialDelayMs / 2 : initialDelayMs * 2 ** Math.min(failures - 1, 30);
  return Math.min(longest, maxDelayMs) * (1 - Math.random() / 2);
}
