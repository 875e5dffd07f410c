/** What stands visibly in a message is read, wherever it stands. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessageText } from "../../../../src/platforms/discord/answering/message-text.ts";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import { english } from "../../../../src/words/english.ts";
import { bot } from "../../../real-book.ts";
import { eventsOf } from "../../events.ts";
import { silentLog } from "../../silent-log.ts";

const eventOf = eventsOf("discord");
const poland = "Poland spoke";
const container = (inside: object) => ({ type: 17, components: [inside] });
const display = { type: 10, content: poland };

const shown: readonly (readonly [string, object])[] = [
  ["text", { content: poland }],
  ["an embed's author", { embeds: [{ author: { name: poland } }] }],
  ["an embed's title", { embeds: [{ title: poland, type: "rich" }] }],
  ["an embed's description", { embeds: [{}, { description: poland }] }],
  ["the name of an embed's field", { embeds: [{ fields: [{ name: poland, value: "1" }] }] }],
  ["the value of an embed's field", { embeds: [{ fields: [{ name: "1", value: poland }] }] }],
  ["an embed's footer", { embeds: [{ footer: { text: poland } }] }],
  ["a text display", { flags: 1 << 15, components: [display] }],
  ["a container", { components: [container(display)] }],
  ["a section", { components: [container({ type: 9, components: [display] })] }],
  [
    "a thumbnail",
    { components: [{ type: 9, components: [], accessory: { type: 11, description: poland } }] },
  ],
  ["a media gallery", { components: [{ type: 12, items: [{ media: {}, description: poland }] }] }],
  ["a poll's question", { poll: { question: { text: poland }, answers: [] } }],
  ["a poll's answer", { poll: { question: {}, answers: [{ poll_media: { text: poland } }] } }],
  ["a file's description", { attachments: [{ filename: "a.png", description: poland }] }],
  ["a forwarded message", { message_snapshots: [{ message: { content: poland } }] }],
  ["a forwarded embed", { message_snapshots: [{ message: { embeds: [{ title: poland }] } }] }],
];

describe("Look up in this message", () => {
  const { data } = eventOf("message-command") as { readonly data: { readonly target_id: string } };
  const lookUp = (message: object): string =>
    makeResponder(bot, silentLog(), "en").toInteraction(
      eventOf("message-command", {
        "data.resolved.messages": {
          [data.target_id]: { id: data.target_id, content: "", ...message },
        },
      }),
    ).json;

  it.each(shown)("finds a name in %s", (_, message) => {
    expect(lookUp(message)).toContain("🇵🇱 Poland");
  });

  it.each([
    ["a sticker", { sticker_items: [{ name: poland }] }],
    ["a button", { components: [{ type: 1, components: [{ type: 2, label: poland }] }] }],
    ["a file's name", { attachments: [{ filename: "Poland.png" }] }],
  ])("finds none in %s", (_, message) => {
    expect(lookUp(message)).not.toContain("🇵🇱 Poland");
  });
});

describe("Check figures in this message", () => {
  const { data } = eventOf("message-command") as { readonly data: { readonly target_id: string } };
  const check = (message: object) =>
    JSON.parse(
      makeResponder(bot, silentLog(), "en").toInteraction(
        eventOf("message-command", {
          "data.name": english.discord.verify.command,
          "data.resolved.messages": {
            [data.target_id]: { id: data.target_id, content: "", ...message },
          },
        }),
      ).json,
    );
  const claim = "Germany expelled 15 Russian diplomats.";

  it.each([
    ["its text", { content: claim }],
    ["an embed", { embeds: [{ description: claim }] }],
    ["a forwarded message", { message_snapshots: [{ message: { content: claim } }] }],
  ])("finds the claims in %s, and tells only whoever asked", (_, message) => {
    const { data: shown } = check(message);
    expect(JSON.stringify(shown)).toContain("**differs**");
    expect(shown.flags & 64).toBe(64);
  });

  it("says where a message claims nothing", () => {
    expect(JSON.stringify(check({ content: "Good morning." }))).toContain(
      english.verify.nothing.title,
    );
  });
});

describe("the text of a message", () => {
  it("has a line for each part, in the order they are seen", () => {
    const embed = {
      author: { name: "a" },
      title: "b",
      description: "c",
      fields: [{ name: "d", value: "e" }],
      footer: { text: "f" },
    };
    expect(
      readMessageText({ content: "0", embeds: [embed], attachments: [{ description: "g" }] }),
    ).toBe("0\na\nb\nc\nd\ne\nf\ng");
  });

  it("is read from anything, and nothing throws", () => {
    fc.assert(
      fc.property(fc.anything(), (part) => {
        const message = { content: part, embeds: [part], components: part, poll: part };
        readMessageText({ ...message, attachments: part, message_snapshots: [{ message: part }] });
      }),
    );
  });
});
