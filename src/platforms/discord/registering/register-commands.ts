/** Registers commands, where those that are registered differ. */

import { wordsFor } from "../../../words/words.ts";
import type { BackoffOptions } from "../../backoff.ts";
import { backoffDelay } from "../../backoff.ts";
import type { Log } from "../../log.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import type { ApiResponse } from "../sending/rest-api.ts";
import { callDiscordApi } from "../sending/rest-api.ts";
import type { Application } from "../settings.ts";
import type { DeclaredCommand } from "./command-definitions.ts";
import type { Difference } from "./command-diff.ts";
import { diffCommands } from "./command-diff.ts";

export interface RegistrationTarget
  extends Pick<Application, "applicationId" | "token" | "apiUrl"> {
  /** A server, whose commands appear at once. Without one: everywhere. */
  readonly guild?: string | undefined;
  /** Ends what is under way. */
  readonly signal?: AbortSignal | undefined;
}

export type Registration =
  | { readonly kind: "compared" | "written"; readonly differences: readonly Difference[] }
  | { readonly kind: "unauthorised" }
  | { readonly kind: "refused"; readonly status: number; readonly reason: string }
  /** It may go well later. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly retryAfter: number };

/** Writes nothing. Never rejects. */
export function compareCommands(
  registry: RegistrationTarget,
  commands: readonly DeclaredCommand[],
): Promise<Registration> {
  return answered(async () => {
    const found = await callDiscordApi({
      ...callOf(registry, "?with_localizations=true"),
      method: "GET",
    });
    const differences = () => diffCommands(inScope(registry, commands), found.body);
    return troubleOf(found) ?? { kind: "compared", differences: differences() };
  });
}

/** Writes all of them in one call, if one differs. Never rejects. */
export async function registerCommands(
  registry: RegistrationTarget,
  commands: readonly DeclaredCommand[],
): Promise<Registration> {
  const compared = await compareCommands(registry, commands);
  if (compared.kind !== "compared" || compared.differences.length === 0) return compared;
  return answered(async () => {
    const body = inScope(registry, commands);
    const put = await callDiscordApi({ ...callOf(registry), method: "PUT", body });
    return troubleOf(put) ?? { kind: "written", differences: compared.differences };
  });
}

async function answered(call: () => Promise<Registration>): Promise<Registration> {
  try {
    return await call();
  } catch (error) {
    // The network's, or an answer that can't be Discord's.
    return { kind: "unreachable", reason: reasonOf(error), retryAfter: 0 };
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
};

function callOf({ apiUrl, token, applicationId, guild, signal }: RegistrationTarget, query = "") {
  const scope = guild === undefined ? "" : `/guilds/${guild}`;
  return { apiUrl, token, signal, path: `/applications/${applicationId}${scope}/commands${query}` };
}

/** Where a command can be used is said of global ones only: a server's are used there. */
function inScope(
  { guild }: RegistrationTarget,
  commands: readonly DeclaredCommand[],
): readonly Partial<DeclaredCommand>[] {
  if (guild === undefined) return commands;
  return commands.map(({ contexts, integration_types, ...command }) => command);
}

function troubleOf({ status, body, retryAfter = 0 }: ApiResponse): Registration | undefined {
  if (status < 300) return undefined;
  if (status === 401) return { kind: "unauthorised" };
  if (status === 429 || status >= 500)
    return { kind: "unreachable", reason: String(status), retryAfter };
  return { kind: "refused", status, reason: messageOf(body) };
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const messageOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "message" in body ? String(body.message) : "";

/* merged: Registers the commands at the start, in the background: no answer waits for it. */

interface Keeping {
  readonly registry: RegistrationTarget;
  readonly commands: readonly DeclaredCommand[];
  readonly log: Log;
}

const waits: BackoffOptions = { initialDelayMs: 4_000, maxDelayMs: 300_000 };

/** However long Discord asks for: a timer of more than 24 days would go off at once. */
const maxRetryAfterSeconds = 24 * 60 * 60;

/** Fails only for a token that Discord does not know: nothing else will work with it. */
export function registerInBackground(keeping: Keeping): RunningPlatform {
  const ending = new AbortController();
  const registry = { ...keeping.registry, signal: ending.signal };
  const failure = new Promise<string>((fail) => {
    void registerPatiently({ ...keeping, registry }, ending.signal).then((trouble) => {
      if (trouble !== undefined) fail(trouble);
    });
  });
  return {
    failure,
    stop: () => Promise.resolve(ending.abort()),
  };
}

async function registerPatiently(
  { registry, commands, log }: Keeping,
  ending: AbortSignal,
): Promise<string | undefined> {
  for (let failures = 1; !ending.aborted; failures += 1) {
    const registration = await registerCommands(registry, commands);
    if (ending.aborted) return undefined;
    logRegistration(log, registration);
    if (registration.kind !== "unreachable") return lastLine(registration);
    const asked = Math.min(registration.retryAfter, maxRetryAfterSeconds) * 1000;
    await pause(Math.max(backoffDelay(failures, waits), asked), ending);
  }
  return undefined;
}

/** Keeps nothing awake, and is over as soon as the bot ends. */
function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      clearTimeout(timer);
      ending.removeEventListener("abort", over);
      done();
    };
    const timer = setTimeout(over, milliseconds).unref();
    ending.addEventListener("abort", over);
  });
}

const lastLine = ({ kind }: Registration): string | undefined =>
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
