/** Builds the links by which the bot is installed. https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow */
import type { DiscordSettings } from "../settings.ts";

const authorize = "https://discord.com/oauth2/authorize";

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const permissions = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
};

/** The permissions that a reply to a mention needs. Answers to commands need none. */
const minPermissions = Object.values(permissions).reduce((all, each) => all | each);

export interface InviteLinks {
  readonly toServer: string;
  readonly toPerson: string;
}

/** Over HTTP no mention is received: the bot need not be a member of the server. */
export function makeInviteLinks(applicationId: string, mode: DiscordSettings["mode"]): InviteLinks {
  const member = { scope: "bot applications.commands", permissions: String(minPermissions) };
  const guest = { scope: "applications.commands" };
  const link = (parameters: Readonly<Record<string, string>>) =>
    `${authorize}?${new URLSearchParams({ client_id: applicationId, ...parameters })}`;
  return {
    toServer: link({ integration_type: "0", ...(mode === "http" ? guest : member) }),
    toPerson: link({ integration_type: "1", ...guest }),
  };
}
