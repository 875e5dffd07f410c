/** Runs the configured platforms until a stop signal comes, or until none of them (REQUIRE_ALL=on: one of them) is left running. */
import { makeBot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { pictureSecretOf, secretTexts } from "../config/secrets.ts";
import { withMisses } from "../count-misses.ts";
import { createPictureRenderer } from "../drawing/create-picture-renderer.ts";
import { PictureSigner } from "../drawing/picture-signer.ts";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import type { RunningPlatform } from "../platforms/running-platform.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { withReplyCache } from "../reply-cache.ts";
import type { HttpServer } from "../server/http-server.ts";
import { createHttpServer } from "../server/http-server.ts";
import { basePathOf, defaultPort } from "../server/local-url.ts";
import { english } from "../words/english.ts";
import type { AppContext } from "./app-context.ts";
import { createAddressLimits } from "./create-limits.ts";
import { Health } from "./health.ts";
import { dataFolderOf, loadBookOrPrint } from "./load-bot.ts";
import { logStart } from "./log-start.ts";
import { createLogger } from "./logger.ts";
import { observeLog } from "./observe-log.ts";
import { loadMetrics, openOps } from "./open-ops.ts";
import { openUsage } from "./open-usage.ts";
import { recordStats } from "./record-stats.ts";
import type { Platform } from "./start-platforms.ts";
import { startPlatforms } from "./start-platforms.ts";

/** @returns the exit code */
export async function runPlatforms(
  io: ProgramIo,
  { config, secrets, environmentFile }: LoadedConfig,
): Promise<number> {
  const stopSignal = new Promise<"stopped">((end) => io.onStop(() => end("stopped")));
  const metrics = await loadMetrics(config);
  const logger = createLogger({
    output: io.output,
    level: config.logLevel,
    secrets: secretTexts(secrets),
  });
  const log = observeLog(logger, metrics);
  io.onUncaughtError((err) => log.error({ reference: newReference(), err }, "unexpected error"));
  logEnvironmentFile(log, environmentFile);
  const dataFolder = dataFolderOf(io, config);
  const book = await loadBookOrPrint(io, dataFolder);
  if (book === undefined) return 1;
  const { port = defaultPort, host } = config;
  const server = createHttpServer({
    port,
    host,
    log,
    limits: createAddressLimits(config),
    basePath: basePathOf(config.publicUrl),
  });
  const usage = await openUsage({ config, secrets }, log);
  const bot = withMisses(withReplyCache(makeBot(book)), usage.onMiss);
  const pictures = createPictureRenderer({ log, signer: signerWith(pictureSecretOf(secrets)) });
  const record = recordStats(book);
  const { nodeVersion: node = "" } = io;
  logStart(log, { config, stats: record, node });
  const health = new Health();
  health.serveAt(server);
  const running = await startAll({
    config,
    secrets,
    dataFolder,
    bot,
    record,
    limits: usage.limits,
    onMiss: usage.onMiss,
    log,
    server,
    pictures,
  });
  for (const each of running) health.watch(each);
  metrics?.watch({ record, node, pendingPictures: pictures.pendingCount, health });
  const ops = await openOps({ config, health, metrics, misses: usage.misses, log });
  const why = await Promise.race([stopSignal, untilOver(io, running, config, log)]);
  health.stop();
  log.info({ event: "stop" }, english.commandLine.life.stopping);
  const closed = server.close();
  await Promise.all(running.map((each) => stopPlatform(each, closed)));
  await Promise.all(running.map(({ close }) => close?.()));
  pictures.close();
  await ops?.close();
  await usage.close();
  log.info({ event: "stop" }, english.commandLine.life.stopped);
  return why === "stopped" ? 0 : 1;
}

function logEnvironmentFile(log: Log, file: LoadedConfig["environmentFile"]): void {
  if (file === undefined) return;
  const { readFrom, readFromOneOfTwo } = english.commandLine.settings;
  const entry = { event: "settings", file: file.path };
  if (file.ignoredPath === undefined) log.info(entry, readFrom);
  else log.warn({ ...entry, ignored: file.ignoredPath }, readFromOneOfTwo);
}

/** Requests that came in before the HTTP server closed are still answered. */
async function stopPlatform({ isServed, stop }: Platform, closed: Promise<void>): Promise<void> {
  if (isServed) await closed;
  await stop();
}

/** Routes are mounted before the HTTP server listens; a platform that is served by it fails when the server does. */
async function startAll(context: AppContext): Promise<readonly Platform[]> {
  const platforms = await startPlatforms(context);
  const { server, log, config } = context;
  const isNeeded = platforms.some(({ isServed, hasPages }) => isServed || hasPages);
  if (!isNeeded) logUnneededPort(log, config);
  if (!isNeeded && config.port === undefined) return platforms;
  const serverFailure = listenUntilFailure(server);
  if (!platforms.some(({ isServed }) => isServed))
    void serverFailure.then((line) => log.error({ event: "pages" }, line));
  return platforms.map((each) => ({
    ...each,
    failure: each.isServed ? Promise.race([each.failure, serverFailure]) : each.failure,
  }));
}

/** Says which port is open where neither a platform nor a page needs one. */
function logUnneededPort(log: Log, { port, ops }: Config): void {
  const { noPort, healthAlone, opsAlone } = english.commandLine.life;
  const entry = { event: "start" };
  if (port !== undefined) log.warn({ ...entry, port }, healthAlone);
  else log.info(entry, ops === undefined ? noPort : opsAlone);
}

async function listenUntilFailure(server: HttpServer): Promise<string> {
  const listening = await server.listen();
  return listening.kind === "failed" ? listening.line : new Promise(() => undefined);
}

/** Reports and stops each platform that fails. Resolves when none is left, or with the first where all are required. */
function untilOver(
  { errorOutput }: ProgramIo,
  running: readonly RunningPlatform[],
  { shouldRequireAll }: Config,
  log: Log,
): Promise<"over"> {
  return new Promise((end) => {
    const active = new Set(running);
    const reported = new Set<string>();
    const onFailure = (failed: RunningPlatform, line: string): void => {
      // Two platforms may have failed for the same reason.
      if (!reported.has(line)) errorOutput.write(`${line}\n`);
      reported.add(line);
      active.delete(failed);
      if (shouldRequireAll || active.size === 0) {
        end("over");
        return;
      }
      log.warn({ left: active.size }, english.commandLine.platforms.othersGoOn);
      void failed.stop();
    };
    for (const each of running) void each.failure.then((line) => onFailure(each, line));
  });
}

const signerWith = (secret: string | undefined): PictureSigner | undefined =>
  secret === undefined ? undefined : new PictureSigner(secret);
