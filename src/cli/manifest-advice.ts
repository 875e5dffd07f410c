/** What has to be set for the bot that a manifest was made for: settings that are otherwise now. */

import type { Setting } from "../config/setting-names.ts";
import type { Settings } from "../config/settings-schema.ts";
import type { Called } from "./manifest-options.ts";

/** @returns lines as they stand in .env */
export function adviceFor(called: Called, set: Settings): readonly string[] {
  const now = asSet(set);
  const wanted = asCalled(called, now);
  const changed = advised.filter((name) => wanted[name] !== now[name]);
  const isNew = called.features.manyWorkspaces && set.SLACK_STATE_SECRET === undefined;
  return [
    ...changed.map((name) => `${name}=${wanted[name]}`),
    ...(isNew ? ofInstalling.map((name) => `${name}=…`) : []),
  ];
}

const asSet = (set: Settings): Advice => ({
  SLACK_MODE: set.SLACK_MODE ?? "socket",
  PUBLIC_URL: set.PUBLIC_URL ?? "",
  SLACK_COMMANDS: namesLine(set.SLACK_COMMANDS ?? {}),
  SLACK_MENTIONS: set.SLACK_MENTIONS ?? "on",
  SLACK_DIRECT_MESSAGES: set.SLACK_DIRECT_MESSAGES ?? "off",
  SLACK_PICTURES: set.SLACK_PICTURES ?? "fetch",
});

const asCalled = ({ mode, commandNames, features }: Called, now: Advice): Advice => ({
  SLACK_MODE: mode.kind,
  PUBLIC_URL: mode.url === undefined ? now.PUBLIC_URL : new URL(mode.url).origin,
  SLACK_COMMANDS: namesLine(commandNames),
  SLACK_MENTIONS: features.mentions ? "on" : "off",
  SLACK_DIRECT_MESSAGES: features.directMessages ? "on" : "off",
  SLACK_PICTURES: features.pictures ? "upload" : withoutUpload(now),
});

const withoutUpload = ({ SLACK_PICTURES: way }: Advice) => (way === "upload" ? "fetch" : way);

/** Their values nobody knows yet. */
const ofInstalling = [
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

const namesLine = (names: Called["commandNames"]): string =>
  Object.entries(names)
    .map(([ours, theirs]) => `${ours}=${theirs}`)
    .join(",");
