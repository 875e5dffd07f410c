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
import type { RegisteredCommand } from "./registered-commands.ts";
import { splitCommands, toWritableCommand } from "./registered-commands.ts";

export interface RegistrationTarget
  extends Pick<DiscordAppSettings, "applicationId" | "token" | "apiUrl"> {
  /** A server, whose commands appear at once. Without one: everywhere. */
  readonly guild?: string | undefined;
  /** Ends requests and waiting. */
  readonly signal?: AbortSignal | undefined;
}

export type Registration =
  | {
      readonly kind: "compared" | "written";
      readonly differences: readonly Difference[];
      /** Commands that are not the bot's, and stay. */
      readonly others: readonly RegisteredCommand[];
    }
  | { readonly kind: "unauthorised" }
  | { readonly kind: "refused"; readonly status: number; readonly reason: string }
  /** A later attempt may succeed; in how many seconds at the earliest. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly retryAfterSeconds: number };

export interface RegistrationOptions {
  /** Are the bot's commands to be removed? */
  readonly shouldRemove?: boolean;
}

/**
 * Writes nothing. Never rejects.
 *
 * @param commands all that are the bot's
 */
export function compareCommands(
  registry: RegistrationTarget,
  commands: readonly DeclaredCommand[],
  { shouldRemove = false }: RegistrationOptions = {},
): Promise<Registration> {
  return settle(async () => {
    const request = requestFor(registry, "?with_localizations=true");
    const response = await callDiscordApi({ ...request, method: "GET" });
    const failure = failureOf(response);
    if (failure !== undefined) return failure;
    const { own, others } = splitCommands(response.body, commands);
    const declared = shouldRemove ? [] : inScope(registry, commands);
    return { kind: "compared", differences: diffCommands(declared, own), others };
  });
}

/**
 * Writes the bot's commands in one call, if one differs, and with them the others, as a bulk write removes what it does not
 * name; without the entry point of Activities Discord refuses it (50240). Never rejects.
 *
 * @param commands all that are the bot's
 */
export async function registerCommands(
  registry: RegistrationTarget,
  commands: readonly DeclaredCommand[],
  options: RegistrationOptions = {},
): Promise<Registration> {
  const compared = await compareCommands(registry, commands, options);
  if (compared.kind !== "compared" || compared.differences.length === 0) return compared;
  const declared = options.shouldRemove ? [] : inScope(registry, commands);
  const others = compared.others.map((command) => toWritableCommand(command, registry.guild));
  return settle(async () => {
    const body = [...declared, ...others];
    const response = await callDiscordApi({ ...requestFor(registry), method: "PUT", body });
    return failureOf(response) ?? { ...compared, kind: "written" };
  });
}

async function settle(call: () => Promise<Registration>): Promise<Registration> {
  try {
    return await call();
  } catch (error) {
    // Of the network, or a response that can't be Discord's.
    return { kind: "unreachable", reason: errorCodeOf(error), retryAfterSeconds: 0 };
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

function failureOf({ status, body, retryAfterSeconds = 0 }: ApiResponse): Registration | undefined {
  if (status < 300) return undefined;
  if (status === 401) return { kind: "unauthorised" };
  if (status === 429 || status >= 500)
    return { kind: "unreachable", reason: String(status), retryAfterSeconds };
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
    // People are answered while it is under way.
    checks: [],
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
      const retryAfterMs = Math.min(last.retryAfterSeconds, maxRetryAfterSeconds) * 1000;
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
      log.info({ ...entry, ...countsOf(registration) }, strings.done);
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

const countsOf = ({
  differences,
  others,
}: Extract<Registration, { kind: "compared" | "written" }>) => ({
  changed: differences.length,
  others: others.length,
});
