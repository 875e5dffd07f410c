/** Serves the page by itself, where nothing else is set: on this machine only, unless HOST says otherwise. */
import type { Bot } from "./bot.ts";
import type { Config } from "./config.ts";
import type { Front } from "./front.ts";
import { openFront } from "./front.ts";
import { makeLog } from "./make-log.ts";
import { mountPage } from "./mount-page.ts";
import type { Log } from "./platforms/log.ts";
import { newReference } from "./platforms/log.ts";
import type { Io } from "./platforms/terminal/io.ts";
import { remember } from "./remember.ts";
import { secretsIn } from "./secrets-in.ts";
import { defaults } from "./setting-names.ts";
import { english } from "./words/english.ts";

const said = english.commandLine.playground;

const usualPort = 3000;

/** A few of them may be somebody's; then the system picks one. */
const portsToTry = [...Array.from({ length: 10 }, (_, at) => usualPort + at), 0];

const loopback = "127.0.0.1";

/** @returns the exit code, when it is told to end */
export async function runPlayground(io: Io, config: Config, bot: Bot): Promise<number> {
  const told = new Promise<void>((end) => io.onStop(end));
  const front = await openPlayground(io, config, bot);
  if (front === undefined) return 1;
  await told;
  await front.close();
  return 0;
}

/** Says where the page is, or why there is none, and then gives nothing. */
export async function openPlayground(io: Io, config: Config, bot: Bot): Promise<Front | undefined> {
  const output = io.isPiped === true ? io.errors : io.output;
  const log = makeLog({ output, level: levelFor(io, config), secrets: secretsIn(config) });
  io.onBug((err) => log.error({ reference: newReference(), err }, "bug"));
  const opened = await firstFree(config, remember(bot), log);
  if (opened.kind === "failed") {
    io.errors.write(`${opened.line}\n`);
    return undefined;
  }
  const address = addressOf(config.host ?? loopback, opened.port);
  const isUsual = config.port !== undefined || opened.port === usualPort;
  const notice = isUsual ? said.at(address) : said.instead(usualPort, address);
  output.write(`${notice}\n`);
  return opened.front;
}

/** Whoever looks on sees the page; a log between is for whoever asks for one. */
function levelFor({ output }: Io, { logLevel }: Config): Config["logLevel"] {
  return output.isTTY === true && logLevel === defaults.logLevel ? "warn" : logLevel;
}

type Opened =
  | { readonly kind: "open"; readonly front: Front; readonly port: number }
  | { readonly kind: "failed"; readonly line: string };

/** A port that was set is the one, or none. */
async function firstFree({ port, host = loopback, locale }: Config, bot: Bot, log: Log) {
  let last: Opened = { kind: "failed", line: "" };
  for (const each of port === undefined ? portsToTry : [port]) {
    const front = openFront({ port: each, host, log });
    mountPage({ bot, log, locale, front });
    const listening = await front.listen();
    if (listening.kind === "listening")
      return { kind: "open", front, port: listening.port } satisfies Opened;
    last = { kind: "failed", line: listening.line };
    if (!listening.isTaken) return last;
  }
  return last;
}

/** As a browser takes it; that it listens everywhere is no address. */
function addressOf(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${isEverywhere ? "localhost" : name}:${port}/`;
}
