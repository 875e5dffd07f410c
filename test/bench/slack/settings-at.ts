/** What a bot is told of the stand-in for Slack, whichever way it takes. */
import type { StandIn } from "../../platforms/slack/stand-in/stand-in.ts";
import { botToken } from "../../platforms/slack/stand-in/world.ts";

export const settingsAt = ({ apiUrl }: StandIn): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_API_URL: apiUrl,
});
