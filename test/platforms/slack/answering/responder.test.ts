/** Whatever Slack sends, and what the person in front of it sees. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { makeAsk } from "../../../../src/answer/ask.ts";
import type { Bot } from "../../../../src/bot.ts";
import { makeResponder } from "../../../../src/platforms/slack/answering/responder.ts";
import { encodeButtonValue } from "../../../../src/platforms/slack/button-value.ts";
import type {
  ResponseStep,
  SlackResponse,
} from "../../../../src/platforms/slack/response-steps.ts";
import { english } from "../../../../src/words/english.ts";
import { hostile } from "../../arbitrary-answers.ts";
import { eventsOf } from "../../events.ts";
import { silentLog } from "../../silent-log.ts";
import { homeSchema, messageSchema, modalSchema, optionSchema } from "../limits-schema.ts";
import { pressesIn, shownText } from "../read-blocks.ts";
import { asking } from "../record-stats.ts";

const eventOf = eventsOf("slack");
const responder = makeResponder(asking, silentLog());

const command = (text: string, called = "/expelled"): SlackResponse =>
  responder.toCommand(eventOf("slash-command", { text, command: called }));
const interact = (name: string, changes = {}): SlackResponse =>
  responder.toInteraction(eventOf(name, changes));
const press = (name: string, value: string): SlackResponse =>
  interact(name, { "actions.0.value": value });

const thread = z
  .string()
  .regex(/^\d+\.\d+$/)
  .optional();
const blocks = messageSchema.shape.blocks;
const posted = messageSchema
  .omit({ response_type: true })
  .extend({ channel: z.string(), thread_ts: thread, user: z.string().optional() });
const response = messageSchema.extend({ replace_original: z.boolean(), thread_ts: thread });

const otherwiseOf = (step: ResponseStep | undefined) =>
  step !== undefined && "fallback" in step ? step.fallback?.[0] : undefined;

/** What a step shows, with Slack's limits checked. */
function shown(step: ResponseStep | undefined): string {
  switch (step?.kind) {
    case undefined:
      throw new Error("no step");
    case "respond":
      return shownText(response.parse(step.body).blocks);
    case "attach-picture":
      return "";
    case "update-message":
      return shownText(messageSchema.omit({ response_type: true }).parse(step.body).blocks);
    case "post-message":
    case "post-ephemeral":
      return shownText(posted.parse(step.body).blocks);
    case "open-view":
    case "update-view":
      return shownText(modalSchema.parse(step.view).blocks);
    case "save-preferences":
      return "";
    case "publish-home":
      return shownText(homeSchema.parse(step.view).blocks);
  }
}

function acknowledged({ acknowledge }: SlackResponse) {
  const message = messageSchema.parse(acknowledge);
  return {
    isPrivate: message.response_type === "ephemeral",
    text: shownText(message.blocks),
    presses: pressesIn(message.blocks),
  };
}

const germany = "4 Russian diplomats expelled by 🇩🇪 Germany";
const poland = "4 Russian diplomats expelled by 🇵🇱 Poland";

