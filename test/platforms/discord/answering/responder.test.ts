/** Whatever Discord sends, and what the person in front of it sees. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { makeAsk, plainWords } from "../../../../src/answer/ask.ts";
import type { Bot } from "../../../../src/bot.ts";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import type { ButtonAction } from "../../../../src/platforms/discord/custom-id.ts";
import { decodeCustomId, encodeCustomId } from "../../../../src/platforms/discord/custom-id.ts";
import type { InteractionResponse } from "../../../../src/platforms/discord/response-types.ts";
import { english } from "../../../../src/words/english.ts";
import { bot } from "../../../real-book.ts";
import { hostile } from "../../arbitrary-answers.ts";
import { eventsOf } from "../../events.ts";
import { silentLog } from "../../silent-log.ts";
import { messageSchema } from "../limits-schema.ts";
import { callbackIn, dataOf } from "../message-fixtures.ts";
import { shownText } from "../read-markdown.ts";

const eventOf = eventsOf("discord");
const alice = "302050872383242240";
const self = "1187654321098765432";

const responder = makeResponder(bot, silentLog(), "en");
const respond = (...event: Parameters<typeof eventOf>): InteractionResponse =>
  responder.toInteraction(eventOf(...event));

const code = (press: ButtonAction): string => encodeCustomId(press, 0);
const asking = (words: string): ButtonAction => ({
  kind: "ask",
  ask: makeAsk("expelled", words),
  part: 1,
});

interface Seen {
  readonly type: number;
  readonly isPrivate: boolean;
  readonly title: string;
  readonly text: string;
  readonly presses: readonly (ButtonAction | undefined)[];
}

const update = messageSchema.and(z.object({ flags: z.undefined().optional() }));

/** What has become of an event, with Discord's limits checked. */
function seen(responded: Pick<InteractionResponse, "json">): Seen {
  const callback = callbackIn(responded);
  const { type } = callback;
  const { content, embeds, components, flags } = (type === 7 ? update : messageSchema).parse(
    dataOf(callback),
  );
  const [embed] = embeds;
  const texts = [
    embed?.description ?? "",
    ...(embed?.fields ?? []).flatMap((each) => [each.name, each.value]),
  ];
  const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
  return {
    type,
    isPrivate: flags === 64,
    title: shownText(content),
    text: shownText(texts.join("\n")),
    presses: ids.map(decodeCustomId),
  };
}

describe("a slash command", () => {
  it("is answered at once, privately where that was asked", () => {
    const { meta, ...responded } = respond("command-in-guild");
    expect(seen(responded)).toMatchObject({
      type: 4,
      isPrivate: true,
      title: "4 Russian diplomats expelled by 🇩🇪 Germany",
    });
    expect(meta).toMatchObject({ event: "command", command: "expelled", outcome: "answered" });
  });

  it.each(["command-in-bot-dm", "command-in-group-dm"])("is answered publicly: %s", (name) => {
    expect(seen(respond(name))).toMatchObject({ type: 4, isPrivate: false });
  });

  it.each(["atlantis", "korea", "@here", "", "x".repeat(6000), "\u0000\ud800"])(
    "that went wrong is nobody else's business: %j",
    (typed) => {
      const options = [{ name: "who", type: 3, value: typed }];
      expect(seen(respond("command-in-guild", { "data.options": options })).isPrivate).toBe(true);
    },
  );

  it("takes a choice for exactly what it stands for", () => {
    const options = [{ name: "who", type: 3, value: "KP" }];
    expect(seen(respond("command-in-guild", { "data.options": options })).title).toContain(
      "North Korea",
    );
  });

  it("that is unknown is answered all the same, and stays out of the log", () => {
    const { meta, ...responded } = respond("unknown-command");
    expect(seen(responded)).toMatchObject({ type: 4, isPrivate: true });
    expect(meta).toEqual({ event: "command", outcome: "unknown", reference: meta.reference });
  });
});

