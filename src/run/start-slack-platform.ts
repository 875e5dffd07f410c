/** Slack, with the store of its installations where the bot may be installed in many workspaces. */

import { slackPictureDelivery } from "../config/picture-delivery.ts";
import type { SlackInstallConfig as InstallSettings, SlackConfig } from "../config/slack-config.ts";
import { backoffDelay } from "../platforms/retry.ts";
import type { RunningPlatform } from "../platforms/running-platform.ts";
import type { PictureDelivery } from "../platforms/slack/answering/handler-context.ts";
import { makeResponder } from "../platforms/slack/answering/responder.ts";
import { scopesOf } from "../platforms/slack/installing/manifest.ts";
import type { PictureUploads } from "../platforms/slack/sending/picture-uploads.ts";
import type { ActiveSettings } from "../platforms/slack/settings.ts";
import type { InstallOptions } from "../platforms/slack/slack.ts";
import { startSlack } from "../platforms/slack/slack.ts";
import { mountPictures, pictureUrls } from "../server/picture-urls.ts";
import type { StoreWithRetry } from "../store/store-with-retry.ts";
import { english } from "../words/english.ts";
import type { AppContext } from "./app-context.ts";

export interface SlackPlatformOptions extends SlackConfig {
  readonly settings: ActiveSettings;
}

export async function startSlackPlatform(
  starting: AppContext,
  slack: SlackPlatformOptions,
): Promise<RunningPlatform> {
  const { installing } = slack;
  if (installing === undefined) return started(starting, slack);
  const [{ store, failure }, { storeErrorMessage }] = await Promise.all([
    openedStore(starting, installing),
    import("./store-error-message.ts"),
  ]);
  const { publicUrl, locale } = starting.config;
  const { clientId, clientSecret, stateSecret } = installing;
  const running = await started(starting, slack, {
    ...{ store, stateSecret, publicUrl, locale, commandNames: slack.commandNames },
    app: { clientId, clientSecret, apiUrl: slack.settings.apiUrl },
    scopes: scopesOf({ ...slack, pictures: slack.pictures === "upload", manyWorkspaces: true }),
  });
  return {
    failure: Promise.race([running.failure, failure.then(storeErrorMessage)]),
    stop: running.stop,
    close: store.close,
  };
}

/** Between tries to open a store that is away. */
const waits = { initialDelayMs: 1000, maxDelayMs: 30_000 };

async function openedStore(
  { log }: AppContext,
  { store }: InstallSettings,
): Promise<StoreWithRetry> {
  const { openStoreWithRetry } = await import("../store/store-with-retry.ts");
  return openStoreWithRetry({
    settings: store,
    delayMs: (failures) => backoffDelay(failures, waits),
    onRetry: (reason) =>
      log.error({ platform: "slack", event: "store", reason }, english.slack.operator.storeAway),
  });
}

async function started(
  starting: AppContext,
  { settings, commandNames, mentions, directMessages, ...look }: SlackPlatformOptions,
  installing?: InstallOptions,
): Promise<RunningPlatform> {
  const { config, bot, record, log, front } = starting;
  const { locale, privacyUrl, supportUrl } = config;
  const asking = {
    ...{ bot, locale, record, commandNames, privacyUrl, supportUrl },
    ...{ mentions, directMessages },
    ...{ pictures: pictureWay(starting), charts: look.charts },
  };
  const responder = makeResponder(asking, log);
  const uploads = look.pictures === "upload" ? await openedUploads(starting) : undefined;
  return startSlack({ settings, installing, responder, uploads, log, front });
}

function pictureWay({ config, front, pictures }: AppContext): PictureDelivery | undefined {
  const way = slackPictureDelivery(config);
  switch (way.kind) {
    case "none":
      return undefined;
    case "unwanted":
      return { kind: "unwanted" };
    case "uploaded":
      return { kind: "uploaded", idOf: pictures.idOf };
    case "fetched":
      mountPictures(front, pictures);
      return { kind: "fetched", addressOf: pictureUrls(way.publicUrl, pictures) };
  }
}

async function openedUploads({ pictures, log }: AppContext): Promise<PictureUploads> {
  const { PictureUploads } = await import("../platforms/slack/sending/picture-uploads.ts");
  return new PictureUploads({ pictures, log });
}