describe("a slash command", () => {
  it("is answered in its acknowledgement, privately", () => {
    const responded = command("germany");
    expect(acknowledged(responded)).toMatchObject({ isPrivate: true });
    expect(acknowledged(responded).text).toContain(germany);
    expect(responded.steps).toEqual([]);
    expect(responded.meta).toMatchObject({
      event: "command",
      command: "expelled",
      outcome: "answered",
    });
  });

  it.each([
    "germany public",
    "germany PUBLIC",
    "public:yes germany",
    "germany public wave:2018",
    "public",
  ])("is answered for everybody where that was asked: %s", (text) => {
    expect(acknowledged(command(text)).isPrivate).toBe(false);
  });

  it.each(["germany private", "germany public:no", "atlantis public", "korea public"])(
    "stays private all the same: %s",
    (text) => {
      expect(acknowledged(command(text)).isPrivate).toBe(true);
    },
  );

  it.each([
    ["/expelled", "total nato", "NATO"],
    ["/expelled", "quote tusk", "Tusk"],
    ["/expelled", "help", english.catalogue.help.title],
    ["/total", "HELP", english.catalogue.help.title],
    ["/help", "", english.catalogue.help.title],
    ["/persona", "germany", "There is no command"],
  ])("answers %s %s", (called, text, message) => {
    expect(acknowledged(command(text, called)).text).toContain(message);
  });

  it("answers to the names of the manifest", () => {
    const commandNames = { expelled: "ausgewiesen", total: "ng-total" };
    const other = makeResponder({ ...asking, commandNames }, silentLog());
    const answer = (called: string, text: string) =>
      acknowledged(other.toCommand(eventOf("slash-command", { text, command: called }))).text;
    expect(answer("/ausgewiesen", "germany")).toContain(germany);
    expect(answer("/ausgewiesen", "total nato")).toContain("NATO");
    expect(answer("/ng-total", "nato")).toContain("NATO");
    expect(answer("/ng-total", "help")).toMatch(/\/ausgewiesen \[who\].*\/quote \[/s);
    expect(answer("/ng-total", "help")).not.toMatch(/\/(?:expelled|total)\b/);
    expect(answer("/persona", "x")).toContain("/ausgewiesen");
  });

  it.each(["/expelled", "/total", "/quote"])("without words asks back: %s", (called) => {
    const { isPrivate, presses } = acknowledged(command("  ", called));
    expect(isPrivate).toBe(true);
    expect(presses.map(({ label }) => label)).toEqual([english.slack.picker.all]);
    expect(JSON.stringify(command("", called).acknowledge)).toContain(
      `"type":"external_select","action_id":"pick-${called.slice(1)}"`,
    );
  });

  it.each([
    ["&lt;!channel&gt; germany", germany],
    ["<@U0002BOBB|bob> germany", germany],
    ["<https://example.com/x|germany>", germany],
    ["<#C0001ABCD|general> germany", germany],
    [":flag-de:", germany],
    [":de:", germany],
  ])("reads %s as it was typed", (text, message) => {
    expect(acknowledged(command(text)).text).toContain(message);
  });

  it("holds Slack's limits for whatever is typed, and pings nobody", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 6000 })), (text) => {
        const responded = command(text);
        acknowledged(responded);
        expect(JSON.stringify(responded.acknowledge)).not.toMatch(/<[!@#]/);
      }),
    );
  });
});

describe("a menu that asks for options", () => {
  const options = (name: string, value: string) =>
    z
      .object({ options: z.array(optionSchema).max(100) })
      .parse(interact(name, { value }).acknowledge).options;

  it("says why each is offered", () => {
    expect(options("options", "ger")[0]).toMatchObject({
      text: { text: "Germany" },
      value: "Germany",
      description: { text: "4 expelled" },
    });
  });

  it("is useful before the first letter", () => {
    expect(options("options", "")).toHaveLength(25);
  });

  it("in the form follows the command that is chosen there, and takes any words", () => {
    const offered = options("options-in-form", "tus");
    expect(offered[0]?.text.text).toContain("Tusk");
    expect(offered.at(-1)).toMatchObject({ text: { text: "tus" }, value: "tus" });
  });

  it("holds Slack's limits for whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 300 })), (typed) => {
        for (const name of ["options", "options-in-form"]) options(name, typed);
      }),
    );
  });

  it("that we don't have is given none", () => {
    expect(interact("options", { action_id: "other" }).acknowledge).toEqual({ options: [] });
  });
});

describe("a press", () => {
  it("on a private answer changes it", () => {
    const [step] = interact("press-on-private").steps;
    expect(step).toMatchObject({
      kind: "respond",
      url: "https://hooks.slack.com/actions/T0001ABCD/1232321423432/D09sSasdasdAS9091209",
      body: { response_type: "ephemeral", replace_original: true },
    });
    expect(shown(step)).toContain(poland);
  });

  it("on a public answer is answered to that person alone", () => {
    const [step] = interact("press-on-public").steps;
    expect(step).toMatchObject({ body: { response_type: "ephemeral", replace_original: false } });
    expect(shown(step)).toContain(poland);
  });

  it("in a thread is answered in it", () => {
    const changes = { "container.thread_ts": "1548261231.000100" };
    expect(interact("press-on-public", changes).steps[0]).toMatchObject({
      body: { thread_ts: "1548261231.000100" },
    });
  });

  it.each(["menu-press", "pick"])("in a menu answers what was chosen: %s", (name) => {
    const message = name === "pick" ? germany : "South Korea";
    const [step] = interact(name).steps;
    expect(step).toMatchObject({ body: { replace_original: true } });
    expect(shown(step)).toContain(message);
  });

  it("in a view shows the answer there, and on the app's page in a view of its own", () => {
    const [updated] = interact("press-in-modal").steps;
    expect(updated).toMatchObject({ kind: "update-view", id: "V0001ABCD" });
    expect(shown(updated)).toContain(poland);
    const [opened] = interact("press-in-home").steps;
    expect(opened).toMatchObject({ kind: "open-view", trigger: "12466734323.1395872398" });
    expect(shown(opened)).toContain(poland);
  });

  it("in a view keeps the place to post to", () => {
    const [step] = interact("press-in-modal").steps;
    const view = step?.kind === "update-view" ? step.view : undefined;
    expect(view?.private_metadata).toContain("1548261231.000100");
    expect(pressesIn(view?.blocks).map(({ label }) => label)).toContain(english.slack.postInThread);
  });

  it.each(["", "a", "z:1/expelled", "a:9future", "a:3broken", "x".repeat(2000), "🇩🇪"])(
    "on a button that can't be read, %j, is answered kindly and privately",
    (value) => {
      const [step] = press("press-on-private", value).steps;
      expect(step).toMatchObject({ body: { response_type: "ephemeral", replace_original: false } });
      expect(shown(step)).toContain(english.trouble.oldButton);
    },
  );

  it("leads to trouble in private, and offers no sharing", () => {
    const [step] = press("press-on-public", "a:1/expelled atlantis").steps;
    const body = step?.kind === "respond" ? step.body : undefined;
    expect(body).toMatchObject({ response_type: "ephemeral", replace_original: false });
    expect(pressesIn(body?.blocks).map(({ id }) => id)).not.toContain("share");
  });
});

