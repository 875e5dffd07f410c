/** Texts for Discord, and messages to the operator about it. */

const portal = "https://discord.com/developers/applications";

export const discord = {
  /** The command in a message's menu: at most 32 characters. */
  lookUp: { command: "Look up in this message" },

  register: {
    nothing: "nothing to change",
    done: "the commands are those of the catalogue",
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
    other: (command: string): string =>
      `= ${command}: not one of the bot’s commands, so it stays as it is`,
    refused: (status: number, reason: string): string =>
      `Discord does not let the commands be registered (${status}${reason === "" ? "" : `, ${reason}`}).`,
    unreachable: (reason: string): string =>
      `Discord could not be reached to register the commands (${reason}); try again in a while.`,
  },

  invite: {
    missing: "Set DISCORD_APPLICATION_ID (in the environment, or in .env; see .env.example).",
    server: "For a server:",
    person: "For a person, everywhere they are:",
  },

  /** For the operator: lines of the log, and the line it ends with. */
  operator: {
    ready: "connected to Discord",
    delivered: "answered",
    pinged: "Discord asked whether somebody is there",
    unsigned: "refused what was not signed by Discord",
    late: "the answer came too late or went to the wrong place: Discord no longer knows the interaction",
    notDelivered: "the answer did not reach Discord",
    illustrated: "the picture is in the answer",
    notIllustrated: "the picture could not be put into the answer, which stands in words",
    mayNotAttach:
      "the picture may not be posted there, so the answer stands in words: the bot needs the permission Attach Files",
    tooLateToIllustrate: "the picture came too late: its answer has been replaced or deleted",
    notDeleted: "the message could not be deleted",
    notReplied: "the reply could not be posted",
    connectionLost: "the connection to the gateway is gone; connecting again",
    shardError: "the connection to the gateway has a fault",
    clientError: "discord.js has a fault",
    unreachable: "Discord does not answer at /gateway/bot; asking again",
    budgetGone:
      "the day’s budget of connections (session_start_limit) is used up; no IDENTIFY before the time under “until”",
    otherApplication: (applicationId: string): string =>
      `DISCORD_APPLICATION_ID does not belong to DISCORD_TOKEN; right is ${applicationId}`,

    token: `Discord refuses the token: set DISCORD_TOKEN to the bot’s present one (${portal}, the application, Bot, Reset Token).`,
    sharding: (code: number): string =>
      `Discord wants the bot in other shards than it has (${code}): start it again, and it takes the number that Discord recommends for the application of DISCORD_TOKEN.`,
    version: (code: number): string =>
      `Discord no longer speaks this version of its API (${code}): update the bot, or set DISCORD_API_URL right.`,
    intents: (code: number): string =>
      `Discord refuses the intents Guilds, GuildMessages and DirectMessages (${code}): look at ${portal}, the application of DISCORD_TOKEN, Bot, Privileged Gateway Intents. The bot needs none of those.`,
    bug: (reference: string): string =>
      `Connecting to Discord failed for a reason that no setting mends; the log has it under ${reference}.`,
  },
};
