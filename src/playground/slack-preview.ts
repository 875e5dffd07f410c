/** `nongrata ask --format slack`: the acknowledgement that Slack would be sent, exactly. */
import { printableJson } from "../platforms/printable.ts";
import type { MessageOptions } from "../platforms/slack/rendering/to-slack.ts";
import { toSlack } from "../platforms/slack/rendering/to-slack.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";

/** How pictures come to Slack. */
export type SlackLook = Pick<MessageOptions, "pictureAt" | "charts">;

/** In words, as long as nothing serves pictures. */
export const slackFormat: OutputFormat = slackFormatWith({});

/** Private, as every answer to a slash command is there until somebody shares it. */
export function slackFormatWith(look: SlackLook): OutputFormat {
  return {
    reply: (_, reply) => printableJson(toSlack(reply, { ephemeral: true, ...look })),
    trouble: (asked, error) => printableJson({ asked, error }),
    between: "",
  };
}