describe("sharing", () => {
  const share = encodeButtonValue({
    kind: "share",
    ask: makeAsk("expelled", "germany", { private: "yes" }),
  });

  it("posts the answer for everybody with its sources, names who shared it, and pings nobody", () => {
    const [step, ...others] = press("press-on-private", share ?? "").steps;
    expect(others).toEqual([]);
    expect(step).toMatchObject({ body: { response_type: "in_channel", replace_original: false } });
    expect(shown(step)).toMatch(/Sources?.*AFP.*Shared by alice/s);
    expect(JSON.stringify(step)).not.toContain("<@");
  });
});

describe("an answer that is too old to change", () => {
  it("is offered again, in a view where the bot may not write", () => {
    const steps = responder.toExpired(eventOf("press-on-private"));
    const [step] = steps;
    expect(step).toMatchObject({
      kind: "post-ephemeral",
      body: { channel: "C2147483705", user: "U2147483697" },
    });
    expect(shown(step)).toContain(english.slack.tooOld("/expelled poland"));
    expect(JSON.stringify(step)).toContain('"value":"a:1/expelled poland"');
    expect(shown(otherwiseOf(step))).toContain("/expelled poland");
  });
});

describe("a shortcut", () => {
  it("on a message without words of its own opens what its attachments and blocks name", () => {
    const blocks = [{ type: "header", text: { type: "plain_text", text: "NATO" } }];
    const attachments = [{ fallback: "x", title: "Expulsions", text: "Germany followed" }];
    const changes = {
      "message.text": "",
      "message.blocks": blocks,
      "message.attachments": attachments,
    };
    const [step] = interact("message-shortcut", changes).steps;
    expect(shown(step)).toMatch(/NATO.*Germany|Germany.*NATO/s);
  });

  it("on a message opens what it names, to be posted under it", () => {
    const [step] = interact("message-shortcut").steps;
    expect(step).toMatchObject({ kind: "open-view" });
    expect(shown(step)).toMatch(/🇩🇪 Germany.*NATO/s);
    const view = step?.kind === "open-view" ? step.view : undefined;
    expect(view?.private_metadata).toBe('{"channel":"C2147483705","thread":"1548261231.000100"}');
    expect(pressesIn(view?.blocks).filter(({ id }) => id.startsWith("post-"))).toHaveLength(2);
    expect(pressesIn(view?.blocks).map(({ id }) => id)).not.toContain("share");
    expect(shown(otherwiseOf(step))).toContain("Germany");
  });

  it("on a message opens what the record says of its claims, for the asker alone", () => {
    const claim = "Germany expelled 15 Russian diplomats";
    const changes = {
      callback_id: "verify",
      "message.text": "",
      "message.blocks": [],
      "message.attachments": [{ text: claim }],
    };
    const [step, ...others] = interact("message-shortcut", changes).steps;
    expect(step).toMatchObject({ kind: "open-view" });
    expect(shown(step)).toContain(english.verify.verdicts.differs);
    expect(shown(step)).toContain(claim);
    const view = step?.kind === "open-view" ? step.view : undefined;
    expect(pressesIn(view?.blocks).filter(({ id }) => id.startsWith("post-"))).toEqual([]);
    expect(others).toEqual([]);
  });

  it("from anywhere opens a form, whose answer takes its place", () => {
    const [step] = interact("global-shortcut").steps;
    expect(shown(step)).toContain(english.slack.form.subject);
    const { acknowledge, steps } = interact("form-filled");
    const update = z
      .object({ response_action: z.literal("update"), view: modalSchema })
      .parse(acknowledge);
    expect(shownText(update.view.blocks)).toContain("Tusk");
    expect(steps).toMatchObject([{ kind: "respond", body: { response_type: "in_channel" } }]);
    expect(shown(steps[0])).toContain("Tusk");
  });

  it("from anywhere posts nothing that went wrong, and nothing without a place", () => {
    const option = "view.state.values.subject.subject.selected_option.value";
    expect(interact("form-filled", { [option]: "atlantis wakanda" }).steps).toEqual([]);
    expect(interact("form-filled", { response_urls: [] }).steps).toEqual([]);
  });

  it("to post under a message says whether it worked", () => {
    const post = encodeButtonValue({ kind: "post", ask: makeAsk("expelled", "germany") }) ?? "";
    const [posting, done] = press("press-in-modal", post).steps;
    expect(posting).toMatchObject({
      kind: "post-message",
      body: { channel: "C2147483705", thread_ts: "1548261231.000100" },
    });
    expect(shown(posting)).toContain(germany);
    expect(shown(otherwiseOf(posting))).toContain(english.slack.lookUp.notPosted);
    expect(shown(done)).toContain(english.slack.lookUp.posted);
  });
});

