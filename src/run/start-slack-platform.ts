/** Starts Slack, with the store of its installations where the bot may be installed in many workspaces. */
import { slackPictureDelivery } from "../config/picture-delivery.ts";
import type { SlackInstallSecrets } from "../config/secrets.ts";
import type { SlackConfig } from "../config/slack-config.ts";
import { storePlaceOf } from "../config/store-url.ts";
import type { Log } from "../platforms/log.ts";
import { backoffDelay } from "../platforms/retry.ts";
import type { RunningPlatform } from "../platforms/running-platform.ts";
import type { PictureDelivery } from "../platforms/slack/answering/handler-context.ts";
import { makeResponder } from "../platforms/slack/answering/responder.ts";
import { scopesOf } from "../platforms/slack/installing/manifest.ts";
import type { PictureUploads } from "../platforms/slack/sending/picture-uploads.ts";
import type { ActiveSlackSettings } from "../platforms/slack/settings.ts";
import type { InstallOptions } from "../platforms/slack/slack.ts";
import { startSlack } from "../platforms/slack/slack.ts";
import { createPictureUrls, mountPictures } from "../server/picture-urls.ts";
import type { Store, StoreSettings } from "../store/store.ts";
import type { StoreWithRetry } from "../store/store-with-retry.ts";
import { english } from "../words/english.ts";
import type { AppContext } from "./app-context.ts";

export interface SlackPlatformOptions {
  readonly slack: SlackConfig;
  readonly settings: ActiveSlackSettings;
  /** Where the bot may be installed in many workspaces. */
  readonly install: SlackInstallSecrets | undefined;
}

export async function startSlackPlatform(
  context: AppContext,
  { slack, settings, install }: SlackPlatformOptions,
): Promise<RunningPlatform> {
  const clientId = slack.install?.clientId;
  if (install === undefined || clientId === undefined)
    return startResponding(context, { slack, settings });
  const [{ store, failure }, { storeErrorMessage }] = await Promise.all([
    openStore(context, install.store),
    import("./store-error-message.ts"),
  ]);
  const { publicUrl, locale } = context.config;
  const { clientSecret, stateSecret } = install;
  const installation: InstallOptions = {
    store,
    stateSecret,
    publicUrl,
    locale,
    commandNames: slack.commandNames,
    app: { clientId, clientSecret, apiUrl: slack.apiUrl },
    scopes: scopesOf({
      ...slack,
      hasPictures: slack.pictures === "upload",
      isForManyWorkspaces: true,
    }),
  };
  const running = await startResponding(context, { slack, settings, installation });
  return {
    checks: [...running.checks, { name: "store", isReady: () => canReach(store) }],
    failure: Promise.race([running.failure, failure.then(storeErrorMessage)]),
    stop: running.stop,
    close: store.close,
  };
}

const canReach = (store: Store): Promise<boolean> =>
  store.checkConnection().then(
    () => true,
    () => false,
  );

/** The delays between attempts to open a store that can't be reached. */
const storeBackoff = { initialDelayMs: 1000, maxDelayMs: 30_000 };

async function openStore({ log }: AppContext, settings: StoreSettings): Promise<StoreWithRetry> {
  const { openStoreWithRetry } = await import("../store/store-with-retry.ts");
  logStorePlace(log, settings);
  const { storeNotOpened } = english.slack.operator;
  return openStoreWithRetry({
    settings,
    delayMs: (failures) => backoffDelay(failures, storeBackoff),
    onRetry: (reason) =>
      log.error(
        { platform: "slack", event: "store", reason },
        storeNotOpened(english.store.unreachable(reason)),
      ),
  });
}

function logStorePlace(log: Log, { url }: StoreSettings): void {
  const place = storePlaceOf(url);
  const entry = { platform: "slack", event: "store", ...place };
  if ("ignored" in place) log.warn(entry, english.store.otherFileIgnored);
  else log.info(entry, english.store.keptIn);
}

interface ResponderOptions {
  readonly slack: SlackConfig;
  readonly settings: ActiveSlackSettings;
  readonly installation?: InstallOptions;
}

async function startResponding(
  context: AppContext,
  { slack, settings, installation }: ResponderOptions,
): Promise<RunningPlatform> {
  const { config, bot, record, limits, log, server } = context;
  const { locale, privacyUrl, supportUrl, keepsMisses } = config;
  const { commandNames, hasMentions, hasDirectMessages, hasCharts } = slack;
  const handlerContext = {
    bot,
    locale,
    record,
    commandNames,
    privacyUrl,
    supportUrl,
    keepsMisses,
    hasMentions,
    hasDirectMessages,
    hasCharts,
    pictures: pictureDelivery(context),
  };
  const responder = makeResponder(handlerContext, log);
  const uploads = slack.pictures === "upload" ? await openUploads(context) : undefined;
  return startSlack({ settings, installation, responder, limits, uploads, log, server });
}

function pictureDelivery({ config, server, pictures }: AppContext): PictureDelivery | undefined {
  const delivery = slackPictureDelivery(config);
  switch (delivery.kind) {
    case "none":
      return undefined;
    case "unwanted":
      return { kind: "unwanted" };
    case "uploaded":
      return { kind: "uploaded", idOf: pictures.idOf };
    case "fetched":
      mountPictures(server, pictures);
      return {
        kind: "fetched",
        addressOf: createPictureUrls(delivery.publicUrl, pictures.nameInAddress),
      };
  }
}

async function openUploads({ pictures, log }: AppContext): Promise<PictureUploads> {
  const { PictureUploads } = await import("../platforms/slack/sending/picture-uploads.ts");
  return new PictureUploads({ pictures, log });
}
