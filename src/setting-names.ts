/** Which settings there are. Kept apart from their shapes, so that whoever sets none needs no parser. */

export const settingNames = [
  "DATA_DIR",
  "LOCALE",
  "DISCORD_TOKEN",
  "DISCORD_APPLICATION_ID",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
] as const;

export type Setting = (typeof settingNames)[number];

export const defaultLocale = "en";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Set to nothing counts as not set. */
export function withoutEmpty(environment: Environment): Readonly<Record<string, string>> {
  const filled = Object.entries(environment).flatMap(([name, value = ""]) =>
    value.trim() === "" ? [] : [[name, value.trim()] as const],
  );
  return Object.fromEntries(filled);
}
