/** Registers the commands at Discord, if those that are registered differ. */
import { wordsFor } from "../../../words/words.ts";
import { errorCodeOf } from "../../http-client.ts";
import type { Log } from "../../log.ts";
import type { BackoffOptions } from "../../retry.ts";
import { backoffDelay, retry } from "../../retry.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import type { ApiResponse } from "../sending/rest-api.ts";
import { callDiscordApi } from "../sending/rest-api.ts";
import type { DiscordAppSettings } from "../settings.ts";
import type { DeclaredCommand } from "./command-definitions.ts";
import type { Difference } from "./command-diff.ts";
import { diffCommands } from "./command-diff.ts";

export interface RegistrationTarget
  extends Pick<DiscordAppSettings, "applicationId" | "token" | "apiUrl"> {
  /** A server, whose commands appear at once. Without one: everywhere. */
  readonly guild?: string | undefined;
  /** Ends requests and waiting. */
  readonly signal?: AbortSignal | undefined;
}

export type Registration =
  | { readonly kind: "compared" | "written"; readonly differences: readonly Difference[] }
  | { readonly kind: "unauthorised" }
  | { readonly kind: "refused"; readonly status: number; readonly reason: string }
  /** A later attempt may succeed; in how many seconds at the earliest. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly retryAfter: number };

/** Writes nothing. Never rejects. */
export function compareCommands(
  registry: RegistrationTarget,
  commands: readonly DeclaredCommand[],
): Promise<Registration> {
  return settle(async () => {
    const response = await callDiscordApi({
      ...requestFor(registry, "?with_localizations=true"),
      method: "GET",
    });
    const differences = () => diffCommands(inScope(registry, commands), response.body);
    return failureOf(response) ?? { kind: "compared", differences: differences() };
  });
}

/** Writes all of them in one call, if one differs. Never rejects. */
export async function registerCommands(
  registry: RegistrationTarget,
  commands: readonly DeclaredCommand[],
): Promise<Registration> {
  const compared = await compareCommands(registry, commands);
  if (compared.kind !== "compared" || compared.differences.length === 0) return compared;
  return settle(async () => {
    const body = inScope(registry, commands);
    const response = await callDiscordApi({ ...requestFor(registry), method: "PUT", body });
    return failureOf(response) ?? { kind: "written", differences: compared.differences };
  });
}

async function settle(call: () => Promise<Registration>): Promise<Registration> {
  try {
    return await call();
  } catch (error) {
    // Of the network, or a response that can't be Discord's.
    return { kind: "unreachable", reason: errorCodeOf(error), retryAfter: 0 };
  }
}

function requestFor(
  { apiUrl, token, applicationId, guild, signal }: RegistrationTarget,
  query = "",
) {
  const scope = guild === undefined ? "" : `/guilds/${guild}`;
  return { apiUrl, token, signal, path: `/applications/${applicationId}${scope}/commands${query}` };
}

/** Contexts and integration types are fields of global commands only: a server's are used there. */
function inScope(
  { guild }: RegistrationTarget,
  commands: readonly DeclaredCommand[],
): readonly Partial<DeclaredCommand>[] {
  if (guild === undefined) return commands;
  return commands.map(({ contexts, integration_types, ...command }) => command);
}

function failureOf({ status, body, retryAfter = 0 }: ApiResponse): Registration | undefined {
  if (status < 300) return undefined;
  if (status === 401) return { kind: "unauthorised" };
  if (status === 429 || status >= 500)
    return { kind: "unreachable", reason: String(status), retryAfter };
  return { kind: "refused", status, reason: messageOf(body) };
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const messageOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "message" in body ? String(body.message) : "";

export interface RegistrationContext {
  readonly registry: RegistrationTarget;
  readonly commands: readonly DeclaredCommand[];
  readonly log: Log;
}

const backoff: BackoffOptions = { initialDelayMs: 4_000, maxDelayMs: 300_000 };

/** However long Discord asks for. */
const maxRetryAfterSeconds = 24 * 60 * 60;

/**
 * Registers the commands at the start, in the background: no answer waits for it. Fails only for a token that Discord does not
 * know: nothing else will work with it.
 */
export function registerInBackground(context: RegistrationContext): RunningPlatform {
  const stopping = new AbortController();
  const registry = { ...context.registry, signal: stopping.signal };
  const failure = new Promise<string>((fail) => {
    void registerWithRetry({ ...context, registry }, stopping.signal).then((fatalMessage) => {
      if (fatalMessage !== undefined) fail(fatalMessage);
    });
  });
  return {
    failure,
    stop: () => Promise.resolve(stopping.abort()),
  };
}

async function registerWithRetry(
  { registry, commands, log }: RegistrationContext,
  signal: AbortSignal,
): Promise<string | undefined> {
  const registration = await retry(() => registerCommands(registry, commands), {
    signal,
    shouldKeepAlive: false,
    delayAfter(last, failures) {
      if (last.kind !== "unreachable") return undefined;
      logRegistration(log, last);
      const retryAfterMs = Math.min(last.retryAfter, maxRetryAfterSeconds) * 1000;
      return Math.max(backoffDelay(failures, backoff), retryAfterMs);
    },
  });
  if (signal.aborted) return undefined;
  logRegistration(log, registration);
  return fatalMessageFor(registration);
}

const fatalMessageFor = ({ kind }: Registration): string | undefined =>
  kind === "unauthorised" ? wordsFor(undefined).discord.register.unauthorised : undefined;

function logRegistration(log: Log, registration: Registration): void {
  const entry = { platform: "discord", event: "register", outcome: registration.kind };
  const strings = wordsFor(undefined).discord.register;
  switch (registration.kind) {
    case "compared":
    case "written":
      log.info({ ...entry, changed: registration.differences.length }, strings.done);
      return;
    case "unauthorised":
      return;
    case "refused":
      log.error(entry, strings.refused(registration.status, registration.reason));
      return;
    case "unreachable":
      log.warn(entry, strings.unreachable(registration.reason));
  }
}
