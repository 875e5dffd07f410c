/** What is posted, shown and opened: once each, though connections die and Slack stumbles; or the person is told. */
import { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { processRequest } from "../../../../src/platforms/slack/answering/process-request.ts";
import { FetchClient } from "../../../../src/platforms/slack/fetch-client.ts";
import { IncomingRequest } from "../../../../src/platforms/slack/incoming-request.ts";
import { toTextObject } from "../../../../src/platforms/slack/rendering/escape.ts";
import type {
  ResponseStep,
  SlackResponse,
} from "../../../../src/platforms/slack/response-steps.ts";
import { singleWorkspace, unknownWorkspace } from "../../../../src/platforms/slack/workspaces.ts";
import { keptLog } from "../../../recording-log.ts";
import type { Fault } from "../../discord/stand-in/faults.ts";
import { until } from "../../wait-until.ts";
import {
  answering as answeringHello,
  connect,
  hello,
  lineOf,
  messageTo,
  meta,
  ofDeliveries,
  shortTimeouts,
  startStandIn,
  taking,
} from "../connected.ts";
import type { Payload } from "../stand-in/fixture.ts";
import type { Asked } from "../stand-in/pending-request.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { refused } from "../stand-in/web-api.ts";

const channel = "C2147483705";
const message = messageTo(channel, "hello");
const postMessage: ResponseStep = { kind: "post-message", body: message };
const postEphemeral: ResponseStep = { kind: "post-ephemeral", body: { ...message, user: "U1" } };
const view = {
  type: "modal" as const,
  callback_id: "hello",
  title: toTextObject("Hello", 24),
  close: toTextObject("Close", 24),
  blocks: [],
};
const home = { type: "home" as const, blocks: [] };
const publishHome: ResponseStep = { kind: "publish-home", user: "U1", view: home };
const toExpired = () => [postEphemeral];

/** To the address that came with what is answered. */
const respond = (raw: unknown, replaces = true): ResponseStep => ({
  kind: "respond",
  url: String(Object(raw).response_url),
  body: { ...hello, replace_original: replaces },
});

const openView = (raw: unknown): ResponseStep => ({
  kind: "open-view",
  trigger: String(Object(raw).trigger_id),
  view,
});

const answering = (steps: (raw: unknown) => readonly ResponseStep[]) => ({
  toInteraction: (raw: unknown): SlackResponse => ({ steps: steps(raw), meta }),
  toExpired,
});

const mentioned = (...steps: readonly ResponseStep[]) => ({ toEvent: taking(...steps), toExpired });

const status = (code: number, headers = {}): Fault => ({ kind: "reply", status: code, headers });
const later = (seconds: number): Fault => status(429, { "retry-after": String(seconds) });

/** Time for what should not happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

describe("a step", () => {
  const steps: readonly (readonly [ResponseStep, string, Payload])[] = [
    [postMessage, "chat.postMessage", { ...message }],
    [postEphemeral, "chat.postEphemeral", { ...message, user: "U1" }],
    [publishHome, "views.publish", { user_id: "U1", view: home }],
    [{ kind: "update-view", id: "V1", view }, "views.update", { view_id: "V1", view }],
    [{ kind: "open-view", trigger: "t", view }, "views.open", { trigger_id: "t", view }],
  ];

  it.each(steps)("is taken: $kind", async (step, method, args) => {
    const { slack, lines } = await connect({ responder: mentioned(step) });
    slack.send("mention");
    expect(await lineOf(lines)).toMatchObject({ level: "info", reference: "ref-1" });
    expect(slack.recording.requestsTo(method).map(({ body }) => body)).toMatchObject([args]);
  });

  it("is taken after the one before it", async () => {
    const responder = answering((raw) => [openView(raw), respond(raw)]);
    const { slack, lines } = await connect({ responder });
    slack.faults.next("views.open", { kind: "slow", milliseconds: 300 });
    const asked = slack.send("press-on-private");
    await asked.acknowledged;
    expect(asked.responses).toEqual([]);
    await lineOf(lines);
    expect(asked.responses).toEqual([{ ...hello, replace_original: true }]);
  });

  it("is left out, and another is taken, where the one before it was refused", async () => {
    const posting: ResponseStep = { ...postMessage, fallback: [publishHome] };
    const { slack, lines } = await connect({ responder: mentioned(posting, postEphemeral) });
    slack.faults.next("chat.postMessage", { kind: "reply", ...refused("not_in_channel") });
    slack.send("mention");
    await lineOf(lines);
    expect([slack.views.length, slack.ephemerals.length]).toEqual([1, 0]);
  });
});

describe("a message", () => {
  it("is posted at once, and once, though every connection that idles is dead", async () => {
    const { slack, lines } = await connect({ responder: mentioned(postMessage) });
    slack.send("mention");
    await until(() => slack.messages.length === 1, "the first");
    slack.server.freeze();
    slack.send("mention");
    await until(() => slack.messages.length === 2, "the second", 5_000);
    await until(() => ofDeliveries(lines).length === 2, "both are told");
    expect(ofDeliveries(lines).map(({ level }) => level)).toEqual(["info", "info"]);
    expect(slack.recording.ignored).toBe(0);
  });

  it.each([
    ["a 429 that is short", later(1), 1_000],
    ["service_unavailable", { kind: "reply", ...refused("service_unavailable") } as const, 0],
    ["a 503", status(503), 0],
  ])("is posted once, after %s", async (_, fault, atLeast) => {
    const { slack, lines } = await connect({ responder: mentioned(postMessage) });
    slack.faults.next("chat.postMessage", fault);
    const startedAt = performance.now();
    slack.send("mention");
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(atLeast);
    expect(slack.messages).toHaveLength(1);
  });

  it.each([
    ["it may have been posted before a cut", { kind: "cut", taken: true } as const, 1],
    ["it hangs", { kind: "hang" } as const, 0],
    ["it may have been posted before a 500", status(500), 0],
    [
      "Slack says that some of it may have succeeded",
      { kind: "reply", ...refused("fatal_error") } as const,
      0,
    ],
    ["a 429 is long", later(60), 0],
    ["it is refused", { kind: "reply", ...refused("channel_not_found") } as const, 0],
    ["a proxy answers", { kind: "reply", status: 200, body: "<html>Hotel</html>" } as const, 0],
  ])("is not posted again when %s", async (_, fault, posted) => {
    const { slack, lines } = await connect({
      responder: mentioned(postMessage),
      timeouts: { callMs: 500 },
    });
    slack.faults.next("chat.postMessage", fault);
    slack.send("mention");
    expect(await lineOf(lines)).toMatchObject({ level: "warn", reference: "ref-1" });
    await settled();
    expect(slack.messages).toHaveLength(posted);
    expect(slack.recording.requestsTo("chat.postMessage")).toHaveLength(1);
  });
});

describe("what stands in its place as well when it comes twice", () => {
  it.each([
    ["a cut", { kind: "cut", taken: true } as const],
    ["silence", { kind: "hang" } as const],
    ["a 500", status(500)],
    ["internal_error", { kind: "reply", ...refused("internal_error") } as const],
  ])("is sent again after %s", async (_, fault) => {
    const responder = mentioned(publishHome);
    const { slack, lines } = await connect({ responder, timeouts: { callMs: 500 } });
    slack.faults.next("views.publish", fault);
    slack.send("home-opened");
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect(slack.recording.requestsTo("views.publish")).toHaveLength(2);
  });

  it("counts as opened when the view was, and only the reply was lost", async () => {
    const responder = answering((raw) => [openView(raw)]);
    const { slack, lines } = await connect({ responder });
    slack.faults.next("views.open", { kind: "cut", taken: true });
    slack.send("global-shortcut");
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect([slack.views.length, slack.ephemerals.length]).toEqual([1, 0]);
  });

  it("is given up after three tries, with one line", async () => {
    const { slack, lines } = await connect({ responder: mentioned(publishHome) });
    slack.faults.next("views.publish", status(500), 9);
    slack.send("home-opened");
    expect(await lineOf(lines)).toMatchObject({ level: "warn", status: 500, reference: "ref-1" });
    await settled();
    expect(slack.recording.requestsTo("views.publish")).toHaveLength(3);
    expect(ofDeliveries(lines)).toHaveLength(1);
  });
});

describe("the address that an event brings", () => {
  it.each([
    ["a 500", status(500), true],
    ["a 500, though another would stand beside it", status(500), false],
    ["a cut", { kind: "cut", taken: false } as const, true],
    ["a short 429", later(1), false],
  ])("is posted to again after %s", async (_, fault, replaces) => {
    const responder = answering((raw) => [respond(raw, replaces)]);
    const { slack, lines } = await connect({ responder });
    slack.faults.next("/response/", fault);
    const asked = slack.send("press-on-private");
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect(asked.responses).toHaveLength(1);
  });

  const ends: readonly (readonly [string, (slack: StandIn, asked: Asked) => void])[] = [
    ["it is used up", (_, asked) => [1, 2, 3, 4, 5].forEach(() => void asked.respond({}))],
    ["it is too old", (_, asked) => Object.assign(asked, { isExpired: true })],
    ["it is gone", ({ faults }) => faults.next("/response/", status(410))],
  ];

  it.each(ends)("is left, and the person told in another way, when %s", async (_, end) => {
    const responder = answering((raw) => [respond(raw)]);
    const { slack, lines } = await connect({ responder });
    const asked = slack.make("press-on-private");
    end(slack, asked);
    slack.sendAgain(asked);
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect(slack.ephemerals).toMatchObject([{ channel, user: "U1" }]);
  });

  it("is left as well where something else would be posted there instead", async () => {
    const responder = answering((raw) => [{ ...respond(raw), fallback: [respond(raw)] }]);
    const { slack, lines } = await connect({ responder });
    slack.send("press-on-private").isExpired = true;
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect(slack.ephemerals).toHaveLength(1);
    expect(slack.recording.requestsTo("/response/")).toHaveLength(1);
  });

  it("is not told to be too old for what it is refused for otherwise", async () => {
    const responder = answering((raw) => [respond(raw)]);
    const { slack, lines } = await connect({ responder });
    slack.faults.next("/response/", status(400));
    slack.send("press-on-private");
    expect(await lineOf(lines)).toMatchObject({ level: "warn", status: 400 });
    expect(slack.ephemerals).toEqual([]);
  });

  it("takes what a command's acknowledgement could not carry any more", async () => {
    const slack = await startStandIn();
    const { log, entries } = keptLog();
    const asked = slack.make("slash-command");
    const web = new FetchClient(1_000);
    const { signal } = new AbortController();
    const answeringIt = {
      log,
      timeouts: shortTimeouts,
      fetch: web.fetch,
      signal,
      shutdownSignal: signal,

      responder: answeringHello,
      isShuttingDown: () => false,
      onRefusedToken: () => undefined,

      workspaces: singleWorkspace("xoxb-1"),
      clientWith: (token: string) => new WebClient(token),
    };
    const acknowledge = () => Promise.reject(new Error("the connection is gone"));
    const delivery = new IncomingRequest({ body: asked.payload, acknowledge });
    await processRequest(answeringIt, delivery, unknownWorkspace);
    expect(asked.responses).toEqual([{ ...hello, replace_original: false }]);
    expect(entries).toMatchObject([{ level: "info", reference: "ref-1" }]);
  });
});

describe("a view", () => {
  it("that came too late is told of, and nothing crashes", async () => {
    const responder = answering((raw) => [openView(raw)]);
    const { slack, lines } = await connect({ responder });
    slack.send("message-shortcut").isExpired = true;
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
    expect(slack.ephemerals).toHaveLength(1);
    expect(slack.views).toEqual([]);
  });

  it("that came too late is one line where nobody can be told", async () => {
    const responder = { ...answering((raw) => [openView(raw)]), toExpired: () => [] };
    const { slack, lines } = await connect({ responder });
    slack.send("global-shortcut").isExpired = true;
    expect(await lineOf(lines)).toMatchObject({ level: "warn", code: "expired_trigger_id" });
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
  });
});
