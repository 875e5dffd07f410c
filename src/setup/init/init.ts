/** `nongrata init`: asks for what each platform needs, checks it there, writes .env, and offers to register the commands. */
import { join } from "node:path";
import { looksSecret } from "../../config/found-setting.ts";
import type { Setting } from "../../config/setting-names.ts";
import { settingNames } from "../../config/setting-names.ts";
import { parseSettings } from "../../config/settings-schema.ts";
import { printable } from "../../platforms/printable.ts";
import type { ProgramIo } from "../../platforms/terminal/io.ts";
import { english } from "../../words/english.ts";
import { obtainDiscordSettings } from "./discord-settings.ts";
import type { SettingTexts } from "./environment-text.ts";
import type { InitContext } from "./init-context.ts";
import { confirm } from "./init-context.ts";
import { makeManifest, registerAtDiscord } from "./offers.ts";
import { choosePlatforms } from "./platform-choice.ts";
import { openPrompter } from "./prompter.ts";
import { obtainSlackSettings } from "./slack-settings.ts";
import { readEnvironmentText, writeEnvironmentText } from "./write-environment-file.ts";

export interface InitCall {
  /** As typed; nothing where it is to be asked. */
  readonly platforms: readonly string[] | undefined;
  /** `NAME=VALUE` */
  readonly settings: readonly string[];
  /** Whether nothing is asked, and every offer taken. */
  readonly isUnattended: boolean;
  /** Whether the settings of a file that is there may be changed without asking. */
  readonly shouldOverwrite: boolean;
  readonly shouldRegister: boolean;
}

const strings = english.setup.init;

/** @returns the exit code: 0 written, 1 not, 2 called wrongly */
export async function initialise(io: ProgramIo, call: InitCall): Promise<number> {
  const typed = parseSettingPairs(call.settings);
  if (typed.kind === "wrong") {
    io.errorOutput.write(`${printable(strings.notASetting(typed.found))}\n`);
    return 2;
  }
  const given = { ...settingsOf(io.environment), ...typed.settings };
  const prompter = openPrompter(io);
  const context = { prompter, given, isUnattended: call.isUnattended };
  try {
    return await setUp(io, call, context, typed.settings);
  } finally {
    prompter.close();
  }
}

type SettingPairs =
  | { readonly kind: "settings"; readonly settings: SettingTexts }
  | { readonly kind: "wrong"; readonly found: string };

function parseSettingPairs(typed: readonly string[]): SettingPairs {
  const pairs = typed.map((text) => /^(\w+)=(.*)$/s.exec(text));
  const at = pairs.findIndex((pair) => !settingNames.some((name) => name === pair?.[1]));
  if (at >= 0) return { kind: "wrong", found: shownName(typed[at] ?? "") };
  const entries = pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""]);
  return { kind: "settings", settings: Object.fromEntries(entries) };
}

/** What stands behind "=" may be a secret, and so may all of it. */
function shownName(pair: string): string {
  const [name = ""] = pair.split("=");
  return looksSecret(name) ? "…" : name;
}

/** The environment's own settings, and the token that makes Slack apps. */
function settingsOf(environment: ProgramIo["environment"]): SettingTexts {
  const names: readonly string[] = [...settingNames, "SLACK_CONFIG_TOKEN"];
  const entries = names.flatMap((name) => {
    const value = environment[name]?.trim();
    return value === undefined || value === "" ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

async function setUp(
  io: ProgramIo,
  call: InitCall,
  context: InitContext,
  typed: SettingTexts,
): Promise<number> {
  const file = join(io.workingDirectory, ".env");
  context.prompter.print(strings.welcome(file));
  if (!(await mayWrite(file, call, context))) return 1;
  const platforms = await choosePlatforms(context, call.platforms);
  if (platforms.kind === "wrong") return platforms.exitCode;
  const settings = await obtainSettings(io, context, platforms.names);
  if (settings === undefined) {
    context.prompter.print(strings.nothingWritten);
    return 1;
  }
  if (!writeEnvironmentText(context.prompter, file, { ...typed, ...settings })) return 1;
  await offerRegistration(io, call, context, settings);
  context.prompter.print(strings.next);
  return 0;
}

/** Never over a file without asking. */
async function mayWrite(
  file: string,
  { shouldOverwrite }: InitCall,
  context: InitContext,
): Promise<boolean> {
  if (shouldOverwrite || readEnvironmentText(file) === "") return true;
  const isWanted =
    !context.isUnattended && (await confirm(context, strings.fileExists(file), false));
  if (!isWanted) context.prompter.print(strings.fileKept(file));
  return isWanted;
}

async function obtainSettings(
  io: ProgramIo,
  context: InitContext,
  platforms: readonly string[],
): Promise<SettingTexts | undefined> {
  const { given } = context;
  const discord = platforms.includes("discord")
    ? await obtainDiscordSettings(context, addressIn(given, "DISCORD_API_URL"))
    : {};
  if (discord === undefined) return undefined;
  const setup = {
    apiUrl: addressIn(given, "SLACK_API_URL"),
    makeManifest: () => makeManifest(io, given),
  };
  const slack = platforms.includes("slack") ? await obtainSlackSettings(context, setup) : {};
  return slack && { ...discord, ...slack };
}

const defaultAddresses = {
  DISCORD_API_URL: "https://discord.com/api",
  SLACK_API_URL: "https://slack.com/api/",
} as const satisfies Partial<Record<Setting, string>>;

/** A token is sent to no address that the settings would not take. */
function addressIn(given: SettingTexts, setting: keyof typeof defaultAddresses): string {
  const read = parseSettings({ [setting]: given[setting] });
  const address = read.kind === "settings" ? read.values[setting] : undefined;
  return address ?? defaultAddresses[setting];
}

async function offerRegistration(
  io: ProgramIo,
  { shouldRegister }: InitCall,
  context: InitContext,
  settings: SettingTexts,
): Promise<void> {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId } = settings;
  if (token === undefined || applicationId === undefined) return;
  const isWanted = shouldRegister && (await confirm(context, strings.discord.register, true));
  const apiUrl = addressIn(context.given, "DISCORD_API_URL");
  const mode = context.given["DISCORD_MODE"] === "http" ? "http" : "gateway";
  await registerAtDiscord(io, context.prompter, { token, applicationId, apiUrl, mode, isWanted });
}
