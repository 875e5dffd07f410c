import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/answer/ask.ts";
import type { Bot } from "../../../src/bot.ts";
import { chat, completeLine } from "../../../src/platforms/terminal/chat.ts";
import { Conversation } from "../../../src/platforms/terminal/conversation.ts";
import { bot } from "../../real-book.ts";
import { testIo, written } from "./fake-io.ts";

function conversation() {
  const heard: Ask[] = [];
  const listening: Bot = {
    ...bot,
    reply: (asked) => {
      heard.push(asked);
      if (asked.command === "nonsense") throw new Error("a bug of ours");
      return bot.reply(asked);
    },
  };
  const io = testIo();
  return { heard, io, talk: new Conversation({ bot: listening, io, locale: "en" }) };
}

describe("a conversation", () => {
  it("answers, with a number for what can be asked next", () => {
    const { talk } = conversation();
    const strings = talk.reply("  /expelled korea  ");
    expect(strings).toMatchObject({
      kind: "answer",
      text: expect.stringContaining("[1] /expelled South Korea"),
    });
  });

  it("asks what a number stands for, and the number itself where it stands for nothing", () => {
    const { talk, heard } = conversation();
    talk.reply("/expelled korea");
    talk.reply("2");
    expect(heard.at(-1)).toMatchObject({
      command: "expelled",
      typed: [{ text: "North Korea" }],
      locale: "en",
    });
    talk.reply("9");
    expect(heard.at(-1)).toMatchObject({ command: "ask", typed: [{ text: "9" }] });
  });

  it("leaves when it is told to, and says nothing to nothing", () => {
    const { talk } = conversation();
    expect(["exit", "QUIT", "/exit"].map((line) => talk.reply(line).kind)).toEqual(
      Array(3).fill("farewell"),
    );
    expect(talk.reply("   ").kind).toBe("silence");
  });

  it("outlives a bug: a reference for the asker, the stack for the log", () => {
    const { talk, io } = conversation();
    const strings = talk.reply("/nonsense");
    const [reference] = /[0-9a-f]{8}/.exec(strings.kind === "answer" ? strings.text : "") ?? [];
    expect(written(io.errorOutput)).toMatch(
      new RegExp(`^${reference} Error: a bug of ours\n +at `),
    );
    expect(talk.reply("/help").kind).toBe("answer");
  });
});

describe("the keys", () => {
  const settle = () => new Promise((done) => setTimeout(done, 20));

  /** Types into a conversation, and tells what was shown until it ended. */
  async function typed(...keys: readonly string[]) {
    const io = testIo({ TERM: "xterm" });
    const ended = chat({ bot, io, locale: "en" });
    for (const key of keys) {
      io.input.write(key);
      await settle();
    }
    return { code: await ended, shown: written(io.output) };
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
    const ended = chat({ bot, io, locale: "en" });
    signals.emit("SIGTERM");
    expect(await ended).toBe(0);
  });
});

describe("Tab", () => {
  const offers = (line: string) => completeLine(bot, line)[0];

  /** The line as it stands after the first offer was taken. */
  const completed = (line: string) => {
    const [[first = ""], replaced] = completeLine(bot, line);
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
