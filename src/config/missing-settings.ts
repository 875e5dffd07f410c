/** Which settings are missing beside those that are set: a platform that is not turned off needs all of its own. */
import type { Setting } from "./setting-names.ts";
import type { SettingProblem } from "./settings-schema.ts";

/** What is set, and to something. */
type Typed = Readonly<Record<string, string>>;

export const missingIn = (typed: Typed): readonly SettingProblem[] => [
  ...missingForDiscord(typed),
  ...missingForSlack(typed),
];

function missingForDiscord(typed: Typed): readonly SettingProblem[] {
  const always: readonly Setting[] = ["DISCORD_TOKEN", "DISCORD_APPLICATION_ID"];
  switch (typed["DISCORD_MODE"]) {
    case "off":
      return [];
    case "http":
      return together(typed, [...always, "DISCORD_PUBLIC_KEY"], "DISCORD_MODE");
    case "gateway":
      return together(typed, always, "DISCORD_MODE");
  }
  return together(typed, always);
}

function missingForSlack(typed: Typed): readonly SettingProblem[] {
  const whose = whoseTokens(typed);
  switch (typed["SLACK_MODE"]) {
    case "off":
      return [];
    case "http":
      return together(typed, [...whose, "SLACK_SIGNING_SECRET"], "SLACK_MODE");
    case "socket":
      return together(typed, [...whose, "SLACK_APP_TOKEN"], "SLACK_MODE");
  }
  // The default is the other way, and nobody means both.
  const isForHttp = isSet(typed, "SLACK_SIGNING_SECRET") && !isSet(typed, "SLACK_APP_TOKEN");
  if (isForHttp) return together(typed, [...whose, "SLACK_SIGNING_SECRET", "SLACK_MODE"]);
  return together(typed, [...whose, "SLACK_APP_TOKEN"]);
}

const isSet = (typed: Typed, setting: Setting): boolean => typed[setting] !== undefined;

/** Of one workspace the token; of many what gets and keeps theirs. Beside a token, half of that is no mistake yet. */
function whoseTokens(typed: Typed): readonly Setting[] {
  const installing: readonly Setting[] = [
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_STATE_SECRET",
  ];
  const isBegun = installing.some((setting) => isSet(typed, setting));
  const areMany =
    isSet(typed, "SLACK_STATE_SECRET") || (isBegun && !isSet(typed, "SLACK_BOT_TOKEN"));
  return areMany ? [...installing, "STORE_KEY"] : ["SLACK_BOT_TOKEN"];
}

/** Settings that are of no use without each other. What asks for all of them may be set beside them. */
function together(
  typed: Typed,
  needed: readonly Setting[],
  asksForThem?: Setting,
): readonly SettingProblem[] {
  const beside = asksForThem ?? needed.find((setting) => typed[setting] !== undefined);
  if (beside === undefined) return [];
  return needed
    .filter((setting) => typed[setting] === undefined)
    .map((setting) => ({ setting, found: { kind: "nothing", beside } }));
}
