/** Messages that are addressed to the bot, and the replies it posts. */
import { describe, expect, it, onTestFinished } from "vitest";
import type { MessageReply } from "../../../../src/platforms/discord/response-types.ts";
import { until } from "../../wait-until.ts";
import { connect } from "../connected.ts";
import { replySaying } from "../message-fixtures.ts";
import { rateLimited } from "../stand-in/replies.ts";
import { applicationId, botRoleId } from "../stand-in/world.ts";

const channel = "1176543211088317610";
const reply: MessageReply = {
  channel,
  body: replySaying("hello"),
  meta: { event: "mention", command: "expelled", outcome: "answered", reference: "ref-1" },
};

describe("a message", () => {
  it.each(["mention", "direct-message"])("is answered in its channel: %s", async (name) => {
    const { discord, lines } = await connect({ responder: { toMessage: () => reply } });
    discord.write(name);
    const line = await until(() => lines.find(({ reference }) => reference === "ref-1"), "a line");
    expect(line).toMatchObject({ level: "info", event: "mention", outcome: "answered" });
    expect(discord.messages).toEqual([
      { channel, body: { ...reply.body, nonce: "ref-1", enforce_nonce: true } },
    ]);
  });

  it("is handed over as it came, and with who the bot is", async () => {
    const heard: [unknown, { readonly user: string }][] = [];
    const toMessage = (raw: unknown, self: { readonly user: string }): undefined =>
      void heard.push([raw, self]);
    const { discord } = await connect({ responder: { toMessage } });
    discord.write("mention", { content: "as it came" });
    await until(() => heard.length > 0, "heard");
    expect(heard).toEqual([
      [
        expect.objectContaining({ content: "as it came" }),
        { user: applicationId, role: botRoleId },
      ],
    ]);
  });

  it("that is not addressed to it leaves nothing behind", async () => {
    const { discord, lines } = await connect();
    const before = lines.length;
    discord.write("message-by-bot");
    await discord.send("command-in-guild").seen;
    expect(discord.messages).toEqual([]);
    expect(lines.slice(before).filter(({ event }) => event === "mention")).toEqual([]);
  });

  it.each([
    [403, 50013],
    [403, 50001],
    [404, 10003],
    [400, 50035],
    [400, 10008],
  ])(
    "whose reply is refused with %i and %i leaves one line, and the next is answered",
    async (status, code) => {
      const { discord, lines } = await connect({ responder: { toMessage: () => reply } });
      discord.faults.next("/messages", { kind: "reply", status, body: { code, message: "No" } });
      discord.write("mention");
      await until(() => lines.find((line) => line["code"] === code), "a line");
      expect(lines.filter(({ reference }) => reference === "ref-1")).toEqual([
        expect.objectContaining({ level: "warn", status, code }),
      ]);
      discord.write("mention");
      await until(() => discord.messages.length === 1, "answered");
    },
  );

  it("whose reply would have to wait long is given up with one line", async () => {
    const { discord, lines } = await connect({ responder: { toMessage: () => reply } });
    discord.faults.next("/messages", { kind: "reply", ...rateLimited(60) });
    discord.write("mention");
    const line = await until(() => lines.find(({ reference }) => reference === "ref-1"), "a line");
    expect(line).toMatchObject({ level: "warn", status: 429 });
  });

  it("leaves no listener behind", async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on("warning", warn);
    onTestFinished(() => void process.off("warning", warn));
    const { discord } = await connect({ responder: { toMessage: () => reply } });
    for (let written = 1; written <= 30; written += 1) discord.write("mention");
    await until(() => discord.messages.length === 30, "all are answered");
    expect(warnings).toEqual([]);
  });

  it("whose reply meets one fault is answered all the same", async () => {
    const { discord } = await connect({ responder: { toMessage: () => reply } });
    discord.faults.next("/messages", { kind: "reply", status: 500 });
    discord.write("mention");
    await until(() => discord.messages.length === 1, "answered");
  });
});
