/** Errors in settings: what was found, and what would be right. */

/** The value of a setting; of a secret only its length. */
type Found =
  | { readonly kind: "nothing"; readonly beside: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "secret"; readonly characters: number }
  | { readonly kind: "hidden"; readonly characters: number };

const characters = (count: number): string => (count === 1 ? "1 character" : `${count} characters`);

export const settings = {
  heading: "These settings are wrong (in the environment, or in .env):",
  unreadable: (reason: string): string => `The file .env can’t be read: ${reason}`,
  found(found: Found): string {
    switch (found.kind) {
      case "nothing":
        return `found nothing, though ${found.beside} is set`;
      case "text":
        return `found "${found.text}"`;
      case "secret":
        return `found ${characters(found.characters)} that ${found.characters === 1 ? "is" : "are"} not right`;
      case "hidden":
        return `found ${characters(found.characters)}, not shown here, for it may be a secret`;
    }
  },
  right: {
    DATA_DIR: "right is a folder with the record",
    LOCALE: "right is a tag of BCP 47, like en or de-AT",
    LOG_LEVEL: "right is fatal, error, warn, info, debug, trace or silent",
    PORT: "right is a number from 1 to 65535",
    HOST: "right is an address or a name of this machine, like 127.0.0.1 or ::",
    PLAYGROUND: "right is on or off",
    REQUIRE_ALL: "right is on or off",
    PUBLIC_URL:
      "right is the address at which this server is reached, like https://bot.example.org, without a path",
    PRIVACY_URL: "right is the address of a page, beginning with https://",
    SUPPORT_URL:
      "right is the address of a page or of a mailbox, beginning with https:// or mailto:",
    DISCORD_MODE: "right is gateway, http or off",
    DISCORD_TOKEN:
      "right is the bot’s token, three parts with dots between them (Developer Portal, Bot, Reset Token)",
    DISCORD_APPLICATION_ID:
      "right is 17 to 20 digits (Developer Portal, General Information, Application ID)",
    DISCORD_PUBLIC_KEY:
      "right is 64 hexadecimal digits, which DISCORD_MODE=http needs (Developer Portal, General Information, Public Key)",
    DISCORD_REGISTER: "right is on or off",
    DISCORD_API_URL:
      "right is an address that begins with https:// and ends before the version; http:// only on this machine, like http://127.0.0.1:8080/api",
    SLACK_MODE:
      "right is socket, which SLACK_APP_TOKEN is for, or http, which SLACK_SIGNING_SECRET is for, or off",
    SLACK_BOT_TOKEN:
      "right is the token that begins with xoxb- (your app, OAuth & Permissions, Bot User OAuth Token)",
    SLACK_APP_TOKEN:
      "right is the token that begins with xapp- (your app, Basic Information, App-Level Tokens)",
    SLACK_SIGNING_SECRET:
      "right are 32 letters and digits, which SLACK_MODE=http needs (your app, Basic Information, Signing Secret)",
    SLACK_COMMANDS:
      "right is what stands before every command, like ng-, or other names, like expelled=ausgewiesen,total=summe: in small letters, each once",
    SLACK_MENTIONS: "right is on or off",
    SLACK_DIRECT_MESSAGES: "right is on or off",
    SLACK_PICTURES: "right is fetch, upload or off",
    SLACK_CHARTS: "right is on or off",
    SLACK_CLIENT_ID:
      "right is two numbers with a dot between them (your app, Basic Information, Client ID)",
    SLACK_CLIENT_SECRET:
      "right are 32 letters and digits (your app, Basic Information, Client Secret)",
    SLACK_STATE_SECRET:
      "right is a text of your own that nobody can guess, of 16 characters or more; make one with: openssl rand -hex 32",
    SLACK_API_URL:
      "right is an address that begins with https://; http:// only on this machine, like http://127.0.0.1:8080/api",
    STORE_URL:
      "right is a path behind file:, or the address of a Postgres, postgres://user:password@host/database",
    STORE_KEY:
      "right are 32 bytes as base64 or as 64 hexadecimal digits, several keys between commas; make one with: openssl rand -base64 32",
  },
};
