/** `nongrata ask --format slack`: the acknowledgement that Slack would be sent, exactly. */
import { printableJson } from "./platforms/printable.ts";
import { toSlack } from "./platforms/slack/to-slack.ts";
import type { Format } from "./platforms/terminal/format.ts";

/** Private, as every answer to a slash command is there until somebody shares it. */
export const slackFormat: Format = {
  reply: (_, reply) => printableJson(toSlack(reply, { hidden: true })),
  trouble: (asked, error) => printableJson({ asked, error }),
  between: "",
};
