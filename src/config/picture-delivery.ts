/** How pictures come to Slack, by the settings. */
import type { Config } from "./config.ts";

export type SlackPictureDelivery =
  /** Slack fetches them from there. */
  | { readonly kind: "fetched"; readonly publicUrl: string }
  | { readonly kind: "uploaded" }
  /** There is none, and the answers say how to have one. */
  | { readonly kind: "none" }
  /** There is to be none, and nothing said of it. */
  | { readonly kind: "unwanted" };

export function slackPictureDelivery({
  slack,
  publicUrl,
}: Pick<Config, "slack" | "publicUrl">): SlackPictureDelivery {
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
