/** Zod schema of the settings, each by itself. `words.commandLine.settings` says in words what is right for each. */
import * as z from "zod";
import { readLocale } from "../platforms/parse-locale.ts";
import { readKeys } from "../store/encryption.ts";
import type { SettingProblem } from "./found-setting.ts";
import { findPlaceholder, foundSetting, hasMisplacedToken, looksSecret } from "./found-setting.ts";
import { parseShards } from "./parse-shards.ts";
import type { Environment, Setting } from "./setting-names.ts";
import { logLevels, settingNames } from "./setting-names.ts";
import { parseCommandNames } from "./slack-command-names.ts";

const onOrOff = z.enum(["on", "off"]);

/** https://docs.slack.dev/authentication/verifying-requests-from-slack shows one with letters beyond f. */
const slackSecret = z.string().regex(/^[\da-z]{32}$/i);

const api = z
  .string()
  .refine(isSafeAddress)
  .transform((address) => address.replace(/\/+$/, ""));

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(65535));

const host = z
  .string()
  .regex(/^[\w.:-]+$/)
  .refine((typed) => !looksSecret(typed));

const perMinute = z.union([
  z.literal("off"),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(1)),
]);

const shapes = {
  DATA_DIR: z.string().refine(isPath),
  LOCALE: z.string().refine((typed) => readLocale(typed).kind === "locale"),
  LOG_LEVEL: z.enum(logLevels),
  PORT: port,
  HOST: host,
  OPS_PORT: port,
  OPS_HOST: host,
  QUESTIONS_PER_MINUTE: perMinute,
  SERVER_QUESTIONS_PER_MINUTE: perMinute,
  ADDRESS_REQUESTS_PER_MINUTE: perMinute,
  PROXIES: z.string().regex(/^\d$/).transform(Number),
  KEEP_MISSES: onOrOff,
  PLAYGROUND: onOrOff,
  REQUIRE_ALL: onOrOff,
  PUBLIC_URL: z
    .string()
    .refine(isPublicAddress)
    .transform((address) => new URL(address).href.replace(/\/+$/, "")),
  PRIVACY_URL: z.url({ protocol: /^https$/ }).refine(hasNoPassword),
  SUPPORT_URL: z.url({ protocol: /^(?:https|mailto)$/ }).refine(hasNoPassword),
  DISCORD_MODE: z.enum(["gateway", "http", "off"]),
  /** Three parts of base64url. https://discord.com/developers/docs/reference#authentication */
  DISCORD_TOKEN: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  DISCORD_APPLICATION_ID: z.string().regex(/^\d{17,20}$/),
  /** The 32 bytes of an Ed25519 key, in hexadecimal. */
  DISCORD_PUBLIC_KEY: z.string().regex(/^[\da-f]{64}$/i),
  DISCORD_REGISTER: onOrOff,
  DISCORD_SHARDS: z.string().transform((typed, context) => {
    const shards = parseShards(typed);
    if (shards !== undefined) return shards;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }),
  DISCORD_MENTIONS: onOrOff,
  DISCORD_API_URL: api,
  SLACK_MODE: z.enum(["socket", "http", "off"]),
  /** https://api.slack.com/concepts/token-types */
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-[\w-]+$/),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-[\w-]+$/),
  SLACK_SIGNING_SECRET: slackSecret,
  SLACK_COMMANDS: z.string().transform((typed, context) => {
    const names = parseCommandNames(typed);
    if (names !== undefined) return names;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }),
  SLACK_MENTIONS: onOrOff,
  SLACK_DIRECT_MESSAGES: onOrOff,
  SLACK_PICTURES: z.enum(["fetch", "upload", "off"]),
  SLACK_CHARTS: onOrOff,
  SLACK_CLIENT_ID: z.string().regex(/^\d+\.\d+$/),
  SLACK_CLIENT_SECRET: slackSecret,
  SLACK_STATE_SECRET: z.string().min(16),
  /** The names of methods are put behind it. */
  SLACK_API_URL: api.transform((address) => `${address}/`),
  STORE_URL: z.string().regex(/^(?:file:(?!:memory:)|postgres(?:ql)?:\/\/)./),
  STORE_KEY: z.string().refine((typed) => readKeys(typed).kind === "keys"),
} satisfies Record<Setting, z.ZodType>;

const settings = z.object(shapes).partial();

export type SettingValues = z.output<typeof settings>;

export type SettingsRead =
  | { readonly kind: "settings"; readonly values: SettingValues }
  | { readonly kind: "problems"; readonly problems: readonly SettingProblem[] };

/** Parses each setting by itself; whether another one is missing beside it is checked in config.ts. */
export function parseSettings(typed: Environment): SettingsRead {
  const { data, error } = settings.safeParse(typed);
  const wrong = new Set(error?.issues.map(({ path: [name] }) => name));
  const isWrong = (setting: Setting) =>
    wrong.has(setting) || isMistaken(setting, typed[setting] ?? "");
  const settingsWrong = settingNames.filter(isWrong);
  if (data !== undefined && settingsWrong.length === 0) return { kind: "settings", values: data };
  const problems = settingsWrong.map((setting) => ({
    setting,
    found: foundSetting(setting, typed[setting] ?? ""),
  }));
  return { kind: "problems", problems };
}

/** Whether it is wrong for what it is, whatever the setting's form. */
const isMistaken = (setting: Setting, text: string): boolean =>
  findPlaceholder(setting, text) !== undefined || hasMisplacedToken(setting, text);

/** Whether a token may be sent to the address: over TLS, or unencrypted on this machine only. */
function isSafeAddress(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, hostname, username, pathname, search, hash } = new URL(typed);
  if (username !== "" || search !== "" || hash !== "" || /\/v\d+\/*$/.test(pathname)) return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

/** An address with a password, or a key, was meant for another setting. */
function isPath(typed: string): boolean {
  return !typed.includes("://") && (/[\\/]/.test(typed) || !looksSecret(typed));
}

/** Everybody may read it. */
function hasNoPassword(address: string): boolean {
  return URL.canParse(address) && new URL(address).password === "";
}

/** Whether paths can be put behind the address, for browsers and for Slack: `https://example.org/bot`. */
function isPublicAddress(typed: string): boolean {
  return isSafeAddress(typed) && /^[\w/.~-]*$/.test(new URL(typed).pathname);
}

/** https://www.rfc-editor.org/rfc/rfc6761#section-6.3, https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2 */
const isLoopback = (hostname: string): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
