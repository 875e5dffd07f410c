/** What the bot says on Discord, and what it tells whoever runs it there. */

export const discord = {
  /** The command in a message's menu: at most 32 characters. */
  lookUp: { command: "Look up in this message" },

  register: {
    nothing: "nothing to change",
    difference(mark: "+" | "-" | "~", command: string, parts: readonly string[]): string {
      const what = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
      return `${mark} ${command}${what}`;
    },
    option: (name: string): string => `option ${name}`,
    guild: (found: string): string =>
      `--guild: found "${found}"; right is the server’s ID, 17 to 20 digits (in Discord: right-click on the server, Copy Server ID)`,
    missing: (settings: readonly string[]): string =>
      `To register commands, set ${settings.join(" and ")} (in the environment, or in .env; see .env.example).`,
    unauthorised:
      "DISCORD_TOKEN: Discord does not accept it (401); right is the bot’s token (Developer Portal, Bot, Reset Token)",
    refused: (status: number, reason: string): string =>
      `Discord does not let the commands be registered (${status}${reason === "" ? "" : `, ${reason}`}); ` +
      "does DISCORD_APPLICATION_ID belong to DISCORD_TOKEN, and is the bot in that server?",
    unreachable: (reason: string): string =>
      `Discord could not be reached to register the commands (${reason}); try again in a while.`,
  },

  invite: {
    missing: "Set DISCORD_APPLICATION_ID (in the environment, or in .env; see .env.example).",
    server: "For a server:",
    person: "For a person, everywhere they are:",
  },
};
