/**
 * What may be written down of an error. discord.js puts the address, with an interaction's token in
 * it, and the whole body on its REST errors (node_modules/@discordjs/rest: DiscordAPIError,
 * HTTPError), so an error never goes to the log as it is.
 */
import { DiscordAPIError, GatewayCloseCodes, HTTPError, RateLimitError } from "discord.js";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import { newReference } from "../log.ts";

export interface LoggableError {
  /** Of HTTP. */
  readonly status?: number;
  /** Discord's, https://discord.com/developers/docs/topics/opcodes-and-status-codes#json, or the system's. */
  readonly code?: number | string;
  readonly err?: { readonly type: string; readonly message: string; readonly stack: string };
}

export function toLoggableError(error: unknown): LoggableError {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code };
  if (error instanceof HTTPError) return { status: error.status };
  if (error instanceof RateLimitError) return { status: 429 };
  if (!(error instanceof Error)) return { err: { type: typeof error, message: "", stack: "" } };
  if (error.name === "AbortError") return { code: "timeout" };
  if ("code" in error && typeof error.code === "string") return { code: error.code };
  const { name, message, stack = "" } = error;
  return { err: { type: name, message: withoutTokens(message), stack: withoutTokens(stack) } };
}

export const isUnauthorized = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 401;

const tokenInAddress = /\/(interactions|webhooks)\/(\d+)\/[^/\s"'?]+/g;
const tokenOfBot = /[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}/g;

const withoutTokens = (text: string): string =>
  text.replace(tokenInAddress, "/$1/$2/…").replace(tokenOfBot, "…");

/* merged: Why the bot can't go on, as one line that names the setting to mend. */

const strings = english.discord.operator;

/** For the codes after which discord.js does not come back: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export function fatalMessageForCloseCode(code: number): string {
  switch (code) {
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return strings.sharding(code);
    case GatewayCloseCodes.InvalidAPIVersion:
      return strings.version(code);
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return strings.intents(code);
  }
  return strings.token;
}

/** For what was thrown: a refused token, or a bug, which goes to the log with its stack. */
export function fatalMessageForError(error: unknown, log: Log): string {
  if (isUnauthorized(error)) return strings.token;
  const reference = newReference();
  log.error({ platform: "discord", reference, ...toLoggableError(error) }, strings.bug(reference));
  return strings.bug(reference);
}
