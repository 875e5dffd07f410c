/** Registers the commands at the start, in the background: no answer waits for it. */
import { wordsFor } from "../../../words/words.ts";
import type { Waits } from "../../backoff.ts";
import { waitAfter } from "../../backoff.ts";
import type { Log } from "../../log.ts";
import type { Running } from "../../running-platform.ts";
import type { DeclaredCommand } from "./command-definitions.ts";
import type { Registration, Registry } from "./register-commands.ts";
import { registerCommands } from "./register-commands.ts";

interface Keeping {
  readonly registry: Registry;
  readonly commands: readonly DeclaredCommand[];
  readonly log: Log;
}

const waits: Waits = { firstWait: 4_000, longestWait: 300_000 };

/** However long Discord asks for: a timer of more than 24 days would go off at once. */
const longestAskedSeconds = 24 * 60 * 60;

/** Fails only for a token that Discord does not know: nothing else will work with it. */
export function keepRegistered(keeping: Keeping): Running {
  const ending = new AbortController();
  const registry = { ...keeping.registry, signal: ending.signal };
  const failed = new Promise<string>((fail) => {
    void registerPatiently({ ...keeping, registry }, ending.signal).then((trouble) => {
      if (trouble !== undefined) fail(trouble);
    });
  });
  return {
    failed,
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
    const asked = Math.min(registration.retryAfter, longestAskedSeconds) * 1000;
    await pause(Math.max(waitAfter(failures, waits), asked), ending);
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
  const said = wordsFor(undefined).discord.register;
  switch (registration.kind) {
    case "compared":
    case "written":
      log.info({ ...entry, changed: registration.differences.length }, said.done);
      return;
    case "unauthorised":
      return;
    case "refused":
      log.error(entry, said.refused(registration.status, registration.reason));
      return;
    case "unreachable":
      log.warn(entry, said.unreachable(registration.reason));
  }
}
