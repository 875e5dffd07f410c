/** discord.js's REST, for what nobody waits three seconds for: replies to messages, deletions, what is asked before connecting. */
import { REST } from "discord.js";

export interface RestSettings {
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
}

export function makeRest({ token, apiUrl }: RestSettings): REST {
  const rest = new REST({
    api: apiUrl,
    retries: 1,
    timeout: maxRequestMs,
    // Otherwise it waits in silence, for hours if need be. A 429 that it had not expected tells its
    // time in `retryAfter` alone.
    rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
      Math.max(timeToReset, retryAfter) > maxWaitMs,
  });
  return rest.setToken(token);
}

/** In milliseconds. */
const maxRequestMs = 5_000;

/** A channel takes 5 messages in 5 s: a burst of questions there is worth waiting for. */
const maxWaitMs = 15_000;