describe("a completion", () => {
  const choices = (...event: Parameters<typeof eventOf>) =>
    z
      .object({
        choices: z
          .array(
            z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) }),
          )
          .max(25),
      })
      .parse(dataOf(callbackIn(respond(...event)))).choices;

  it("says why it is offered", () => {
    expect(choices("autocomplete")[0]).toEqual({ name: "Germany · 4 expelled", value: "Germany" });
  });

  it("is told with its command, and never with one that we don't have", () => {
    const { meta } = respond("autocomplete");
    expect(meta).toMatchObject({ event: "completion", command: "expelled", outcome: "offered" });
    const { command, outcome } = respond("autocomplete", { "data.name": "persona" }).meta;
    expect({ command, outcome }).toEqual({ command: undefined, outcome: "nothing" });
  });

  it("is useful before the first letter", () => {
    const none = choices("autocomplete", { "data.options.0.value": "" });
    expect(none).toHaveLength(25);
    expect(none[0]?.name).toContain("United States");
  });

  it("of a long list carries the whole list, and is answered for it", () => {
    const list =
      "united states, united kingdom, ukraine, canada, france, poland, czech republic, lithuania, ger";
    const [first] = choices("autocomplete", { "data.options.0.value": list });
    expect(first?.name).toMatch(/^….*Germany/);
    const options = [{ name: "who", type: 3, value: first?.value ?? "" }];
    const { text } = seen(respond("command-in-guild", { "data.options": options }));
    expect(text).toMatch(/Germany +4/);
    expect(text).toContain("Together 118, by 9 countries");
  });

  it("holds Discord's limits for whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 300 })), (typed) => {
        for (const { name } of choices("autocomplete", { "data.options.0.value": typed }))
          expect(name.isWellFormed()).toBe(true);
      }),
    );
  });

  it("for an option or a command that we don't have is none", () => {
    expect(choices("autocomplete", { "data.name": "persona" })).toEqual([]);
  });
});

describe("a press", () => {
  const press = (name: string, what: ButtonAction | string, changes = {}) =>
    respond(name, { "data.custom_id": typeof what === "string" ? what : code(what), ...changes });

  it("by whoever asked changes the answer in place", () => {
    const answer = seen(press("press-on-public", asking("poland")));
    expect(answer).toMatchObject({ type: 7, title: "4 Russian diplomats expelled by 🇵🇱 Poland" });
    expect(answer.presses).toContainEqual({ kind: "delete", asker: alice, isShared: false });
  });

  it("by anybody else is answered to them alone", () => {
    expect(seen(press("press-by-another", asking("poland")))).toMatchObject({
      type: 4,
      isPrivate: true,
    });
  });

  it("on an answer to a mention knows the asker by the button for deleting", () => {
    const changes = { "message.interaction_metadata": null };
    expect(seen(press("press-on-public", asking("poland"), changes)).type).toBe(7);
    expect(seen(press("press-by-another", asking("poland"), changes)).type).toBe(4);
  });

  it("on a private answer changes it, whatever comes of it", () => {
    expect(seen(press("press-on-private", asking("atlantis")))).toMatchObject({ type: 7 });
    expect(seen(press("press-on-private", asking("poland"))).presses).toContainEqual({
      kind: "share",
      ask: { ...makeAsk("expelled", "poland") },
    });
  });

  it("that leads to trouble never puts it where others read", () => {
    expect(seen(press("press-on-public", asking("atlantis")))).toMatchObject({
      type: 4,
      isPrivate: true,
    });
  });

  it("in a menu answers what was chosen", () => {
    expect(seen(respond("select-press"))).toMatchObject({ type: 7 });
    expect(seen(respond("select-press")).title).toContain("South Korea");
  });

  it.each([
    "",
    "a",
    "z9:1/expelled",
    "a0:9future",
    "a0:3broken",
    "d0:nobody",
    "x".repeat(100),
    "🇩🇪",
  ])("on a button that can't be read, %j, is answered kindly and privately", (custom) => {
    const answer = seen(press("press-on-public", custom));
    expect(answer).toMatchObject({ type: 4, isPrivate: true });
    expect(answer.title).toContain(english.trouble.oldButton);
    expect(answer.presses).toContainEqual({
      kind: "ask",
      ask: makeAsk("expelled", "germany"),
      part: 1,
    });
  });

  it("for a question that no button can carry says where it stands", () => {
    expect(seen(press("press-on-public", { kind: "too-long" })).title).toContain(
      english.trouble.tooLongForButton,
    );
  });

  it("of a form that we never showed is answered", () => {
    expect(seen(respond("modal-submit"))).toMatchObject({ type: 4, isPrivate: true });
  });
});

