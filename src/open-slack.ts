/** Slack, with the store of its installations where the bot may be installed in many workspaces. */
import type { Running } from "./platforms/running.ts";
import { scopesOf } from "./platforms/slack/manifest.ts";
import { makeResponder } from "./platforms/slack/respond.ts";
import type { ActiveSettings } from "./platforms/slack/settings.ts";
import type { Installing } from "./platforms/slack/slack.ts";
import { startSlack } from "./platforms/slack/slack.ts";
import type { SlackConfig } from "./slack-config.ts";
import type { Starting } from "./starting.ts";

export interface SlackOpening extends SlackConfig {
  readonly settings: ActiveSettings;
}

export async function openSlack(starting: Starting, slack: SlackOpening): Promise<Running> {
  if (slack.installing === undefined) return started(starting, slack);
  const [{ openStore }, { storeLine }] = await Promise.all([
    import("./store/open-store.ts"),
    import("./store-line.ts"),
  ]);
  const opened = await openStore(slack.installing.store);
  if (opened.kind === "failed") return neverStarted(storeLine(opened.trouble));
  const { store } = opened;
  const app = { ...slack.installing, apiUrl: slack.settings.apiUrl };
  const { publicUrl, locale } = starting.config;
  const scopes = scopesOf({ ...slack, manyWorkspaces: true });
  const { stateSecret } = slack.installing;
  const running = await started(starting, slack, {
    ...{ store, app, stateSecret, scopes, publicUrl, locale },
  });
  const stop = () => running.stop().then(store.close);
  return { failed: running.failed, stop };
}

const neverStarted = (line: string): Running => ({
  failed: Promise.resolve(line),
  stop: () => Promise.resolve(),
});

function started(
  { config, bot, record, log, front }: Starting,
  { settings, commandNames, directMessages }: SlackOpening,
  installing?: Installing,
): Promise<Running> {
  const { locale, privacyUrl, supportUrl } = config;
  const asking = { bot, locale, record, commandNames, privacyUrl, supportUrl, directMessages };
  const responder = makeResponder(asking, log);
  return startSlack({ settings, installing, responder, log, front });
}
