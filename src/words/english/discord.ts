/** Texts for Discord, and messages to the operator about it. */

const portal = "https://discord.com/developers/applications";

type DifferenceMark = "+" | "-" | "~";

const verbs = { "+": "add", "-": "remove", "~": "change" } as const satisfies Record<
  DifferenceMark,
  string
>;

const changedParts = (parts: readonly string[]): string =>
  parts.length === 0 ? "" : `: ${parts.join(", ")}`;

export const discord = {
  /** The commands in a message's menu: at most 32 characters each. */
  lookUp: { command: "Look up in this message" },
  verify: { command: "Check figures in this message" },

  /** To a message that mentions the bot's role. @param mention of the bot itself */
  roleMentioned: (mention: string): string =>
    `That mentions my role, and then Discord doesn’t show me the message. Mention me, ${mention}, and I’ll answer.`,

  register: {
    nothing: "nothing to change",
    done: "the commands are registered",
    /** What was written: "+ /expelled". */
    difference: (mark: DifferenceMark, command: string, parts: readonly string[]): string =>
      `${mark} ${command}${changedParts(parts)}`,
    /** What `--check` found: "would add /expelled". */
    wouldDiffer: (mark: DifferenceMark, command: string, parts: readonly string[]): string =>
      `would ${verbs[mark]} ${command}${changedParts(parts)}`,
    option: (name: string): string => `option ${name}`,
    guild: (found: string): string =>
      `--guild: found "${found}"; expected the server’s ID, 17 to 20 digits (in Discord: right-click on the server, Copy Server ID)`,
    missing: (settings: readonly string[]): string =>
      `To register commands, set ${settings.join(" and ")} (in the environment, or in .env; see .env.example).`,
    unauthorised:
      "DISCORD_TOKEN: Discord does not accept it (401); expected the bot’s token (Developer Portal, Bot, Reset Token)",
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
    answerDelivered: "answered",
    pingAnswered: "answered a PING from Discord",
    invalidSignature: "rejected a request without a valid signature",
    wrongPublicKey: (count: number): string =>
      `rejected ${count === 1 ? "a request" : `${count} requests`} whose signature does not match DISCORD_PUBLIC_KEY; if Discord sent ${count === 1 ? "it" : "them"}, compare the setting with the application’s Public Key (${portal}, General Information)`,
    unknownInteraction:
      "the answer came too late or went to the wrong place: Discord does not know the interaction",
    answerNotDelivered: "the answer did not reach Discord",
    pictureAttached: "the picture was added to the answer",
    pictureNotAttached:
      "the picture could not be added to the answer, which has its figures in words",
    missingAttachPermission:
      "the picture was not added to the answer: the bot needs the permission Attach Files there",
    pictureTooLate: "the picture came too late: its answer was replaced or deleted",
    messageNotDeleted: "the message could not be deleted",
    replyNotPosted: "the reply could not be posted",
    connectionLost: "the connection to the gateway was lost; reconnecting",
    shardError: "error in a connection to the gateway",
    clientError: "error in discord.js",
    unreachable: "Discord does not answer /gateway/bot; retrying",
    sessionLimitReached:
      "the daily limit of sessions (session_start_limit) is used up; the next IDENTIFY is sent at the time under “until”",
    otherApplication: (applicationId: string): string =>
      `DISCORD_APPLICATION_ID does not belong to DISCORD_TOKEN; expected ${applicationId}`,

    /** Why the bot ends. */
    token: `Discord rejects the token: set DISCORD_TOKEN to the bot’s current one (${portal}, the application, Bot, Reset Token).`,
    sharding: (code: number): string =>
      `Discord requires another number of shards (${code}): restart the bot without DISCORD_SHARDS, and it takes the number that Discord recommends for the application of DISCORD_TOKEN; or set DISCORD_SHARDS with a larger number behind the slash, the same in every process.`,
    version: (code: number): string =>
      `Discord no longer supports this version of its API (${code}): update the bot, or correct DISCORD_API_URL.`,
    intents: (code: number): string =>
      `Discord rejects the intents Guilds, GuildMessages and DirectMessages (${code}): look at ${portal}, the application of DISCORD_TOKEN, Bot, Privileged Gateway Intents. The bot needs none of those.`,
    bug: (reference: string): string =>
      `The connection to Discord failed, and no setting can mend it; the log has the error under ${reference}.`,
  },
};