describe("sharing", () => {
  const share = (changes = {}) =>
    respond("press-on-private", {
      "data.custom_id": code({
        kind: "share",
        ask: makeAsk("expelled", "germany", { private: "yes" }),
      }),
      ...changes,
    });

  it("posts the answer for everybody, and names who shared it", () => {
    const shared = share();
    expect(seen(shared)).toMatchObject({ type: 4, isPrivate: false });
    expect(shared.json).toContain('"footer":{"text":"Shared by Alice"}');
    expect(seen(shared).presses).toContainEqual({
      kind: "delete",
      asker: alice,
      isShared: true,
    });
  });

  it.each([
    ["the bot may not write there", { app_permissions: "1024" }, english.trouble.mayNotPost],
    ["nor the asker", { "member.permissions": "1024" }, english.trouble.youMayNotPost],
    [
      "it is the asker's own app, and the server wants none",
      { authorizing_integration_owners: { 1: alice }, "member.permissions": "2048" },
      english.trouble.mayNotPost,
    ],
    ["it is a thread", { "channel.type": 11, app_permissions: "2048" }, english.trouble.mayNotPost],
  ])("says so where %s", (_, changes, message) => {
    const answer = seen(share(changes));
    expect(answer).toMatchObject({ type: 4, isPrivate: true });
    expect(answer.title).toContain(message);
  });

  it("is not offered for trouble, nor for what a message names", () => {
    const kinds = [seen(respond("message-command")), seen(respond("unknown-command"))].flatMap(
      ({ presses }) => presses.map((each) => each?.kind),
    );
    expect(kinds).not.toContain("share");
  });
});

describe("deleting", () => {
  const del = (name: string) =>
    respond(name, { "data.custom_id": code({ kind: "delete", asker: alice, isShared: false }) });

  it("takes the answer away for whoever asked", () => {
    const deleted = del("press-on-public");
    expect(callbackIn(deleted)).toEqual({ type: 6 });
    expect(deleted.shouldDeleteMessage).toBe(true);
  });

  it("is refused to anybody else, privately", () => {
    const { shouldDeleteMessage, ...responded } = del("press-by-another");
    expect(shouldDeleteMessage).toBeUndefined();
    expect(seen(responded)).toMatchObject({ type: 4, isPrivate: true });
  });
});

