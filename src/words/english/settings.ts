/** What was wrong with a setting, and what would be right. */

/** What stands in a setting; of a secret only its length. */
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
        return `found ${characters(found.characters)} that ${found.characters === 1 ? "is" : "are"} no such token`;
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
    SLACK_BOT_TOKEN:
      "right is the token that begins with xoxb- (your app, OAuth & Permissions, Bot User OAuth Token)",
    SLACK_APP_TOKEN:
      "right is the token that begins with xapp- (your app, Basic Information, App-Level Tokens)",
  },
};
