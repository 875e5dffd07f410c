/** Makes discord.js's REST client, for requests outside of an interaction's three seconds: replies to messages, `GET /gateway/bot`. */
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
    // By default it waits without a word, for hours if need be. A 429 that it had not expected has its
    // time in `retryAfter` alone.
    rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
      Math.max(timeToReset, retryAfter) > maxWaitMs,
  });
  return rest.setToken(token);
}

const maxRequestMs = 5_000;

/** A channel takes 5 messages in 5 s: a burst of questions there is worth waiting for. */
const maxWaitMs = 15_000;