describe("a message", () => {
  const toMessage = (...event: Parameters<typeof eventOf>) =>
    responder.toMessage(eventOf(...event), { user: self });

  it("that mentions the bot is answered by a reply that pings nobody", () => {
    const reply = toMessage("mention");
    expect(reply?.channel).toBe("1176543211088317610");
    expect(reply?.body).toMatchObject({
      message_reference: { message_id: "1310000000000000201", fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
    });
    expect(JSON.stringify(reply?.body)).toContain("4 Russian diplomats expelled by 🇩🇪 Germany");
  });

  it("written to the bot directly is answered", () => {
    expect(toMessage("direct-message")?.meta).toMatchObject({ event: "direct-message" });
  });

  it.each([
    ["a bot's", "message-by-bot", {}],
    ["our own", "mention", { "author.id": self }],
    ["a webhook's", "mention", { webhook_id: "1" }],
    ["not for us", "mention", { content: "how many did germany expel?" }],
    ["for another", "mention", { content: "<@1> germany" }],
    ["the platform's own", "mention", { type: 7 }],
    ["no message", "mention", { content: 5 }],
  ])("that is %s is passed over", (_, name, changes) => {
    expect(toMessage(name, changes)).toBeUndefined();
  });

  it.each([
    ["trouble", "atlantis", english.buttons.troubleForOne],
    ["a private answer", "germany private", english.buttons.openForOne],
  ])("leaves %s closed where others read along", (_, words, message) => {
    const reply = toMessage("mention", { content: `<@${self}> ${words}` });
    const { content, embeds, components } = z
      .object({
        content: z.string(),
        embeds: z.array(z.unknown()),
        components: z.array(z.unknown()),
      })
      .parse(reply?.body);
    expect({ content, embeds }).toEqual({ content: message, embeds: [] });
    expect(JSON.stringify(components)).toContain(
      encodeCustomId({ kind: "ask", ask: makeAsk(plainWords, words), part: 1 }, 0),
    );
  });

  it("without words gets what can be asked", () => {
    const reply = toMessage("mention", { content: `<@!${self}>` });
    expect(JSON.stringify(reply?.body)).toContain(english.catalogue.help.title);
  });

  it("reads other mentions and emoji as no words of the question", () => {
    const reply = toMessage("mention", { content: `<@${self}> <@1> <#2> germany <a:wave:3>` });
    expect(JSON.stringify(reply?.body)).toContain("expelled by 🇩🇪 Germany");
  });
});

describe("a bug", () => {
  const broken: Bot = {
    ...bot,
    reply: () => {
      throw new Error("a bug");
    },
    suggest: () => {
      throw new Error("a bug");
    },
  };

  it.each(["command-in-guild", "press-on-public"])("in %s is told with a reference", (name) => {
    const log = silentLog();
    const { meta, ...responded } = makeResponder(broken, log, "en").toInteraction(eventOf(name));
    expect(seen(responded)).toMatchObject({ type: 4, isPrivate: true });
    expect(seen(responded).title).toContain(meta.reference);
    const err = expect.objectContaining({ message: "a bug", stack: expect.any(String) });
    expect(log.written).toEqual([expect.objectContaining({ reference: meta.reference, err })]);
  });

  it("while somebody types offers nothing", () => {
    const responded = makeResponder(broken, silentLog(), "en").toInteraction(
      eventOf("autocomplete"),
    );
    expect(callbackIn(responded)).toEqual({ type: 8, data: { choices: [] } });
  });

  it("in a mention is told in the reply", () => {
    const { body, meta } =
      makeResponder(broken, silentLog(), "en").toMessage(eventOf("mention"), { user: self }) ?? {};
    expect(JSON.stringify(body)).toContain(meta?.reference);
  });
});

describe("anything else", () => {
  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(callbackIn(responder.toInteraction(raw)).type).toBeGreaterThan(0);
        expect(callbackIn(responder.refuse(raw)).type).toBeGreaterThan(0);
        responder.toMessage(raw, { user: self });
      }),
    );
  });

  it("that is malformed is answered with a reference, and is no unexpected error", () => {
    const log = silentLog();
    const raw = { type: 2, data: { options: "none" } };
    const { meta, ...responded } = makeResponder(bot, log, "en").toInteraction(raw);
    expect(seen(responded).title).toContain(meta.reference);
    expect(log.written).toEqual([
      {
        platform: "discord",
        event: "malformed",
        fields: ["data.options"],

        reference: meta.reference,
        message: "malformed payload",
      },
    ]);
  });

  it("is refused kindly while the bot is ending", () => {
    expect(seen(responder.refuse(eventOf("command-in-guild"))).title).toContain(
      english.trouble.ending,
    );
    expect(callbackIn(responder.refuse(eventOf("autocomplete")))).toEqual({
      type: 8,
      data: { choices: [] },
    });
  });
});
