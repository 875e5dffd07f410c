/** Decides how pictures reach Slack: fetched by URL, uploaded, or not at all. */
import type { Config } from "./config.ts";

export type SlackPictureDelivery =
  /** Slack fetches them from this address. */
  | { readonly kind: "fetched"; readonly publicUrl: string }
  | { readonly kind: "uploaded" }
  /** There are none, and the answers say how to have them. */
  | { readonly kind: "none" }
  /** There are none, and the answers say nothing of it. */
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
