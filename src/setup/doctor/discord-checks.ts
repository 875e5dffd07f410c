/** Checks Discord: the token, what the application is set to, and the commands that are registered. */
import type { DiscordConfig } from "../../config/config.ts";
import { interactionsPath } from "../../platforms/discord/api-constants.ts";
import type { Application } from "../../platforms/discord/registering/application.ts";
import {
  fetchApplication,
  setInteractionsUrl,
} from "../../platforms/discord/registering/application.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult, DiscordTarget } from "./check.ts";
import { checkClock } from "./clock-check.ts";
import { checkCommands } from "./discord-commands-check.ts";

const strings = english.setup.doctor.discord;
const id = "discord.token";

export async function checkDiscord(context: CheckContext): Promise<readonly CheckResult[]> {
  const { discord } = context.config;
  const token = context.secrets.discord?.token;
  if (discord === undefined || discord.mode === "off" || token === undefined) return [];
  if (!context.isOnline) return [{ id: "discord", outcome: "skipped", text: strings.skipped }];
  const result = await fetchApplication({ token, apiUrl: discord.apiUrl });
  switch (result.kind) {
    case "unauthorised":
      return [{ id, outcome: "wrong", text: english.discord.register.unauthorised }];
    case "refused":
      return [{ id, outcome: "wrong", text: strings.refused(result.status) }];
    case "unreachable":
      return [
        { id, outcome: "wrong", text: strings.unreachable(result.reason), next: strings.network },
      ];
    case "application":
      return [
        ...(await checkApplication(context, { discord, token }, result.application)),
        ...checkClock(context, "discord.clock", result.time),
      ];
  }
}

async function checkApplication(
  context: CheckContext,
  target: DiscordTarget,
  application: Application,
): Promise<readonly CheckResult[]> {
  const { discord } = target;
  const results: readonly CheckResult[] = [
    { id, outcome: "ok", text: strings.token(application.name) },
    ...checkId(discord, application),
    ...checkKey(discord, application),
    ...checkIntents(application),
    ...(await checkEndpoint(context, target, application)),
  ];
  // Of another application the commands are none of the bot's business.
  if (discord.applicationId !== application.id) return results;
  return [...results, ...(await checkCommands(context, target))];
}

function checkId(discord: DiscordConfig, { id: right }: Application): readonly CheckResult[] {
  if (discord.applicationId === right) return [];
  const text = english.discord.operator.otherApplication(right);
  return [{ id: "discord.application-id", outcome: "wrong", text }];
}

function checkKey(discord: DiscordConfig, { publicKey }: Application): readonly CheckResult[] {
  if (discord.mode !== "http") return [];
  const isRight = discord.publicKey.toLowerCase() === publicKey.toLowerCase();
  const key = "discord.public-key";
  return isRight
    ? [{ id: key, outcome: "ok", text: strings.publicKey }]
    : [{ id: key, outcome: "wrong", text: strings.otherKey, next: strings.keyNext(publicKey) }];
}

/** https://discord.com/developers/docs/resources/application#application-object-application-flags: each also as "limited". */
const privilegedIntents = {
  "Presence Intent": (1 << 12) | (1 << 13),
  "Server Members Intent": (1 << 14) | (1 << 15),
  "Message Content Intent": (1 << 18) | (1 << 19),
} as const;

/** None of them is needed, and each is a right that a server would have to trust. */
function checkIntents({ flags }: Application): readonly CheckResult[] {
  const key = "discord.intents";
  const on = Object.entries(privilegedIntents)
    .filter(([, mask]) => (flags & mask) !== 0)
    .map(([name]) => name);
  return on.length === 0
    ? [{ id: key, outcome: "ok", text: strings.noIntents }]
    : [{ id: key, outcome: "advice", text: strings.intents(on), next: strings.intentsNext }];
}

/** Over the gateway there must be none: interactions go to the one or to the other. */
async function checkEndpoint(
  { config, shouldFix }: CheckContext,
  { discord, token }: DiscordTarget,
  { interactionsUrl }: Application,
): Promise<readonly CheckResult[]> {
  const key = "discord.endpoint";
  const wanted = wantedEndpoint(discord, config.publicUrl);
  const isRight =
    wanted === "unknown" ? interactionsUrl?.endsWith(interactionsPath) : interactionsUrl === wanted;
  if (isRight) return [{ id: key, outcome: "ok", text: strings.endpoint(interactionsUrl) }];
  if (shouldFix && wanted !== "unknown") {
    const { apiUrl } = discord;
    const { kind } = await setInteractionsUrl({ token, apiUrl }, wanted ?? null);
    if (kind === "application")
      return [{ id: key, outcome: "ok", text: strings.endpointSet(wanted) }];
  }
  const shown = wanted === "unknown" ? `https://YOUR.HOST${interactionsPath}` : wanted;
  const text = strings.otherEndpoint(interactionsUrl);
  return [{ id: key, outcome: "wrong", text, next: strings.endpointNext(shown) }];
}

/** `unknown` where PUBLIC_URL does not say it; nothing over the gateway. */
function wantedEndpoint(
  { mode }: DiscordConfig,
  publicUrl: string | undefined,
): string | undefined {
  if (mode !== "http") return undefined;
  return publicUrl === undefined ? "unknown" : `${publicUrl}${interactionsPath}`;
}
