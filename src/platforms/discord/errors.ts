/**
 * Redacts errors for the log, keeping name, code and status; maps fatal ones to a message for the operator that names the
 * setting to fix. discord.js puts the address, with an interaction's token in
 * it, and the whole body on its REST errors (node_modules/@discordjs/rest: DiscordAPIError,
 * HTTPError), so an error never goes to the log as it is.
 */
import { DiscordAPIError, GatewayCloseCodes, HTTPError, RateLimitError } from "discord.js";
import { english } from "../../words/english.ts";
import type { Log, LoggableError } from "../log.ts";
import { newReference, redactError } from "../log.ts";

/** Discord's codes are numbers: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export type DiscordLoggableError = LoggableError<number>;

export function toLoggableError(error: unknown): DiscordLoggableError {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code };
  if (error instanceof HTTPError) return { status: error.status };
  if (error instanceof RateLimitError) return { status: 429 };
  if (error instanceof Error && error.name === "AbortError") return { code: "timeout" };
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return { code: error.code };
  return redactError(error, withoutTokens);
}

export const isUnauthorized = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 401;

const tokenInAddress = /\/(interactions|webhooks)\/(\d+)\/[^/\s"'?]+/g;
const tokenOfBot = /[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}/g;

const withoutTokens = (text: string): string =>
  text.replace(tokenInAddress, "/$1/$2/…").replace(tokenOfBot, "…");

const strings = english.discord.operator;

/** For the close codes after which discord.js does not reconnect: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
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

/** For what was thrown: a refused token, or an unexpected error, which is logged with its stack. */
export function fatalMessageForError(error: unknown, log: Log): string {
  if (isUnauthorized(error)) return strings.token;
  const reference = newReference();
  log.error({ platform: "discord", reference, ...toLoggableError(error) }, strings.bug(reference));
  return strings.bug(reference);
}
