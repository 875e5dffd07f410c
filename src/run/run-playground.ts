/** Serves the web page alone, where no platform is set: on the loopback interface, unless HOST says otherwise. */
import type { Bot } from "../bot.ts";
import type { Config, ConfigAndSecrets } from "../config/config.ts";
import { secretTexts } from "../config/secrets.ts";
import { defaults } from "../config/setting-names.ts";
import { withMisses } from "../count-misses.ts";
import { createPictureRenderer } from "../drawing/create-picture-renderer.ts";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import type { RecordStats } from "../platforms/slack/views/app-home.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { createPageHandler } from "../playground/create-page-handler.ts";
import type { PageMountOptions } from "../playground/mount-playground.ts";
import { mountPage } from "../playground/mount-playground.ts";
import { withReplyCache } from "../reply-cache.ts";
import type { HttpServer } from "../server/http-server.ts";
import { createHttpServer } from "../server/http-server.ts";
import { basePathOf, defaultPort, localUrl } from "../server/local-url.ts";
import { english } from "../words/english.ts";
import { createAddressLimits } from "./create-limits.ts";
import { Health } from "./health.ts";
import { logStart } from "./log-start.ts";
import { createLogger } from "./logger.ts";
import { observeLog } from "./observe-log.ts";
import { loadMetrics, openOps } from "./open-ops.ts";
import { openUsage } from "./open-usage.ts";

const strings = english.commandLine.playground;

/** The ports that are tried where none is set; 0 lets the system choose a free one. */
const portsToTry = [...Array.from({ length: 10 }, (_, at) => defaultPort + at), 0];

const loopback = "127.0.0.1";
const loopbackIpv6 = "::1";

export interface PlaygroundOptions {
  readonly settings: ConfigAndSecrets;
  readonly bot: Bot;
  readonly record: RecordStats;
}

/** @returns the exit code, when it is told to end */
export async function runPlayground(io: ProgramIo, options: PlaygroundOptions): Promise<number> {
  const stopped = new Promise<void>((end) => io.onStop(end));
  const playground = await openPlayground(io, options);
  if (playground === undefined) return 1;
  await stopped;
  await playground.close();
  return 0;
}

type Playground = Pick<HttpServer, "close">;

/** Prints the address of the page. @returns nothing where it can't be served; the reason is printed */
export async function openPlayground(
  io: ProgramIo,
  { settings, bot, record }: PlaygroundOptions,
): Promise<Playground | undefined> {
  const { config } = settings;
  const { nodeVersion: node = "" } = io;
  const output = io.isPiped === true ? io.errorOutput : io.output;
  const metrics = await loadMetrics(config);
  const log = observeLog(createPageLog(io, settings, output), metrics);
  io.onUncaughtError((err) => log.error({ reference: newReference(), err }, "unexpected error"));
  const pictures = createPictureRenderer({ log });
  const health = new Health();
  const usage = await openUsage(settings, log);
  const counted = withMisses(withReplyCache(bot), usage.onMiss);
  const opened = await openServer(config, { bot: counted, log, pictures, health });
  if (opened.kind === "failed") {
    io.errorOutput.write(`${opened.line}\n`);
    return undefined;
  }
  const { server, host, port } = opened;
  const address = `${localUrl(host, port)}/`;
  const isUsual = config.port !== undefined || port === defaultPort;
  const notice = isUsual ? strings.at(address) : strings.instead(defaultPort, address);
  output.write(`${notice}\n`);
  logStart(log, { config, stats: record, node });
  metrics?.watch({ record, node, pendingPictures: pictures.pendingCount, health });
  const ops = await openOps({ config, health, metrics, misses: usage.misses, log });
  return {
    async close() {
      log.info({ event: "stop" }, english.commandLine.life.stopping);
      await server.close();
      pictures.close();
      await ops?.close();
      await usage.close();
      log.info({ event: "stop" }, english.commandLine.life.stopped);
    },
  };
}

function createPageLog(
  io: ProgramIo,
  { config, secrets }: ConfigAndSecrets,
  output: ProgramIo["output"],
): Log {
  return createLogger({ output, level: levelFor(io, config), secrets: secretTexts(secrets) });
}

/** In a terminal the default level is `warn`: the person there looks at the page, and not at a log. */
function levelFor({ output }: ProgramIo, { logLevel }: Config): Config["logLevel"] {
  return output.isTTY === true && logLevel === defaults.logLevel ? "warn" : logLevel;
}

type ServerStart =
  | {
      readonly kind: "open";
      readonly server: HttpServer;
      readonly host: string;
      readonly port: number;
    }
  | { readonly kind: "failed"; readonly line: string; readonly code: string | undefined };

type PageParts = Pick<PageMountOptions, "log" | "pictures"> & {
  readonly bot: Bot;
  readonly health: Health;
};

/** Listens at the host and port that are set; else on loopback, by IPv6 where this machine has no IPv4. */
async function openServer(config: Config, parts: PageParts): Promise<ServerStart> {
  const opened = await openOnFreePort(config, config.host ?? loopback, parts);
  const hasNoIpv4 = opened.kind === "failed" && opened.code === "EADDRNOTAVAIL";
  return hasNoIpv4 && config.host === undefined
    ? openOnFreePort(config, loopbackIpv6, parts)
    : opened;
}

/** Listens on the port that is set, or else on the first of `portsToTry` that is free. */
async function openOnFreePort(
  config: Config,
  host: string,
  parts: PageParts,
): Promise<ServerStart> {
  let last: ServerStart = { kind: "failed", line: "", code: undefined };
  for (const port of config.port === undefined ? portsToTry : [config.port]) {
    last = await openOnPort(config, { host, port }, parts);
    if (last.kind === "open" || last.code !== "EADDRINUSE") return last;
  }
  return last;
}

interface Endpoint {
  readonly host: string;
  readonly port: number;
}

async function openOnPort(
  config: Config,
  { host, port }: Endpoint,
  { bot, log, pictures, health }: PageParts,
): Promise<ServerStart> {
  const { host: hostSetting, locale, publicUrl, supportUrl, privacyUrl, keepsMisses } = config;
  const server = createHttpServer({
    port,
    host: hostSetting,
    defaultHost: host,
    log,
    limits: createAddressLimits(config),
    basePath: basePathOf(publicUrl),
  });
  let openPort = port;
  const answer = createPageHandler({
    bot,
    locale,
    nameOf: pictures.nameOnPage,
    publicUrl: () => publicUrl ?? localUrl(host, openPort),
    supportUrl,
    privacyUrl,
    keepsMisses,
  });
  mountPage({
    log,
    locale,
    basePath: basePathOf(publicUrl),
    server,
    pictures,
    answer: async (asked) => answer(asked),
  });
  health.serveAt(server);
  const listening = await server.listen();
  if (listening.kind === "failed") return listening;
  openPort = listening.port;
  return { kind: "open", server, host, port: openPort };
}
