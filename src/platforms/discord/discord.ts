/** Starts the bot on Discord: over the gateway or HTTP, and keeps its commands registered. */
import type { Bot } from "../../bot.ts";
import type { HttpRoutes } from "../http-routes.ts";
import type { Log } from "../log.ts";
import type { PictureRenderer } from "../picture-renderer.ts";
import type { QuestionLimits } from "../question-limits.ts";
import type { RunningPlatform } from "../running-platform.ts";
import type { Responder } from "./answering/responder.ts";
import { makeResponder } from "./answering/responder.ts";
import type { DiscordSettings } from "./settings.ts";

export interface DiscordStart {
  readonly settings: DiscordSettings;
  readonly bot: Bot;
  readonly log: Log;
  readonly locale: string;
  readonly limits?: QuestionLimits | undefined;
  /** Serves interactions where they come over HTTP. */
  readonly server: Pick<HttpRoutes, "webhook">;
  /** Without them, answers are in words. */
  readonly pictures?: PictureRenderer | undefined;
}

/** Modules that aren't used are not loaded: the gateway's client alone is larger than all the rest. */
export async function startDiscord(start: DiscordStart): Promise<RunningPlatform> {
  const { settings, bot, log, locale } = start;
  const responder = makeResponder(bot, log, locale);
  const running = [await startReceiving(start, responder)];
  if (settings.shouldRegister) running.push(await startRegistering(start));
  return {
    checks: running.flatMap(({ checks }) => checks),
    failure: Promise.race(running.map(({ failure }) => failure)),
    async stop() {
      await Promise.all(running.map(({ stop }) => stop()));
    },
  };
}

async function startReceiving(
  { settings, limits, log, server, pictures }: DiscordStart,
  responder: Responder,
) {
  if (settings.mode === "http") {
    const { startHttp } = await import("./receiving/http.ts");
    return startHttp({ settings, responder, limits, log, routes: server, pictures });
  }
  const { startGateway } = await import("./receiving/gateway.ts");
  return startGateway({ settings, responder, limits, log, pictures });
}

async function startRegistering({ settings, bot, log }: DiscordStart): Promise<RunningPlatform> {
  const [{ declareCommands }, { registerInBackground }] = await Promise.all([
    import("./registering/command-definitions.ts"),
    import("./registering/register-commands.ts"),
  ]);
  return registerInBackground({ registry: settings, commands: declareCommands(bot), log });
}
