import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/answer/ask.ts";
import type { Bot } from "../../../src/bot.ts";
import { ChatSession, chat, completeQuestion } from "../../../src/platforms/terminal/chat.ts";
import { bot } from "../../real-book.ts";
import { testIo, written } from "./fake-io.ts";

function startSession() {
  const asked: Ask[] = [];
  const recordingBot: Bot = {
    ...bot,
    reply: (ask) => {
      asked.push(ask);
      if (ask.command === "nonsense") throw new Error("a bug of ours");
      return bot.reply(ask);
    },
  };
  const io = testIo();
  return { asked, io, session: new ChatSession({ bot: recordingBot, io, locale: "en" }) };
}

describe("a conversation", () => {
  it("answers, with a number for what can be asked next", () => {
    const { session } = startSession();
    const reply = session.reply("  /expelled korea  ");
    expect(reply).toMatchObject({
      kind: "answer",
      text: expect.stringContaining("[1] /expelled South Korea"),
    });
  });

  it("asks what a number stands for, and the number itself where it stands for nothing", () => {
    const { session, asked } = startSession();
    session.reply("/expelled korea");
    session.reply("2");
    expect(asked.at(-1)).toMatchObject({
      command: "expelled",
      typed: [{ text: "North Korea" }],
      locale: "en",
    });
    session.reply("9");
    expect(asked.at(-1)).toMatchObject({ command: "ask", typed: [{ text: "9" }] });
  });

  it("leaves when it is told to, and says nothing to nothing", () => {
    const { session } = startSession();
    expect(["exit", "QUIT", "/exit"].map((line) => session.reply(line).kind)).toEqual(
      Array(3).fill("exit"),
    );
    expect(session.reply("   ").kind).toBe("none");
  });

  it("outlives a bug: a reference for the asker, the stack for the log", () => {
    const { session, io } = startSession();
    const reply = session.reply("/nonsense");
    const [reference] = /[0-9a-f]{8}/.exec(reply.kind === "answer" ? reply.text : "") ?? [];
    expect(written(io.errorOutput)).toMatch(
      new RegExp(`^${reference} Error: a bug of ours\n +at `),
    );
    expect(session.reply("/help").kind).toBe("answer");
  });
});

describe("the keys", () => {
  const settle = () => new Promise((done) => setTimeout(done, 20));

  /** Types into a conversation, and tells what was shown until it ended. */
  async function typed(...keys: readonly string[]) {
    const io = testIo({ TERM: "xterm" });
    const exitCode = chat({ bot, io, locale: "en" });
    for (const key of keys) {
      io.input.write(key);
      await settle();
    }
    return { code: await exitCode, shown: written(io.output) };
  }

  it("Ctrl-D and Ctrl-C leave an empty line, with a clean one after it", async () => {
    for (const key of ["\u0004", "\u0003"]) {
      const { code, shown } = await typed(key);
      expect(code).toBe(0);
      expect(shown).toMatch(/\n$/);
    }
  });

  it("Ctrl-C clears a line that has something on it", async () => {
    const { shown } = await typed("/nonsense", "\u0003", "/help\r", "\u0004");
    expect(shown).toContain("What can be asked");
    expect(shown).not.toContain("no command");
  });

  it("Tab completes", async () => {
    const { shown } = await typed("/exp", "\t", "germ", "\t", "\r", "exit\r");
    expect(shown).toContain("expelled by Germany");
  });

  it("a signal to end is obeyed", async () => {
    const signals = new EventEmitter();
    const io = { ...testIo(), onStop: (stop: () => void) => void signals.once("SIGTERM", stop) };
    const exitCode = chat({ bot, io, locale: "en" });
    signals.emit("SIGTERM");
    expect(await exitCode).toBe(0);
  });
});

describe("Tab", () => {
  const offers = (line: string) => completeQuestion(bot, line)[0];

  /** The line as it stands after the first offer was taken. */
  const completed = (line: string) => {
    const [[first = ""], replaced] = completeQuestion(bot, line);
    return `${line.slice(0, line.length - replaced.length)}${first}`;
  };

  it("offers the commands", () => {
    expect(offers("")).toEqual(bot.commands().map(({ name }) => `/${name} `));
    expect(completed("/to")).toBe("/total ");
  });

  it.each([
    ["/expelled ger", "/expelled Germany"],
    ["/expelled germany, fr", "/expelled germany, France"],
    ["/expelled germany and south kor", "/expelled germany and South Korea"],
    ["/expelled wave:2018 south kor", "/expelled wave:2018 South Korea"],
    ["/quote tus", "/quote Donald Tusk"],
    ["/expelled germany as", "/expelled germany as-of:"],
    ["/expelled germany wave:20", "/expelled germany wave:2018-salisbury"],
    ["/expelled germany private:", "/expelled germany private:yes"],
    ['/expelled who:"unit', '/expelled who:"United States"'],
    ["how many did pola", "how many did Poland"],
  ])("completes %j to %j", (line, whole) => {
    expect(completed(line)).toBe(whole);
  });

  it("offers the options that are left, once the name is there", () => {
    expect(offers("/expelled germany wave:2018 ")).toEqual(
      expect.arrayContaining(["as-of:", "private:"]),
    );
    expect(offers("/expelled germany wave:2018 ")).not.toContain("wave:");
  });

  it("offers nothing rather than something far-fetched", () => {
    expect(offers("/nonsense ger")).toEqual([]);
    expect(offers("/expelled xqzzy")).toEqual([]);
  });
});
