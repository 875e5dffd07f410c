import { expect, it } from "vitest";
import { makeResponder } from "../../../../src/platforms/slack/answering/responder.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import { connect } from "../connected.ts";
import { asking } from "../record-stats.ts";
import { fixture } from "../stand-in/fixture.ts";
import type { StandIn } from "../stand-in/stand-in.ts";

/** The bot as it is, connected by Bolt. */
async function connectBot(): Promise<StandIn> {
  const { toEvent } = makeResponder({ ...asking, locale: "en-GB" }, silentLog());
  const { slack } = await connect({ responder: { toEvent } });
  return slack;
}

let minutes = 0;

/** What the bot posts in answer to a message. */
async function answerTo(slack: StandIn, name: string, changes: Record<string, unknown>) {
  const before = slack.messages.length;
  minutes += 1;
  const ts = `${1_548_261_000 + minutes * 60}.000100`;
  const event = { ...Object(fixture(name)["event"]), ts, event_ts: ts, ...changes };
  slack.history.push(event);
  slack.send(name, { event, event_id: `Ev${minutes}` });
  const posted = await until(() => slack.messages[before], "an answer");
  return JSON.stringify(posted);
}

const historyRequests = (slack: StandIn) =>
  slack.recording.requests.filter(({ path }) => path.includes("/conversations."));

it("goes on from what was asked before in a direct message", async () => {
  const slack = await connectBot();
  await answerTo(slack, "direct-message", { text: "how many did germany expel in 2022" });
  expect(await answerTo(slack, "direct-message", { text: "and Poland?" })).toContain(
    "45 Russian diplomats",
  );
  expect(await answerTo(slack, "direct-message", { text: "when?" })).toContain(
    "Poland announced it",
  );
  expect(historyRequests(slack)).toHaveLength(2);
});

it("goes on within a thread of a direct message, and not from another one", async () => {
  const slack = await connectBot();
  const thread_ts = "1548260000.000100";
  await answerTo(slack, "direct-message", {
    text: "how many did germany expel in 2022",
    thread_ts,
  });
  await answerTo(slack, "direct-message", { text: "how many did italy expel in 1986" });
  const inThread = await answerTo(slack, "direct-message", { text: "and Poland?", thread_ts });
  expect(inThread).toContain("45 Russian diplomats");
});

it("answers as it stands where Slack does not tell what came before", async () => {
  const slack = await connectBot();
  await answerTo(slack, "direct-message", { text: "how many did germany expel in 2022" });
  slack.world.historyError = "missing_scope";
  expect(await answerTo(slack, "direct-message", { text: "and France?" })).toContain(
    "4 Russian diplomats",
  );
});

it("reads nothing back for a question of its own, and nothing in a channel", async () => {
  const slack = await connectBot();
  await answerTo(slack, "direct-message", { text: "how many did germany expel in 2022" });
  await answerTo(slack, "mention", { text: "<@U0001BOTT> and France?" });
  expect(historyRequests(slack)).toEqual([]);
});