describe("what is said in a conversation", () => {
  const hear = (name: string, changes = {}) => responder.toEvent(eventOf(name, changes));

  it.each([
    ["mention", "1548261231.000400"],
    ["mention-in-thread", "1548261231.000100"],
  ])("is answered in the thread: %s", (name, under) => {
    const [step] = hear(name)?.steps ?? [];
    expect(step).toMatchObject({
      kind: "post-message",
      body: { channel: "C2147483705", thread_ts: under },
    });
    expect(shown(step)).toContain(germany);
  });

  it.each(["atlantis", "germany private"])("is for the asker alone: %s", (words) => {
    const [step] =
      hear("mention-in-thread", { "event.text": `<@U0001BOTT> ${words}` })?.steps ?? [];
    expect(step).toMatchObject({
      kind: "post-ephemeral",
      body: { user: "U2147483697", thread_ts: "1548261231.000100" },
    });
    shown(step);
  });

  it.each(["mention", "direct-message"])("is read where it stands in blocks alone: %s", (name) => {
    const words = { type: "text", text: " how many did germany expel?" };
    const section = {
      type: "rich_text_section",
      elements: [{ type: "user", user_id: "U1" }, words],
    };
    const blocks = [{ type: "rich_text", elements: [section] }];
    for (const text of ["", "<@U0001BOTT> "])
      expect(shown(hear(name, { "event.text": text, "event.blocks": blocks })?.steps[0])).toContain(
        germany,
      );
  });

  it("is answered between two, without a thread", () => {
    const [step] = hear("direct-message")?.steps ?? [];
    expect(step).toMatchObject({ kind: "post-message", body: { channel: "D0001ABCD" } });
    expect(step).not.toHaveProperty("body.thread_ts");
    expect(shown(step)).toContain("Tusk");
  });

  it.each([
    ["a bot's", { "event.bot_id": "B1" }],
    ["an edit", { "event.subtype": "message_changed" }],
    ["in a channel, to nobody", { "event.channel_type": "channel" }],
    ["of no form", { event: 5 }],
    ["of another kind", { "event.type": "reaction_added" }],
  ])("is passed over when it is %s", (_, changes) => {
    expect(hear("direct-message", changes)).toBeUndefined();
  });
});

describe("the app's own page", () => {
  const home = (changes = {}) => responder.toEvent(eventOf("home-opened", changes))?.steps[0];

  it("says what can be asked, how the record stands, and who answers for it", () => {
    const text = shown(home());
    for (const message of [
      "/expelled",
      "32",
      "59",
      "71",
      "1.2.3",
      "2026.1 of",
      "2 events from 1971 to",
      english.slack.home.privacy,
    ])
      expect(text).toContain(message);
    expect(text).not.toContain(english.slack.noDirectMessages);
  });

  it("says what is turned off, and is silent where it is", () => {
    const off = { ...asking, hasMentions: false, hasDirectMessages: false };
    const quiet = makeResponder(off, silentLog());
    const text = shown(quiet.toEvent(eventOf("home-opened"))?.steps[0]);
    expect(text).toContain(english.slack.noDirectMessages);
    expect(text).not.toContain("mention me");
    for (const name of ["mention", "direct-message"])
      expect(quiet.toEvent(eventOf(name))).toBeUndefined();
  });

  it("answers mentions to the names that the commands have there", () => {
    const commandNames = { total: "summe" };
    const renamed = makeResponder({ ...asking, commandNames }, silentLog());
    for (const text of ["<@U0BOT> /summe nato", "<@U0BOT> summe nato"])
      expect(shown(renamed.toEvent(eventOf("mention", { "event.text": text }))?.steps[0])).toMatch(
        /NATO itself/,
      );
    const picker = renamed.toCommand(eventOf("slash-command", { text: "summe" })).acknowledge;
    expect(JSON.stringify(picker)).toContain(english.slack.picker.total);
  });

  it("has examples that answer when pressed", () => {
    const step = home();
    const presses = pressesIn(step?.kind === "publish-home" ? step.view.blocks : []);
    expect(presses.length).toBeGreaterThan(2);
    for (const { value } of presses) {
      const [opened] = press("press-in-home", value).steps;
      expect(shown(opened)).not.toContain(english.trouble.oldButton);
    }
  });

  it("is left alone while messages are read", () => {
    expect(home({ "event.tab": "messages" })).toBeUndefined();
  });
});

