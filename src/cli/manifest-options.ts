/** Parses the options of `nongrata manifest`; the settings stand in for what is left out. Lists the settings that then have to change. */

import type { Setting } from "../config/setting-names.ts";
import type { SettingValues } from "../config/settings-schema.ts";
import { parseCommandNames } from "../config/slack-command-names.ts";
import type { Features, ManifestSpec } from "../platforms/slack/installing/manifest.ts";
import { english } from "../words/english.ts";

export interface ManifestCall {
  readonly socket?: true;
  readonly url?: string;
  readonly name?: string;
  readonly prefix?: string;
  readonly names?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** The manifest's content but for the commands, which the bot knows. */
export type ManifestInput = Omit<ManifestSpec, "commands">;

export type ManifestOptionsResult =
  | { readonly kind: "input"; readonly input: ManifestInput }
  /** A sentence for each problem. */
  | { readonly kind: "problems"; readonly problems: readonly string[] };

const strings = english.slack.manifestCommand;

export function parseManifestOptions(
  call: ManifestCall,
  set: SettingValues,
): ManifestOptionsResult {
  const features = featuresOf(call, set);
  const mode = modeOf(call, set, "right" in features && features.right.isForManyWorkspaces);
  const commandNames = commandNamesOf(call, set);
  const name = nameOf(call);
  if ("right" in mode && "right" in commandNames && "right" in name && "right" in features) {
    const [rightMode, rightNames] = [mode.right, commandNames.right];
    const input = { mode: rightMode, commandNames: rightNames, name: name.right };
    return { kind: "input", input: { ...input, features: features.right } };
  }
  const problems = [mode, commandNames, name, features].flatMap((part) =>
    "wrong" in part ? [part.wrong] : [],
  );
  return { kind: "problems", problems };
}

/** The value of one part, or a sentence on what is wrong with it. */
type Part<Right> = { readonly right: Right } | { readonly wrong: string };

/** An address with TLS, as Slack demands, and as PUBLIC_URL with a path where a proxy has the bot at one. */
const httpsAddress = /^https:\/\/[^\s/?#@]+(?:\/[\w.~-]+)*$/;

function modeOf(
  call: ManifestCall,
  set: SettingValues,
  isForManyWorkspaces: boolean,
): Part<ManifestSpec["mode"]> {
  if (call.socket && call.url !== undefined) return { wrong: strings.socketOrUrl };
  const url = (call.url ?? set.PUBLIC_URL)?.replace(/\/+$/, "");
  if (url === undefined) return withoutUrl(call, set, isForManyWorkspaces);
  if (!httpsAddress.test(url)) return { wrong: strings.url(url) };
  return { right: { kind: isHttp(call, set) ? "http" : "socket", url } };
}

function withoutUrl(
  call: ManifestCall,
  set: SettingValues,
  isForManyWorkspaces: boolean,
): Part<ManifestSpec["mode"]> {
  if (isForManyWorkspaces) return { wrong: strings.noUrlToInstall };
  return isHttp(call, set) ? { wrong: strings.noUrl } : { right: { kind: "socket" } };
}

const isHttp = ({ socket, url }: ManifestCall, set: SettingValues): boolean =>
  url !== undefined || (set.SLACK_MODE === "http" && !socket);

function commandNamesOf(
  { prefix, names }: ManifestCall,
  { SLACK_COMMANDS: set = {} }: SettingValues,
): Part<ManifestSpec["commandNames"]> {
  if (prefix !== undefined && names !== undefined) return { wrong: strings.prefixOrNames };
  const typed = prefix ?? names;
  if (typed === undefined) return { right: set };
  const isOfItsKind = typed.includes("=") === (names !== undefined);
  const read = isOfItsKind ? parseCommandNames(typed) : undefined;
  if (read !== undefined) return { right: read };
  return { wrong: prefix === undefined ? strings.names(typed) : strings.prefix(typed) };
}

/** It is the app's name, and the bot's. https://docs.slack.dev/reference/app-manifest */
function nameOf({ name = "Non Grata" }: ManifestCall): Part<string> {
  return /^[a-z\d][a-z\d\-_. ]{0,34}$/i.test(name)
    ? { right: name }
    : { wrong: strings.name(name) };
}

const featureNames = {
  mentions: "hasMentions",
  "direct-messages": "hasDirectMessages",
  pictures: "hasPictures",
  "many-workspaces": "isForManyWorkspaces",
} as const satisfies Record<string, keyof Features>;

type FeatureName = keyof typeof featureNames;

const isFeature = (typed: string): typed is FeatureName => Object.hasOwn(featureNames, typed);

function featuresOf(call: ManifestCall, set: SettingValues): Part<Features> {
  const { with: wanted = [], without: unwanted = [] } = call;
  const typed = [...wanted, ...unwanted];
  const unknown = typed.find((each) => !isFeature(each));
  if (unknown !== undefined) return { wrong: strings.feature(unknown, Object.keys(featureNames)) };
  const twice = wanted.find((each) => unwanted.includes(each));
  if (twice !== undefined) return { wrong: strings.withAndWithout(twice) };
  const chosen = (names: readonly string[], isOn: boolean) =>
    names.filter(isFeature).map((name) => [featureNames[name], isOn] as const);
  const all = [...chosen(wanted, true), ...chosen(unwanted, false)];
  return { right: { ...featuresFromSettings(set), ...Object.fromEntries(all) } };
}

const featuresFromSettings = (set: SettingValues): Features => ({
  hasMentions: set.SLACK_MENTIONS !== "off",
  hasDirectMessages: set.SLACK_DIRECT_MESSAGES === "on",
  hasPictures: set.SLACK_PICTURES === "upload",
  isForManyWorkspaces: set.SLACK_STATE_SECRET !== undefined,
});

/** The settings that a bot with this manifest needs and that differ now. @returns lines for .env */
export function envChanges(input: ManifestInput, set: SettingValues): readonly string[] {
  const now = asSet(set);
  const needed = asManifest(input, now);
  const changes = advised.filter((name) => needed[name] !== now[name]);
  const isNew = input.features.isForManyWorkspaces && set.SLACK_STATE_SECRET === undefined;
  return [
    ...changes.map((name) => `${name}=${needed[name]}`),
    ...(isNew ? installSettings.map((name) => `${name}=…`) : []),
  ];
}

const asSet = (set: SettingValues): Advice => ({
  SLACK_MODE: set.SLACK_MODE ?? "socket",
  PUBLIC_URL: set.PUBLIC_URL ?? "",
  SLACK_COMMANDS: namesLine(set.SLACK_COMMANDS ?? {}),
  SLACK_MENTIONS: set.SLACK_MENTIONS ?? "on",
  SLACK_DIRECT_MESSAGES: set.SLACK_DIRECT_MESSAGES ?? "off",
  SLACK_PICTURES: set.SLACK_PICTURES ?? "fetch",
});

const asManifest = ({ mode, commandNames, features }: ManifestInput, now: Advice): Advice => ({
  SLACK_MODE: mode.kind,
  PUBLIC_URL: mode.url === undefined ? now.PUBLIC_URL : mode.url,
  SLACK_COMMANDS: namesLine(commandNames),
  SLACK_MENTIONS: features.hasMentions ? "on" : "off",
  SLACK_DIRECT_MESSAGES: features.hasDirectMessages ? "on" : "off",
  SLACK_PICTURES: features.hasPictures ? "upload" : withoutUpload(now),
});

const withoutUpload = ({ SLACK_PICTURES: way }: Advice) => (way === "upload" ? "fetch" : way);

/** Needed to install in many workspaces; their values are not known yet. */
const installSettings = [
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
  "STORE_KEY",
] as const satisfies readonly Setting[];

const advised = [
  "SLACK_MODE",
  "PUBLIC_URL",
  "SLACK_COMMANDS",
  "SLACK_MENTIONS",
  "SLACK_DIRECT_MESSAGES",
  "SLACK_PICTURES",
] as const satisfies readonly Setting[];

type Advice = Readonly<Record<(typeof advised)[number], string>>;

const namesLine = (names: ManifestInput["commandNames"]): string =>
  Object.entries(names)
    .map(([ours, theirs]) => `${ours}=${theirs}`)
    .join(",");
