/** Shows a reply as Slack would be sent it: the acknowledgement, also as the format of `nongrata ask --format slack`, exactly. */
import { printableJson } from "../platforms/printable.ts";
import type { MessageOptions } from "../platforms/slack/rendering/to-slack.ts";
import { toSlack } from "../platforms/slack/rendering/to-slack.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";

/** How Slack gets pictures and charts. */
export type SlackPreviewOptions = Pick<MessageOptions, "pictureAt" | "hasCharts">;

/** In words: no server is there to fetch pictures from. */
export const slackFormat: OutputFormat = slackFormatWith({});

/** Ephemeral, as every answer to a slash command is until somebody shares it. */
export function slackFormatWith(options: SlackPreviewOptions): OutputFormat {
  return {
    reply: (_, reply) => printableJson(toSlack(reply, { isEphemeral: true, ...options })),
    error: (asked, error) => printableJson({ asked, error }),
    separator: "",
  };
}
