/** Lists the servers that the bot is a member of. https://discord.com/developers/docs/resources/user#get-current-user-guilds */
import * as z from "zod";
import { callDiscordApi } from "../sending/rest-api.ts";
import type { DiscordAppSettings } from "../settings.ts";

const guilds = z.array(z.object({ id: z.string() }));

/**
 * @param limit as many at most
 * @returns their IDs; none where Discord does not tell
 * @throws where there is no response
 */
export async function fetchGuildIds(
  { token, apiUrl }: Pick<DiscordAppSettings, "token" | "apiUrl">,
  limit: number,
): Promise<readonly string[]> {
  const path = `/users/@me/guilds?limit=${limit}`;
  const { body } = await callDiscordApi({ apiUrl, token, method: "GET", path });
  return (guilds.safeParse(body).data ?? []).map(({ id }) => id);
}