describe("what nobody knows", () => {
  it.each([
    ["block_suggestion", { type: "block_suggestion", action_id: "x" }],
    ["view_submission", { type: "view_submission", view: { id: "V", type: "modal" } }],
    ["view_closed", { type: "view_closed" }],
    ["shortcut", { type: "shortcut", callback_id: "x", trigger_id: "1.2.3" }],
    ["message_action", { type: "message_action", callback_id: "x", trigger_id: "1.2.3" }],
    ["dialog_submission", { type: "dialog_submission", response_url: "https://hooks.slack.com/x" }],
  ])("is taken and answered: %s", (type, raw) => {
    const { acknowledge, steps } = responder.toInteraction(raw);
    for (const step of steps) expect(shown(step)).toContain(english.trouble.unknownEvent);
    expect(acknowledge !== undefined || steps.length > 0 || type === "view_closed").toBe(true);
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        for (const each of [responder, responder.shuttingDown]) {
          expect(each.toCommand(raw).steps).toEqual([]);
          each.toInteraction(raw);
          each.toEvent(raw);
        }
        responder.toExpired(raw);
      }),
    );
  });
});

describe("a malformed payload", () => {
  it("is answered with a reference, and is no unexpected error", () => {
    const log = silentLog();
    const { meta, acknowledge } = makeResponder(asking, log).toCommand({ user_id: 1 });
    expect(shownText(blocks.parse(messageSchema.parse(acknowledge).blocks))).toContain(
      meta.reference,
    );
    const fields = ["command", "user_id"];
    expect(log.written).toEqual([
      {
        platform: "slack",
        event: "malformed",
        fields,

        reference: meta.reference,
        message: "malformed payload",
      },
    ]);
  });
});

describe("a bug", () => {
  const fail = () => {
    throw new Error("a bug");
  };
  const broken: Bot = { ...asking.bot, reply: fail, suggest: fail };
  const log = silentLog();
  const breaking = makeResponder({ ...asking, bot: broken }, log);

  it("is told to the asker alone, with a reference that the log has", () => {
    const { meta, acknowledge } = breaking.toCommand(eventOf("slash-command"));
    expect(shownText(blocks.parse(messageSchema.parse(acknowledge).blocks))).toContain(
      meta.reference,
    );
    expect(log.written).toContainEqual(expect.objectContaining({ reference: meta.reference }));
    for (const name of ["press-on-private", "press-in-modal", "message-shortcut"]) {
      const pressed = breaking.toInteraction(eventOf(name));
      expect(shown(pressed.steps[0])).toContain(pressed.meta.reference);
    }
    const heard = breaking.toEvent(eventOf("mention"));
    expect(heard?.steps[0]).toMatchObject({ kind: "post-ephemeral" });
    expect(shown(heard?.steps[0])).toContain(heard?.meta.reference);
  });

  it("while somebody types offers nothing", () => {
    expect(breaking.toInteraction(eventOf("options")).acknowledge).toEqual({ options: [] });
  });
});

describe("while the bot is ending", () => {
  it("whatever comes is refused kindly", () => {
    const { shuttingDown } = responder;
    expect(acknowledged(shuttingDown.toCommand(eventOf("slash-command"))).text).toContain(
      english.trouble.ending,
    );
    expect(shown(shuttingDown.toInteraction(eventOf("press-on-public")).steps[0])).toContain(
      english.trouble.ending,
    );
    expect(shown(shuttingDown.toEvent(eventOf("mention"))?.steps[0])).toContain(
      english.trouble.ending,
    );
  });
});
