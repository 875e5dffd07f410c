/** Serves the page by itself, where nothing else is set: on this machine only, unless HOST says otherwise. */
import type { Bot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import { secretsOf } from "../config/secrets.ts";
import { defaults } from "../config/setting-names.ts";
import { createPictureRenderer } from "../drawing/create-picture-renderer.ts";
import { newReference } from "../platforms/log.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { createPageHandler } from "../playground/create-page-handler.ts";
import type { PageMountOptions } from "../playground/mount-playground.ts";
import { mountPage } from "../playground/mount-playground.ts";
import { withReplyCache } from "../reply-cache.ts";
import type { HttpServer } from "../server/http-server.ts";
import { createHttpServer } from "../server/http-server.ts";
import { defaultPort, localUrl } from "../server/local-url.ts";
import { english } from "../words/english.ts";
import { createLogger } from "./logger.ts";

const strings = english.commandLine.playground;

/** A few of them may be somebody's; then the system picks one. */
const portsToTry = [...Array.from({ length: 10 }, (_, at) => defaultPort + at), 0];

const loopback = "127.0.0.1";

/** @returns the exit code, when it is told to end */
export async function runPlayground(io: ProgramIo, config: Config, bot: Bot): Promise<number> {
  const stopped = new Promise<void>((end) => io.onStop(end));
  const playground = await openPlayground(io, config, bot);
  if (playground === undefined) return 1;
  await stopped;
  await playground.close();
  return 0;
}

type Playground = Pick<HttpServer, "close">;

/** Says where the page is, or why there is none, and then gives nothing. */
export async function openPlayground(
  io: ProgramIo,
  config: Config,
  bot: Bot,
): Promise<Playground | undefined> {
  const output = io.isPiped === true ? io.errorOutput : io.output;
  const log = createLogger({ output, level: levelFor(io, config), secrets: secretsOf(config) });
  io.onUncaughtError((err) => log.error({ reference: newReference(), err }, "bug"));
  const pictures = createPictureRenderer({ log });
  const opened = await firstFree(config, { bot: withReplyCache(bot), log, pictures });
  if (opened.kind === "failed") {
    io.errorOutput.write(`${opened.line}\n`);
    return undefined;
  }
  const { front, port } = opened;
  const address = `${localUrl(config.host ?? loopback, port)}/`;
  const isUsual = config.port !== undefined || port === defaultPort;
  const notice = isUsual ? strings.at(address) : strings.instead(defaultPort, address);
  output.write(`${notice}\n`);
  return {
    async close() {
      await front.close();
      pictures.close();
    },
  };
}

/** Whoever looks on sees the page; a log between is for whoever asks for one. */
function levelFor({ output }: ProgramIo, { logLevel }: Config): Config["logLevel"] {
  return output.isTTY === true && logLevel === defaults.logLevel ? "warn" : logLevel;
}

type Opened =
  | { readonly kind: "open"; readonly front: HttpServer; readonly port: number }
  | { readonly kind: "failed"; readonly line: string };

/** A port that was set is the one, or none. */
async function firstFree(
  { port, host = loopback, locale, publicUrl }: Config,
  { bot, log, pictures }: Pick<PageMountOptions, "log" | "pictures"> & { readonly bot: Bot },
): Promise<Opened> {
  let last: Opened = { kind: "failed", line: "" };
  for (const each of port === undefined ? portsToTry : [port]) {
    const front = createHttpServer({ port: each, host, log });
    let found = each;
    const answer = createPageHandler({
      ...{ bot, locale, idOf: pictures.idOnPage },
      publicUrl: () => publicUrl ?? localUrl(host, found),
    });
    mountPage({ log, locale, server: front, pictures, answer: async (asked) => answer(asked) });
    const listening = await front.listen();
    if (listening.kind === "listening") {
      found = listening.port;
      return { kind: "open", front, port: found };
    }
    last = { kind: "failed", line: listening.line };
    if (!listening.isTaken) return last;
  }
  return last;
}
