/** Questions as what Slack brings: a slash command, or what is typed into a menu that wants options. */
import type { Asked } from "../../platforms/slack/stand-in/pending-request.ts";
import type { StandIn } from "../../platforms/slack/stand-in/stand-in.ts";
import type { Question } from "../bots/question.ts";

export function askedAs(slack: StandIn, { kind, command, text }: Question): Asked {
  return kind === "command"
    ? slack.make("slash-command", { command: `/${command}`, text })
    : slack.make("options", { action_id: `pick-${command}`, value: text });
}
