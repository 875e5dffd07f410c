/** Parses SLACK_COMMANDS: a prefix for the names of all slash commands, or other names for some. */
import { catalogue } from "../commands/catalogue.ts";
import type { CommandNames } from "../platforms/slack/command-names.ts";

/** https://docs.slack.dev/interactivity/implementing-slash-commands#creating_commands: small letters, at most 32 with the slash. */
const slackName = /^[\p{Ll}\p{Lo}\p{Lm}\d_-]{1,31}$/u;

/**
 * @param typed `ng-`, or `expelled=ausgewiesen,total=summe`
 * @returns nothing where a command is none of ours, a name is none of Slack's, or two have the same
 */
export function parseCommandNames(typed: string): CommandNames | undefined {
  const names = typed.includes("=") ? parsePairs(typed) : prefixAll(typed.trim());
  if (names === undefined) return undefined;
  const all = catalogue.map(({ name }) => names[name] ?? name);
  const areValid = all.every((name) => slackName.test(name)) && new Set(all).size === all.length;
  return areValid ? names : undefined;
}

const prefixAll = (prefix: string): CommandNames =>
  Object.fromEntries(catalogue.map(({ name }) => [name, `${prefix}${name}`]));

function parsePairs(typed: string): CommandNames | undefined {
  const pairs = typed.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
  const given = pairs.map(
    ([ours = "", theirs = ""]) => [withoutSlash(ours), withoutSlash(theirs)] as const,
  );
  const isOurs = (name: string): boolean => catalogue.some((command) => command.name === name);
  const isOnce = new Set(given.map(([ours]) => ours)).size === given.length;
  const isRight = isOnce && pairs.every(({ length }) => length === 2);
  return isRight && given.every(([ours]) => isOurs(ours)) ? Object.fromEntries(given) : undefined;
}

/** People write the names as they type them. */
const withoutSlash = (name: string): string => name.replace(/^\//, "");
