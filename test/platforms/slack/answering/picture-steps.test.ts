/** How a picture that has to be uploaded comes to an answer, and what is sent instead where Slack refuses it. */
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../../../src/answer/ask.ts";
import { makeResponder } from "../../../../src/platforms/slack/answering/responder.ts";
import { encodeButtonValue } from "../../../../src/platforms/slack/button-value.ts";
import type { UploadedFiles } from "../../../../src/platforms/slack/rendering/picture-source.ts";
import type {
  ResponseStep,
  SlackResponse,
} from "../../../../src/platforms/slack/response-steps.ts";
import { english } from "../../../../src/words/english.ts";
import { eventsOf } from "../../events.ts";
import { silentLog } from "../../silent-log.ts";
import { asking } from "../record-stats.ts";

const eventOf = eventsOf("slack");
const id = "F0123456789";
const { noPicture } = english.slack;

const responderWith = (ways: object) => makeResponder({ ...asking, ...ways }, silentLog());
const uploading = responderWith({ pictures: { kind: "uploaded", idOf: () => "a-picture" } });
const charting = responderWith({ hasCharts: true });

const none: UploadedFiles = { idOf: () => undefined, isAllowed: true };
const has: UploadedFiles = {
  idOf: (name) => (name === "a-picture" ? id : undefined),
  isAllowed: true,
};
const refuses: UploadedFiles = { ...none, isAllowed: false };

const command = (text: string, files = none, responder = uploading): SlackResponse =>
  responder.toCommand(eventOf("slash-command", { text, command: "/map" }), { files });
const hear = (files = none, text = "<@U0BOT> /map") =>
  uploading.toEvent(eventOf("mention", { "event.text": text }), { files });
const press = (value: string, files = none, responder = uploading) =>
  responder.toInteraction(eventOf("press-on-private", { "actions.0.value": value }), { files });
const share = encodeButtonValue({ kind: "share", ask: makeAsk("map") }) ?? "";

const written = (value: unknown) => JSON.stringify(value);
const file = `"slack_file":{"id":"${id}"}`;

/** What comes after the picture was uploaded, or was not. */
function following(step: ResponseStep | undefined, source: Parameters<Following>[0]) {
  if (step?.kind !== "attach-picture") throw new Error("nothing is uploaded");
  expect(step.request).toMatchObject({ picture: { kind: "map" }, theme: "light" });
  return step.stepsAfterUpload(source);
}
type Following = Extract<ResponseStep, { kind: "attach-picture" }>["stepsAfterUpload"];

const otherwiseOf = (step: ResponseStep | undefined) =>
  step !== undefined && "fallback" in step ? step.fallback : undefined;

describe("an answer for everybody", () => {
  it("to a command is acknowledged in words, and its picture follows below", () => {
    const { acknowledge, steps, followUpSteps = [] } = command("public");
    expect(written(acknowledge)).toContain('"type":"table"');
    expect(steps).toEqual([]);
    const [picture] = following(followUpSteps[0], { kind: "file", id });
    expect(picture).toMatchObject({
      kind: "respond",
      file: id,
      body: { response_type: "in_channel", replace_original: false, blocks: [{ type: "image" }] },
    });
    expect(picture?.kind === "respond" && picture.body.text).toMatch(/\d/);
  });

  it("to a command tells the asker alone why there is no picture", () => {
    const [followUpSteps] = command("public").followUpSteps ?? [];
    for (const why of ["busy", "failed", "not-allowed"] as const) {
      const [step] = following(followUpSteps, { kind: "none", why });
      expect(step).toMatchObject({ kind: "respond", body: { response_type: "ephemeral" } });
      expect(written(step)).toContain(noPicture[why]);
    }
  });

  it("is acknowledged with the picture that the workspace has", () => {
    const { acknowledge, followUpSteps } = command("public", has);
    expect(written(acknowledge)).toContain(file);
    expect(followUpSteps).toEqual([]);
    expect(written(command("public", none).acknowledge)).not.toContain("slack_file");
  });

  it("to a mention is posted in words, and changed when the picture is there", () => {
    const { steps = [], followUpSteps = [] } = hear() ?? {};
    expect(steps).toMatchObject([{ kind: "post-message" }]);
    expect(written(steps)).not.toContain("slack_file");
    const [step] = following(followUpSteps[0], { kind: "file", id });
    expect(step).toMatchObject({ kind: "update-message", file: id });
    expect(step).not.toHaveProperty("body.response_type");
    expect(written(step)).toContain(file);
    const [busy] = following(followUpSteps[0], { kind: "none", why: "busy" });
    expect(written(busy)).toContain(noPicture.busy);
  });

  it("that has no picture has nothing to follow", () => {
    expect(hear(none, "<@U0BOT> /quote tusk")?.followUpSteps).toEqual([]);
    expect(command("private").followUpSteps).toBeUndefined();
  });
});

