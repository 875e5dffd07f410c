/** Questions as requests that Slack signs. */
import { letterOf, signedHeaders } from "../../platforms/slack/stand-in/sign.ts";
import { StandIn } from "../../platforms/slack/stand-in/stand-in.ts";
import { signingSecret } from "../../platforms/slack/stand-in/world.ts";
import type { Door } from "../bots/client-driver.ts";
import type { Letter } from "../bots/http-request.ts";
import { knock, post } from "../bots/http-request.ts";
import type { Question } from "../bots/question.ts";
import { germany } from "../bots/question.ts";
import { askedAs } from "./asked-as.ts";
import { settingsAt } from "./settings-at.ts";

export async function slackHttpDoor(port: number): Promise<Door> {
  const slack = await new StandIn().start();
  const address = { port, path: "/slack/events" };
  const prepare = (question: Question) => {
    const letter = signedLetter(slack, question);
    return () => post(address, letter);
  };
  return {
    settings: {
      ...settingsAt(slack),
      SLACK_MODE: "http",
      SLACK_SIGNING_SECRET: signingSecret,
      PORT: String(port),
    },
    prepare,
    firstAnswer: () => knock(() => prepare(germany)()),
    close: () => slack.stop(),
  };
}

function signedLetter(slack: StandIn, question: Question): Letter {
  const asked = askedAs(slack, question);
  const letter = letterOf(asked.payload);
  slack.forget(asked);
  return { headers: signedHeaders(letter), body: Buffer.from(letter.body) };
}
