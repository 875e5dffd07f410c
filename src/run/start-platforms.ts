/** Starts the configured platforms, all at once, and the page beside them (PLAYGROUND=on). A platform that isn't set is not loaded. */
import type { Config } from "../config/config.ts";
import { slackPictureDelivery } from "../config/picture-delivery.ts";
import { pictureSecretOf } from "../config/secrets.ts";
import type { RunningPlatform } from "../platforms/running-platform.ts";
import { basePathOf, defaultPort, localUrl } from "../server/local-url.ts";
import type { AppContext } from "./app-context.ts";

export interface Platform extends RunningPlatform {
  /** Whether its requests come in over the HTTP server. A platform in Socket Mode or on the gateway may mount pages all the same. */
  readonly isServed: boolean;
  readonly hasPages: boolean;
}

export async function startPlatforms(context: AppContext): Promise<readonly Platform[]> {
  const platforms = await Promise.all([...discordIn(context), ...slackIn(context)]);
  if (context.config.playground !== "on") return platforms;
  await mountPageBeside(context);
  return platforms.map((each) => ({ ...each, hasPages: true }));
}

/** The page answers in a worker thread, so that a crowd at the page delays a platform little. */
async function mountPageBeside({
  config,
  secrets,
  dataFolder,
  log,
  server,
  pictures,
  onMiss,
}: AppContext): Promise<void> {
  const {
    locale,
    host = "localhost",
    port = defaultPort,
    publicUrl = localUrl(host, port),
    slack,
    supportUrl,
    privacyUrl,
    keepsMisses,
  } = config;
  const [{ mountPage }, { PageWorkerClient }] = await Promise.all([
    import("../playground/mount-playground.ts"),
    import("../playground/page-worker-client.ts"),
  ]);
  const workerData = {
    dataFolder,
    locale,
    publicUrl,
    pictureSecret: pictureSecretOf(secrets),
    hasCharts: slack?.hasCharts === true,
    isInWordsOnSlack: slackPictureDelivery(config).kind === "unwanted",
    supportUrl,
    privacyUrl,
    keepsMisses,
  };
  const worker = new PageWorkerClient({ workerData, nameOf: pictures.nameOnPage, onMiss });
  mountPage({
    log,
    locale,
    basePath: basePathOf(publicUrl),
    server,
    pictures,
    answer: (asked) => worker.answer(asked),
  });
}

/** Whether any platform is configured and not turned off. */
export const isOnline = ({ discord, slack }: Config): boolean =>
  (discord !== undefined && discord.mode !== "off") ||
  (slack !== undefined && slack.mode !== "off");

function discordIn({ config, secrets, ...context }: AppContext): readonly Promise<Platform>[] {
  const { discord, locale } = config;
  if (discord === undefined || discord.mode === "off" || secrets.discord === undefined) return [];
  const settings = { ...discord, ...secrets.discord };
  const start = async (): Promise<Platform> => {
    const { startDiscord } = await import("../platforms/discord/discord.ts");
    const running = await startDiscord({ ...context, settings, locale });
    return { ...running, isServed: settings.mode === "http", hasPages: false };
  };
  return [start()];
}

function slackIn(context: AppContext): readonly Promise<Platform>[] {
  const { config, secrets } = context;
  const { slack } = config;
  const { credentials, install } = secrets.slack ?? {};
  if (slack === undefined || credentials === undefined || credentials.mode === "off") return [];
  const settings = { ...credentials, apiUrl: slack.apiUrl };
  const hasPages = install !== undefined || slackPictureDelivery(config).kind === "fetched";
  const start = async (): Promise<Platform> => {
    const { startSlackPlatform } = await import("./start-slack-platform.ts");
    const running = await startSlackPlatform(context, { slack, settings, install });
    return { ...running, isServed: settings.mode === "http", hasPages };
  };
  return [start()];
}
