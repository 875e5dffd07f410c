/** Errors in settings: what was found, and what would be right. */

import { fileErrorReason } from "./file-errors.ts";

/** The value of a setting; of a secret only its length. */
type Found =
  | { readonly kind: "nothing"; readonly beside: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "secret"; readonly characters: number }
  | { readonly kind: "hidden"; readonly characters: number }
  | { readonly kind: "placeholder" }
  | { readonly kind: "quoted" }
  | { readonly kind: "prefixed"; readonly prefix: string }
  | { readonly kind: "other-setting"; readonly setting: string };

interface Mistake {
  readonly kind: "no-equals-sign" | "unknown-name";
  /** The file and its line. */
  readonly place: string | undefined;
  readonly found: string;
  readonly nearest: string;
}

const characters = (count: number): string => (count === 1 ? "1 character" : `${count} characters`);

export const settings = {
  heading: (file = ".env"): string =>
    `These settings are wrong (in the environment, or in ${file}):`,
  unreadable: (file: string, reason: string): string =>
    `The file ${file} can’t be read: ${fileErrorReason(reason)}`,
  /** What was meant as a setting and is none. */
  mistake({ kind, place = "environment", found, nearest }: Mistake): string {
    switch (kind) {
      case "no-equals-sign":
        return `${place}: there is no "=" after ${found}; expected ${nearest}=…`;
      case "unknown-name":
        return `${place}: ${found} is not a setting; did you mean ${nearest}?`;
    }
  },
  /** @param given the setting or the option: LOCALE, --locale */
  unknownLanguage: (given: string, locale: string): string =>
    `${given}: the bot does not speak “${locale}” yet; it answers in English.`,
  unusedProxy: (name: string): string =>
    `${name} is not used: the bot opens its connections to Discord and Slack itself. Where only the proxy leads out, start it ` +
    "with a program that sends every connection through the proxy (proxychains4 npm start), or let this machine reach " +
    "discord.com, gateway.discord.gg, slack.com and wss-primary.slack.com at port 443.",
  /** In the log, with the path. */
  readFrom: "settings read from a file",
  readFromOneOfTwo:
    "settings read from the file in the working directory; the one beside package.json is ignored",
  found(found: Found): string {
    switch (found.kind) {
      case "nothing":
        return `found nothing, though ${found.beside} is set`;
      case "text":
        return `found "${found.text}"`;
      case "secret":
        return `found ${characters(found.characters)} of the wrong form`;
      case "hidden":
        return `found ${characters(found.characters)}, not shown here because they may be a secret`;
      case "placeholder":
        return "found a placeholder, which has to be replaced";
      case "quoted":
        return "found a value in quotation marks, which have to be left out";
      case "prefixed":
        return `found “${found.prefix}” before the value, which has to be left out`;
      case "other-setting":
        return `found a value that looks like ${found.setting}`;
    }
  },
  expected: {
    DATA_DIR: "expected a folder with the record",
    LOCALE: "expected a tag of BCP 47, like en or de-AT",
    LOG_LEVEL: "expected fatal, error, warn, info, debug, trace or silent",
    PORT: "expected a number from 1 to 65535",
    HOST: "expected an address or a name of this machine, like 127.0.0.1 or ::",
    OPS_PORT: "expected a number from 1 to 65535",
    OPS_HOST: "expected an address or a name of this machine, like 127.0.0.1 or 0.0.0.0",
    QUESTIONS_PER_MINUTE: "expected a number from 1 to 999999, or off",
    SERVER_QUESTIONS_PER_MINUTE: "expected a number from 1 to 999999, or off",
    ADDRESS_REQUESTS_PER_MINUTE: "expected a number from 1 to 999999, or off",
    KEEP_MISSES: "expected on or off",
    PROXIES: "expected how many proxies stand before this server, from 0 to 9",
    PLAYGROUND: "expected on or off",
    REQUIRE_ALL: "expected on or off",
    PUBLIC_URL:
      "expected the address at which this server is reached, like https://bot.example.org or https://example.org/bot",
    PRIVACY_URL: "expected the address of a page, beginning with https://",
    SUPPORT_URL:
      "expected the address of a page or of a mailbox, beginning with https:// or mailto:",
    DISCORD_MODE: "expected gateway, http or off",
    DISCORD_TOKEN:
      "expected the bot’s token, three parts with dots between them (Developer Portal, Bot, Reset Token)",
    DISCORD_APPLICATION_ID:
      "expected 17 to 20 digits (Developer Portal, General Information, Application ID)",
    DISCORD_PUBLIC_KEY:
      "expected 64 hexadecimal digits, which DISCORD_MODE=http needs (Developer Portal, General Information, Public Key)",
    DISCORD_REGISTER: "expected on or off",
    DISCORD_SHARDS:
      "expected the first and the last shard of this process and how many there are in all, like 0-7/32 (the shards are numbered from 0)",
    DISCORD_MENTIONS: "expected on or off",
    DISCORD_API_URL:
      "expected an address that begins with https:// and ends before the version; http:// only on this machine, like http://127.0.0.1:8080/api",
    SLACK_MODE:
      "expected socket, which SLACK_APP_TOKEN is for, or http, which SLACK_SIGNING_SECRET is for, or off",
    SLACK_BOT_TOKEN:
      "expected the token that begins with xoxb- (your app, OAuth & Permissions, Bot User OAuth Token)",
    SLACK_APP_TOKEN:
      "expected the token that begins with xapp- (your app, Basic Information, App-Level Tokens)",
    SLACK_SIGNING_SECRET:
      "expected 32 letters and digits, which SLACK_MODE=http needs (your app, Basic Information, Signing Secret)",
    SLACK_COMMANDS:
      "expected a prefix for every command, like ng-, or other names, like expelled=ausgewiesen,total=summe: in small letters, each once",
    SLACK_MENTIONS: "expected on or off",
    SLACK_DIRECT_MESSAGES: "expected on or off",
    SLACK_PICTURES: "expected fetch, upload or off",
    SLACK_CHARTS: "expected on or off",
    SLACK_CLIENT_ID:
      "expected two numbers with a dot between them (your app, Basic Information, Client ID)",
    SLACK_CLIENT_SECRET:
      "expected 32 letters and digits (your app, Basic Information, Client Secret)",
    SLACK_STATE_SECRET:
      "expected a text of your own that nobody can guess, of 16 characters or more; make one with: openssl rand -hex 32",
    SLACK_API_URL:
      "expected an address that begins with https://; http:// only on this machine, like http://127.0.0.1:8080/api",
    STORE_URL:
      "expected a path after file:, or the address of a Postgres, postgres://user:password@host/database",
    STORE_KEY:
      "expected 32 bytes as base64 or as 64 hexadecimal digits, several keys separated by commas; make one with: openssl rand -base64 32",
  },
};
