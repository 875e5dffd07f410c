/** Who may write in the place an interaction comes from. https://discord.com/developers/docs/topics/permissions */
import type { Interaction } from "../payload-schemas.ts";

const sendMessages = 1n << 11n;
const sendInThreads = 1n << 38n;
/** Without it, what somebody's own app answers is shown to them alone. */
const useExternalApps = 1n << 50n;

/** Channels that are threads. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const threads = [10, 11, 12];

/** @returns who may not post for everybody to see, if anybody */
export function missingSendPermission(interaction: Interaction): "asker" | "bot" | undefined {
  const { guild_id: guild, member, app_permissions: app, channel } = interaction;
  if (guild === undefined) return undefined;
  const send = threads.includes(channel?.type ?? 0) ? sendInThreads : sendMessages;
  if (!has(member?.permissions, send)) return "asker";
  const isInstalledHere = interaction.authorizing_integration_owners?.["0"] !== undefined;
  const mayPost = isInstalledHere ? has(app, send) : has(member?.permissions, useExternalApps);
  return mayPost ? undefined : "bot";
}

/** What Discord does not say counts as allowed: it refuses by itself. */
function has(permissions: string | undefined, bit: bigint): boolean {
  if (permissions === undefined || !/^\d+$/.test(permissions)) return true;
  return (BigInt(permissions) & bit) !== 0n;
}
