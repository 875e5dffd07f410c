/** Questions over Socket Mode; the first response is the acknowledgement. */

import { StandIn } from "../../platforms/slack/stand-in/stand-in.ts";
import { appToken } from "../../platforms/slack/stand-in/world.ts";
import { until } from "../../platforms/wait-until.ts";
import type { Answered, Door } from "../bots/client-driver.ts";
import type { Question } from "../bots/question.ts";
import { germany } from "../bots/question.ts";
import { askedAs } from "./asked-as.ts";
import { settingsAt } from "./settings-at.ts";

export async function socketDoor(): Promise<Door> {
  const slack = await new StandIn().start();
  const prepare = (question: Question) => () => ask(slack, question);
  return {
    settings: { ...settingsAt(slack), SLACK_MODE: "socket", SLACK_APP_TOKEN: appToken },
    prepare,
    async firstAnswer() {
      const before = slack.recording.count("hello");
      await until(() => slack.recording.count("hello") > before, "a bot's socket");
      return prepare(germany)();
    },
    close: () => slack.stop(),
  };
}

/** Made only now: the stand-in is as impatient as Slack. */
async function ask(slack: StandIn, question: Question): Promise<Answered> {
  const asked = askedAs(slack, question);
  const startedAt = performance.now();
  slack.bring(asked);
  const carried = await asked.acknowledged;
  const milliseconds = performance.now() - startedAt;
  slack.forget(asked);
  return { milliseconds, answer: () => carried };
}
