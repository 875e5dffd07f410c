/** The settings, read from the environment as a value. Every one that is wrong is told, all at once. */
import * as z from "zod";
import { readLocale } from "./platforms/terminal/locale.ts";
import type { Environment, Setting } from "./setting-names.ts";
import { defaultLocale, withoutEmpty } from "./setting-names.ts";

export interface Config {
  /** The folder of the record, where it is not the one that comes with the package. */
  readonly dataFolder?: string;
  readonly locale: string;
  readonly discord?: { readonly token: string; readonly applicationId: string };
  readonly slack?: { readonly botToken: string; readonly appToken: string };
}

/** What stands in a setting; of a secret only what gives nothing away. */
export type Found =
  | { readonly kind: "nothing"; readonly beside: Setting }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "secret"; readonly characters: number };

export interface SettingProblem {
  readonly setting: Setting;
  readonly found: Found;
}

export type ConfigRead =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "problems"; readonly problems: readonly SettingProblem[] };

/** The settings of `.env.example`; what is right for each stands in `words.commandLine.settings`. */
const shapes = {
  DATA_DIR: z.string(),
  LOCALE: z.string().refine((typed) => readLocale(typed).kind === "locale"),
  /** Three parts of base64url. https://discord.com/developers/docs/reference#authentication */
  DISCORD_TOKEN: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  DISCORD_APPLICATION_ID: z.string().regex(/^\d{17,20}$/),
  /** https://api.slack.com/concepts/token-types */
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-[\w-]+$/),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-[\w-]+$/),
} satisfies Record<Setting, z.ZodType>;

const settings = z.object(shapes).partial();
type Settings = z.output<typeof settings>;

const secrets: readonly Setting[] = ["DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"];

const pairs: readonly (readonly [Setting, Setting])[] = [
  ["DISCORD_TOKEN", "DISCORD_APPLICATION_ID"],
  ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"],
];

/** @param environment the whole of it; what is no setting of ours is passed over */
export function parseConfig(environment: Environment): ConfigRead {
  const typed = withoutEmpty(environment);
  const parsed = settings.safeParse(typed);
  const problems = [...wrongIn(typed, parsed.error), ...pairs.flatMap((pair) => half(typed, pair))];
  return parsed.success && problems.length === 0
    ? { kind: "config", config: configOf(parsed.data) }
    : { kind: "problems", problems };
}

function wrongIn(typed: Environment, error: z.ZodError | undefined): readonly SettingProblem[] {
  const wrong = new Set(error?.issues.map(({ path: [name] }) => name));
  return namesOf(shapes)
    .filter((setting) => wrong.has(setting))
    .map((setting) => ({ setting, found: found(setting, typed[setting] ?? "") }));
}

function found(setting: Setting, text: string): Found {
  return secrets.includes(setting)
    ? { kind: "secret", characters: text.length }
    : { kind: "text", text };
}

/** Two settings that are of no use without each other. */
function half(typed: Environment, [one, other]: readonly [Setting, Setting]) {
  const missing = (setting: Setting, beside: Setting): readonly SettingProblem[] =>
    typed[setting] === undefined && typed[beside] !== undefined
      ? [{ setting, found: { kind: "nothing", beside } }]
      : [];
  return [...missing(one, other), ...missing(other, one)];
}

function configOf(set: Settings): Config {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId } = set;
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = set;
  return {
    ...(set.DATA_DIR !== undefined && { dataFolder: set.DATA_DIR }),
    locale: set.LOCALE ?? defaultLocale,
    ...(token !== undefined &&
      applicationId !== undefined && { discord: { token, applicationId } }),
    ...(botToken !== undefined && appToken !== undefined && { slack: { botToken, appToken } }),
  };
}

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[]; // proved: a table has the keys of its type
}
