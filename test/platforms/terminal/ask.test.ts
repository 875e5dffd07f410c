import { Writable } from "node:stream";
import { setImmediate as tick } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Bot } from "../../../src/bot.ts";
import { askLines } from "../../../src/platforms/terminal/ask-lines.ts";
import type { TerminalContext } from "../../../src/platforms/terminal/ask-once.ts";
import { askOnce } from "../../../src/platforms/terminal/ask-once.ts";
import { outputFormats } from "../../../src/platforms/terminal/output-formats.ts";
import { bot } from "../../real-book.ts";
import { testIo, written } from "./fake-io.ts";
import { errorSchema, replyKeys, replySchema } from "./reply-schema.ts";

const makeContext = (parts: Partial<Omit<TerminalContext, "io">> = {}) => ({
  bot,
  format: outputFormats.json,
  locale: "en",
  ...parts,
  io: testIo(),
});

const buggy: Bot = {
  ...bot,
  reply: (ask) => {
    if (ask.command === "total") throw new Error("a bug of ours");
    return bot.reply(ask);
  },
};

async function batch(input: string, parts: Partial<Omit<TerminalContext, "io">> = {}) {
  const context = makeContext(parts);
  context.io.input.end(input);
  const code = await askLines(context);
  return { code, output: written(context.io.output), errors: written(context.io.errorOutput) };
}

describe("one question", () => {
  it.each([
    ["/expelled germany", 0],
    ["/help", 0],
    ["", 0],
    ["/expelled bhutan", 1],
    ["/expelled russia", 1],
    ["/expelled korea", 1],
    ["/expelled atlantis", 1],
    ["/nonsense", 1],
  ])("%j ends with %i", async (question, code) => {
    const context = makeContext();
    expect(await askOnce(context, question)).toBe(code);
    const json = JSON.parse(written(context.io.output));
    expect(replySchema.safeParse(json).error).toBeUndefined();
    expect(json.asked).toBe(question);
  });

  it("has the promised keys in their order", async () => {
    const context = makeContext();
    await askOnce(context, "/total nato");
    const reply = JSON.parse(written(context.io.output));
    expect(Object.keys(reply)).toEqual(replyKeys.filter((key) => !onlySome.includes(key)));
    const sum = reply.figures.find(({ key }: { key: string }) => key === "members-expelled");
    expect(Object.keys(sum)).toEqual(
      "key of by from value countries scope wave asOf sources".split(" "),
    );
    expect(Object.keys(reply.subjects[0])).toEqual("kind code name typed matchedBy".split(" "));
  });

  it("tells a bug by a reference, and the log the same with the stack", async () => {
    const context = makeContext({ bot: buggy, format: outputFormats.text });
    expect(await askOnce(context, "/total")).toBe(1);
    const [reference] = /[0-9a-f]{8}/.exec(written(context.io.output)) ?? [];
    expect(written(context.io.errorOutput)).toMatch(
      new RegExp(`^${reference} Error: a bug of ours\n +at `),
    );
  });
});

/** Keys that only some replies have. */
const onlySome: readonly string[] = ["understoodAs", "waves", "claims"];

describe("many questions", () => {
  it("are answered in order, a broken one in its place, and the worst decides", async () => {
    const { code, output } = await batch(
      '/expelled germany\n\n{"ask"\n  \n{"ask":"/expelled bhutan"}\n',
    );
    const [first, second, third, ...more] = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ asked: "/expelled germany", outcome: "answered" });
    expect(errorSchema.parse(second).asked).toBe('{"ask"');
    expect(third).toMatchObject({ asked: "/expelled bhutan", outcome: "not-listed" });
    expect(more).toEqual([]);
    expect(code).toBe(2);
  });

  it("end well where all are answered, and with 1 where one is not", async () => {
    expect((await batch("/expelled germany\n/help\n")).code).toBe(0);
    expect((await batch("/expelled germany\n/expelled atlantis\n/help\n")).code).toBe(1);
    expect(await batch("\n \n")).toMatchObject({ code: 0, output: "" });
  });

  it("as text have an empty line between two answers, and nothing before or after", async () => {
    const { output } = await batch("/expelled korea\n{\n/nonsense\n", {
      format: outputFormats.text,
    });
    const parts = output.split("\n\n");
    expect(parts[0]).toBe("“korea” can mean several");
    expect(parts.find((part) => part.startsWith("This line"))?.split("\n")).toHaveLength(1);
    expect(output).toMatch(/[^\n]\n$/);
  });

  it("go on after a bug", async () => {
    const { code, output, errors } = await batch("/total\n/expelled germany\n", { bot: buggy });
    const [first, second] = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(errorSchema.parse(first).asked).toBe("/total");
    expect(second.outcome).toBe("answered");
    expect(errors).toContain("a bug of ours");
    expect(code).toBe(1);
  });

  it("get each its answer before the next one is put", async () => {
    const context = makeContext();
    const exitCode = askLines(context);
    for (const who of ["germany", "france"]) {
      context.io.input.write(`/expelled ${who}\n`);
      await tick();
      await tick();
      expect(JSON.parse(written(context.io.output)).subjects[0].typed).toBe(who);
    }
    context.io.input.end();
    expect(await exitCode).toBe(0);
  });

  it.each([
    ["EPIPE", 0, ""],
    ["ENOSPC", 1, "The answer could not be written: ENOSPC.\n"],
  ])("stop when writing fails with %s, and end with %i", async (reason, code, message) => {
    let writes = 0;
    const output = new Writable({
      write: (_chunk, _encoding, done) => {
        writes += 1;
        done(Object.assign(new Error(reason), { code: reason }));
      },
    });
    const { io, ...rest } = makeContext();
    io.input.end("/expelled germany\n/expelled atlantis\n");
    expect(await askLines({ ...rest, io: { ...io, output } })).toBe(code);
    expect(written(io.errorOutput)).toBe(message);
    expect(writes).toBe(1);
  });

  it("carry a language each", async () => {
    const locales: (string | undefined)[] = [];
    const recordingBot: Bot = {
      ...bot,
      reply: (ask) => {
        locales.push(ask.locale);
        return bot.reply(ask);
      },
    };
    await batch('/help\n{"ask":"/help","locale":"DE-at"}\n', { bot: recordingBot, locale: "fr" });
    expect(locales).toEqual(["fr", "de-AT"]);
  });
});
