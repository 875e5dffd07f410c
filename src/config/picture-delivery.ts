/** How pictures come to the platforms that the settings ask for, and in which colours. */

import type { PictureRequest } from "../platforms/picture-renderer.ts";
import type { Config } from "./config.ts";

export type SlackPictureDelivery =
  /** Slack fetches them from there. */
  | { readonly kind: "fetched"; readonly publicUrl: string }
  | { readonly kind: "uploaded" }
  /** There is none, and the answers say how to have one. */
  | { readonly kind: "none" }
  /** There is to be none, and nothing said of it. */
  | { readonly kind: "unwanted" };

type Settings = Pick<Config, "discord" | "slack" | "publicUrl">;

export function slackPictureDelivery({
  slack,
  publicUrl,
}: Omit<Settings, "discord">): SlackPictureDelivery {
  switch (slack?.pictures) {
    case undefined:
      return { kind: "none" };
    case "off":
      return { kind: "unwanted" };
    case "upload":
      return { kind: "uploaded" };
    case "fetch":
      return publicUrl === undefined ? { kind: "none" } : { kind: "fetched", publicUrl };
  }
}

/** Discord's are dark and Slack's light. */
export function themesInUse(settings: Settings): readonly PictureRequest["theme"][] {
  const { discord, slack } = settings;
  const isOnDiscord = discord !== undefined && discord.mode !== "off";
  const isOnSlack = slack !== undefined && slack.settings.mode !== "off";
  const { kind } = slackPictureDelivery(settings);
  const themes = { dark: isOnDiscord, light: isOnSlack && shown.has(kind) };
  return (["dark", "light"] as const).filter((theme) => themes[theme]);
}

const shown: ReadonlySet<SlackPictureDelivery["kind"]> = new Set(["fetched", "uploaded"]);
