/** Names for the numbers of Discord's API. https://discord.com/developers/docs/interactions/receiving-and-responding */

export const interactionType = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
} as const;

export const interactionResponseType = {
  message: 4,
  /** Acknowledges a button; nothing changes yet. */
  deferredUpdate: 6,
  /** Updates the message with the pressed button. */
  update: 7,
  autocompleteResult: 8,
} as const;

/** https://discord.com/developers/docs/interactions/application-commands */
export const applicationCommandType = { chatInput: 1, message: 3 } as const;
export const commandOptionType = { text: 3, integer: 4, boolean: 5 } as const;

/** https://discord.com/developers/docs/components/reference */
export const componentType = { row: 1, button: 2, select: 3 } as const;
export const buttonStyle = { primary: 1, secondary: 2 } as const;

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const messageFlag = { ephemeral: 1 << 6 } as const;

/** No mention in our messages ever notifies anybody. https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export const noMentions = { parse: [] } as const;

/** Version of the API that the bot uses. https://discord.com/developers/docs/reference#api-versioning */
export const apiVersion = "v10";

/** https://discord.com/developers/docs/reference#user-agent */
export const userAgent = "DiscordBot (nongrata, 1)";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const errorCode = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  /** For an interaction: nothing has been answered yet. */
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingPermissions: 50013,
} as const;

/** The path at which interactions are received over HTTP. */
export const interactionsPath = "/discord/interactions";
