/** Starts each platform that is set, all at once. What isn't set is not loaded. */
import type { Config } from "../config/config.ts";
import { slackPictureDelivery } from "../config/picture-delivery.ts";
import type { RunningPlatform } from "../platforms/running-platform.ts";
import { defaultPort, localUrl } from "../server/local-url.ts";
import type { AppContext } from "./app-context.ts";

export interface Platform extends RunningPlatform {
  /** Does it come in over the server? It may have pages there all the same. */
  readonly isServed: boolean;
  readonly hasPages: boolean;
}

export async function startPlatforms(starting: AppContext): Promise<readonly Platform[]> {
  const platforms = await Promise.all([...discordIn(starting), ...slackIn(starting)]);
  if (starting.config.playground !== "on") return platforms;
  await mountBeside(starting);
  return platforms.map((each) => ({ ...each, hasPages: true }));
}

/** Its answers are made in a thread: a crowd at the page delays a platform little. */
async function mountBeside({
  config,
  dataFolder,
  log,
  front,
  pictures,
}: AppContext): Promise<void> {
  const {
    locale,
    host = "localhost",
    port = defaultPort,
    publicUrl = localUrl(host, port),
    slack,
  } = config;
  const [{ mountPage }, { PageWorkerClient }] = await Promise.all([
    import("../playground/mount-playground.ts"),
    import("../playground/page-worker-client.ts"),
  ]);
  const workerData = {
    ...{ dataFolder, locale, publicUrl, charts: slack?.charts === true },
    isInWordsOnSlack: slackPictureDelivery(config).kind === "unwanted",
  };
  const worker = new PageWorkerClient({ workerData, idOf: pictures.idOnPage });
  mountPage({ log, locale, server: front, pictures, answer: (asked) => worker.answer(asked) });
}

/** Is there any that answers somewhere? */
export const isOnline = ({ discord, slack }: Config): boolean =>
  (discord !== undefined && discord.mode !== "off") ||
  (slack !== undefined && slack.settings.mode !== "off");

function discordIn({ config, ...starting }: AppContext): readonly Promise<Platform>[] {
  const { discord: settings, locale } = config;
  if (settings === undefined || settings.mode === "off") return [];
  const start = async (): Promise<Platform> => {
    const { startDiscord } = await import("../platforms/discord/discord.ts");
    const running = await startDiscord({ ...starting, settings, locale });
    return { ...running, isServed: settings.mode === "http", hasPages: false };
  };
  return [start()];
}

function slackIn(starting: AppContext): readonly Promise<Platform>[] {
  const { slack } = starting.config;
  if (slack === undefined || slack.settings.mode === "off") return [];
  const { settings, installing } = slack;
  const hasPages =
    installing !== undefined || slackPictureDelivery(starting.config).kind === "fetched";
  const served = { isServed: settings.mode === "http", hasPages };
  const start = async (): Promise<Platform> => {
    const { startSlackPlatform } = await import("./start-slack-platform.ts");
    return { ...(await startSlackPlatform(starting, { ...slack, settings })), ...served };
  };
  return [start()];
}
