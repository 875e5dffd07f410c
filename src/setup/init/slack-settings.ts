/** The Slack part of `nongrata init`: makes the app from the manifest if it is wanted, then asks for its two tokens. */
import type { SlackCallResult } from "../../platforms/slack/installing/call-slack-api.ts";
import { callSlackApi } from "../../platforms/slack/installing/call-slack-api.ts";
import { makeManifestLink } from "../../platforms/slack/installing/manifest-link.ts";
import { english } from "../../words/english.ts";
import type { SettingTexts } from "./environment-text.ts";
import type { InitContext, ValueCheck, ValueSpec } from "./init-context.ts";
import { confirm, obtainValue } from "./init-context.ts";

const strings = english.setup.init.slack;

export interface SlackSetup {
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
  /** Called where an app is to be made. */
  readonly makeManifest: () => Promise<object | undefined>;
}

/** @returns nothing where a value is missing, which is printed */
export async function obtainSlackSettings(
  context: InitContext,
  setup: SlackSetup,
): Promise<SettingTexts | undefined> {
  await offerApp(context, setup);
  const { apiUrl } = setup;
  const botToken = await obtainValue(context, botTokenSpec(apiUrl));
  if (botToken === undefined) return undefined;
  const isHttp = context.given["SLACK_MODE"] === "http";
  const spec = isHttp ? signingSecretSpec : appTokenSpec(apiUrl);
  const secret = await obtainValue(context, spec);
  if (secret === undefined) return undefined;
  return { SLACK_BOT_TOKEN: botToken.value, [spec.setting]: secret.value };
}

/** The token of an app's configuration: it makes apps, and is kept nowhere. https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests#config-tokens */
const configurationToken = "SLACK_CONFIG_TOKEN";

async function offerApp(context: InitContext, { apiUrl, makeManifest }: SlackSetup): Promise<void> {
  const { prompter, given, isUnattended } = context;
  if (given["SLACK_BOT_TOKEN"] !== undefined) return;
  if (!isUnattended && (await confirm(context, strings.hasApp, false))) return;
  const manifest = await makeManifest();
  if (manifest === undefined) return;
  const token = given[configurationToken] ?? (await askForConfigurationToken(context));
  const made = token === undefined ? undefined : await createApp(apiUrl, token, manifest);
  prompter.print(made ?? strings.makeByLink(makeManifestLink(manifest)));
}

async function askForConfigurationToken({
  prompter,
  isUnattended,
}: InitContext): Promise<string | undefined> {
  if (isUnattended) return undefined;
  prompter.print(strings.configurationToken);
  const typed = await prompter.ask(strings.configurationTokenPrompt, { isSecret: true });
  return typed === "" ? undefined : typed;
}

/** @returns the line to print. https://docs.slack.dev/reference/methods/apps.manifest.create */
async function createApp(apiUrl: string, token: string, manifest: object): Promise<string> {
  const body = { manifest: JSON.stringify(manifest) };
  const result = await callSlackApi({ apiUrl, method: "apps.manifest.create", token, body });
  const link = makeManifestLink(manifest);
  switch (result.kind) {
    case "answered":
      return strings.made(String(result.body["app_id"]));
    case "refused":
      return strings.notMade([result.error, ...result.details].join(", "), link);
    case "unreachable":
      return strings.notMade(result.reason, link);
  }
}

const botTokenSpec = (apiUrl: string): ValueSpec<string> => ({
  setting: "SLACK_BOT_TOKEN",
  explanation: strings.botToken,
  async check(token) {
    const result = await callSlackApi({ apiUrl, method: "auth.test", token });
    return toValueCheck(result, "SLACK_BOT_TOKEN", ({ team, team_id }) =>
      strings.workspace(String(team ?? team_id)),
    );
  },
});

const appTokenSpec = (apiUrl: string): ValueSpec<string> => ({
  setting: "SLACK_APP_TOKEN",
  explanation: strings.appToken,
  async check(token) {
    const result = await callSlackApi({ apiUrl, method: "apps.connections.open", token });
    return toValueCheck(result, "SLACK_APP_TOKEN", () => strings.opensConnections);
  },
});

/** Slack has no call that would check it. */
const signingSecretSpec: ValueSpec<string> = {
  setting: "SLACK_SIGNING_SECRET",
  explanation: strings.signingSecret,
  check: async () => ({ kind: "unchecked", line: strings.signingSecretUnchecked }),
};

function toValueCheck(
  result: SlackCallResult,
  setting: string,
  lineOf: (body: Readonly<Record<string, unknown>>) => string,
): ValueCheck<string> {
  switch (result.kind) {
    case "answered": {
      const line = lineOf(result.body);
      return { kind: "good", found: line, line };
    }
    case "refused":
      return { kind: "wrong", line: strings.refused(setting, result.error) };
    case "unreachable":
      return { kind: "unchecked", line: strings.unchecked(setting, result.reason) };
  }
}
