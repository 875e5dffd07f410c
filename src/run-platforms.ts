/** Runs the platforms that the settings ask for, until told to end or one can't go on. */
import type { Bot } from "./bot.ts";
import type { Config } from "./config.ts";
import type { Front } from "./front.ts";
import { openFront } from "./front.ts";
import { makeLog } from "./make-log.ts";
import { openBot } from "./open-bot.ts";
import { startDiscord } from "./platforms/discord/discord.ts";
import type { Log } from "./platforms/log.ts";
import { newReference } from "./platforms/log.ts";
import type { Running } from "./platforms/running.ts";
import type { Io } from "./platforms/terminal/io.ts";
import { remember } from "./remember.ts";

const defaultPort = 3000;

/** @returns the exit code */
export async function runPlatforms(io: Io, config: Config): Promise<number> {
  const told = new Promise<undefined>((end) => io.onStop(() => end(undefined)));
  const log = makeLog({ output: io.output, level: config.logLevel, secrets: secretsIn(config) });
  io.onBug((err) => log.error({ reference: newReference(), err }, "bug"));
  const opened = await openBot(io, config);
  if (opened === undefined) return 1;
  const bot = remember(opened);
  const running = await startAll(config, bot, log);
  // Told to end is looked at first: what fails while ending is no failure.
  const trouble = await Promise.race([told, ...running.map(({ failed }) => failed)]);
  await Promise.all(running.map(({ stop }) => stop()));
  if (trouble === undefined) return 0;
  io.errors.write(`${trouble}\n`);
  return 1;
}

const secretsIn = ({ discord, slack }: Config): readonly string[] =>
  [discord?.token, slack?.botToken, slack?.appToken].filter((secret) => secret !== undefined);

async function startAll(config: Config, bot: Bot, log: Log): Promise<readonly Running[]> {
  const { discord: settings, locale, port = defaultPort, host } = config;
  const front = openFront({ port, host, log });
  const platforms: Running[] = [];
  if (settings !== undefined && settings.mode !== "off")
    platforms.push(await startDiscord({ settings, bot, log, locale, front }));
  return settings?.mode === "http" ? [...platforms, await serve(front)] : platforms;
}

/** The front as one more that runs: its end is like any platform's. */
async function serve(front: Front): Promise<Running> {
  const listening = await front.listen();
  return {
    failed:
      listening.kind === "failed" ? Promise.resolve(listening.line) : new Promise(() => undefined),
    stop: front.close,
  };
}
