import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { LogLevel } from "../../src/config/setting-names.ts";
import { createLogger } from "../../src/run/logger.ts";

function logAt(level: LogLevel, secrets: readonly string[] = []) {
  const output = new PassThrough();
  const log = createLogger({ output, level, secrets });
  /** What was written until a while after now: longer than lines are gathered. */
  const entries = async () => {
    await new Promise((done) => setTimeout(done, 50));
    return linesOf(output);
  };
  return { log, entries, now: () => linesOf(output) };
}

const linesOf = (output: PassThrough) =>
  String(output.read() ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("the log", () => {
  it("is an object a line, with the time of day and the level in words", async () => {
    const { log, entries } = logAt("info");
    log.info({ platform: "discord", milliseconds: 0.4 }, "interaction");
    const [entry] = await entries();
    expect(entry).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      platform: "discord",
      milliseconds: 0.4,
      msg: "interaction",
    });
  });

  it("leaves out what is less grave than asked for", async () => {
    const { log, entries } = logAt("warn");
    log.debug({}, "a");
    log.info({}, "b");
    log.warn({}, "c");
    log.error({}, "d");
    expect((await entries()).map(({ msg }) => msg)).toEqual(["c", "d"]);
  });

  it("is written a moment later, but at once where something is wrong, and in its order", async () => {
    const { log, entries, now } = logAt("info");
    log.info({}, "a");
    log.warn({}, "b");
    expect(now()).toEqual([]);
    log.error({}, "c");
    expect(now().map(({ msg }) => msg)).toEqual(["a", "b", "c"]);
    log.info({}, "d");
    expect((await entries()).map(({ msg }) => msg)).toEqual(["d"]);
  });

  it("has an error's stack, its code and its causes, and nothing that a client hung on it", async () => {
    const { log, entries } = logAt("info");
    const cause = new Error("cut");
    const hung = { code: "E_BAD", url: "/webhooks/1/hunter2", requestBody: { hunter2: 1 } };
    const err = Object.assign(new TypeError("bad", { cause }), hung);
    log.error({ err }, "bug");
    const [entry] = await entries();
    expect(entry.err).toMatchObject({ type: "TypeError", message: "bad", code: "E_BAD" });
    expect(entry.err.stack).toMatch(/^TypeError: bad\n +at /);
    expect(entry.err.cause.message).toBe("cut");
    expect(JSON.stringify(entry)).not.toContain("hunter2");
  });

  it("never has a secret, and outlives what is thrown and is no error", async () => {
    const { log, entries } = logAt("info", ["hunter2", "hunter3"]);
    for (const err of [new Error("no hunter2", { cause: "hunter3" }), "hunter3", null, undefined])
      log.error({ err }, "bug");
    const all = await entries();
    expect(all).toHaveLength(4);
    expect(JSON.stringify(all)).not.toContain("hunter");
  });
});
