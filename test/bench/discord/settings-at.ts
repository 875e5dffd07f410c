/** What a bot is told of the stand-in for Discord, whichever way it takes. */
import type { StandIn } from "../../platforms/discord/stand-in/stand-in.ts";

export function settingsAt({ world, apiUrl }: StandIn): Readonly<Record<string, string>> {
  const { token, applicationId } = world;
  return {
    DISCORD_TOKEN: token,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_API_URL: apiUrl,
  };
}