describe("an answer for one person", () => {
  it("stays in words, and says where its picture is to be seen", () => {
    for (const files of [none, has]) {
      const { acknowledge, followUpSteps } = command("nato", files);
      expect(written(acknowledge)).toContain(noPicture.private);
      expect(written(acknowledge)).not.toContain("slack_file");
      expect(followUpSteps).toBeUndefined();
    }
  });

  it("is shared with its picture, once that is there, or else in words that say why", () => {
    const { steps, followUpSteps } = press(share);
    expect([steps.length, followUpSteps]).toEqual([1, undefined]);
    const [step] = following(steps[0], { kind: "file", id });
    expect(step).toMatchObject({
      kind: "respond",
      file: id,
      body: { response_type: "in_channel", replace_original: false },
    });
    expect(written(step)).toContain(file);
    const [words] = following(steps[0], { kind: "none", why: "failed" });
    expect(written(words)).toContain(noPicture.failed);
    expect(written(otherwiseOf(step))).toBe(written([words]));
  });

  it("is shared at once with a picture that the workspace has", () => {
    expect(press(share, has).steps).toMatchObject([{ kind: "respond", file: id }]);
  });

  it("from the form waits for it as well, for each place", () => {
    const changes = {
      "view.state.values.command.command.selected_option.value": "expelled",
      "view.state.values.subject.subject.selected_option.value": "germany, france",
    };
    const places = ["a", "b"].map((name) => ({ response_url: `https://hooks.slack.com/${name}` }));
    const event = eventOf("form-filled", { ...changes, response_urls: places });
    const { steps } = uploading.toInteraction(event, { files: none });
    expect(steps.map(({ kind }) => kind)).toEqual(["attach-picture"]);
    const [step] = steps;
    const after =
      step?.kind === "attach-picture" ? step.stepsAfterUpload({ kind: "file", id }) : [];
    expect(after).toMatchObject([{ file: id }, { file: id }]);
    expect(otherwiseOf(after[0])).toHaveLength(2);
  });
});

describe("a workspace that has not given the right", () => {
  it("has words, one line that says how to give it, and no try", () => {
    const { acknowledge, followUpSteps } = command("public", refuses);
    expect(written(acknowledge)).toContain(noPicture["not-allowed"]);
    expect(followUpSteps).toEqual([]);
    expect(press(share, refuses).steps).toMatchObject([{ kind: "respond" }]);
  });
});

describe("a chart", () => {
  const shareBars =
    encodeButtonValue({ kind: "share", ask: makeAsk("expelled", "germany, france") }) ?? "";

  it("that Slack refuses is followed by the same answer without", () => {
    const [step] = press(shareBars, none, charting).steps;
    expect(written(step?.kind === "respond" && step.body)).toContain("data_visualization");
    const [plain] = otherwiseOf(step) ?? [];
    expect(written(plain)).not.toContain("data_visualization");
    expect(written(plain)).toContain('"type":"table"');
    expect(otherwiseOf(plain)).toBeUndefined();
  });

  it("is posted under a message, or the table, or it is said that neither could be", () => {
    const post =
      encodeButtonValue({ kind: "post", ask: makeAsk("expelled", "germany, france") }) ?? "";
    const event = eventOf("press-in-modal", { "actions.0.value": post });
    const [step, done] = charting.toInteraction(event).steps;
    expect(step).toMatchObject({ kind: "post-message" });
    const fallback = otherwiseOf(step) ?? [];
    expect(fallback.map(({ kind }) => kind)).toEqual(["post-message", "update-view"]);
    expect(fallback[1]).toEqual(done);
    expect(written(otherwiseOf(fallback[0]))).toContain(english.slack.lookUp.notPosted);
  });

  it("stands in the acknowledgement, where nobody can know", () => {
    const { acknowledge } = charting.toCommand(
      eventOf("slash-command", { text: "germany, france" }),
    );
    expect(written(acknowledge)).toContain("data_visualization");
  });
});

describe("a view", () => {
  it("shows what Slack can fetch, and no file", () => {
    const addressOf = () => "https://bot.example/pictures/x.png";
    const fetched = responderWith({ pictures: { kind: "fetched", addressOf } });
    const value = encodeButtonValue({ kind: "ask", ask: makeAsk("map"), part: 1 }) ?? "";
    const event = eventOf("press-in-modal", { "actions.0.value": value });
    expect(written(fetched.toInteraction(event).steps)).toContain(addressOf());
    const { steps } = uploading.toInteraction(event, { files: has });
    expect(written(steps)).toContain(noPicture.private);
    expect(written(steps)).not.toContain("slack_file");
  });
});
