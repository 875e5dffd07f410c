/** What may be typed into the options, and what is said of the rest. */
import { describe, expect, it } from "vitest";
import type { TypedOption } from "../../../src/answer/ask.ts";
import { makeAsk } from "../../../src/answer/ask.ts";
import { bot, reply } from "../../real-book.ts";

const text = (value: unknown): string => JSON.stringify(value);

describe("yes and no", () => {
  it.each("yes YES true on 1".split(" "))("%s is yes", (typed) => {
    expect(reply("expelled", "germany", { private: typed }).answer.audience).toBe("asker");
    expect(reply("expelled", "germany", { private: typed }).outcome).toBe("answered");
  });

  it.each("no No false off 0".split(" "))("%s is no", (typed) => {
    expect(reply("expelled", "germany", { private: typed }).answer.audience).toBe("everyone");
  });

  it.each("nope eno yess ayes true1 10 offset perhaps".split(" "))("%s is neither", (typed) => {
    const { outcome, answer } = reply("expelled", "germany", { detail: typed });
    expect(outcome).toBe("unknown");
    expect(text(answer.blocks)).toMatch(new RegExp(`detail.*${typed}|${typed}.*detail`));
  });
});

describe("a page", () => {
  it.each([["1"], ["2"], ["99"]])("%s is one", (page) => {
    expect(reply("quote", "stoltenberg", { page }).outcome).toBe("answered");
  });

  it.each(["0", "100", "1x", "x1", "-1", "1.5", "two"])("%s is none", (page) => {
    const { outcome, answer } = reply("quote", "stoltenberg", { page });
    expect(outcome).toBe("unknown");
    expect(text(answer.blocks)).toContain("99");
  });

  it("beyond the last is the last", () => {
    const last = reply("quote", "stoltenberg", { page: "2" }).answer;
    expect(reply("quote", "stoltenberg", { page: "50" }).answer).toEqual(last);
    expect(last.followUps.map(({ label }) => label)).not.toContain("1 more");
  });
});

describe("options under a name", () => {
  const typed = (...options: readonly TypedOption[]) =>
    bot.reply({ command: "expelled", typed: options });
  const germany = { option: "", text: "germany" };

  it.each<readonly [string, readonly TypedOption[], string]>([
    [
      "twice",
      [
        { option: "wave", text: "2018" },
        { option: "WAVE", text: "2018" },
      ],
      "twice",
    ],
    ["empty", [{ option: "wave", text: "  " }], "wave"],
    ["unknown, near one", [{ option: "wav", text: "2018" }], "Did you mean "],
    ["unknown, near none", [{ option: "colour", text: "red" }], "colour"],
  ])("are told: %s", (_what, options, message) => {
    const { outcome, answer } = typed(germany, ...options);
    expect(outcome).toBe("unknown");
    expect(text(answer.blocks)).toContain(message);
    expect(answer.followUps.map(({ label, ask: again }) => [label, again])).toEqual([
      ["/expelled germany", { command: "expelled", typed: [germany] }],
    ]);
  });

  it("suggest nothing where nothing is near", () => {
    expect(text(typed(germany, { option: "colour", text: "red" }).answer.blocks)).not.toContain(
      "Did you mean",
    );
  });

  it("may be the command's own, in any case, and in several parts", () => {
    const codes = (...options: readonly TypedOption[]) =>
      typed(...options).subjects.map(({ code }) => code);
    expect(codes({ option: "WHO", text: "south korea" })).toEqual(["KR"]);
    expect(codes({ option: "", text: "south" }, { option: "", text: "korea " })).toEqual(["KR"]);
    expect(codes({ option: "who", text: "germany," }, { option: "", text: "france" })).toEqual([
      "DE",
      "FR",
    ]);
  });

  it("may have spaces around them", () => {
    expect(typed(germany, { option: "as-of", text: " 2018-03-28 " }).outcome).toBe("answered");
  });
});

describe("one name for all commands", () => {
  it.each([
    ["total nato", "total", "NATO"],
    ["  TOTAL   nato ", "total", "NATO"],
    ["quote donald  tusk", "quote", "donald-tusk"],
    ["expelled germany", "expelled", "DE"],
  ])("hands on “%s”", (words, command, code) => {
    const got = bot.reply(makeAsk("expelled", words));
    expect([got.command, ...got.subjects.map((each) => each.code)]).toEqual([command, code]);
  });

  it("hands on the options too", () => {
    const { figures } = reply("expelled", "total eu", { "as-of": "2018-03-26" });
    expect(new Set(figures.map(({ asOf }) => asOf))).toEqual(new Set(["2018-03-26"]));
  });

  it("hands on nothing that stands under a name, and nothing of another command", () => {
    expect(reply("expelled", "", { who: "total nato" }).command).toBe("expelled");
    expect(reply("total", "quote tusk").command).toBe("total");
    expect(reply("total", "help").outcome).not.toBe("help");
  });
});

describe("a command that is none", () => {
  it("is told with the nearest, and asked again under its name", () => {
    const { answer, command, outcome } = bot.reply(makeAsk("expeled", "germany"));
    expect([command, outcome]).toEqual(["expeled", "unknown"]);
    expect(text(answer.blocks)).toContain("/expelled");
    expect(answer.followUps).toEqual([{ label: "/expelled", ask: makeAsk("expelled", "germany") }]);
  });

  it("is told with examples where nothing is near", () => {
    const { answer } = bot.reply(makeAsk("xyzzy"));
    expect(answer.followUps.map(({ label }) => label)).toEqual([
      "/expelled germany",
      "/total nato",
      "/quote stoltenberg",
    ]);
  });

  it("has no wave", () => {
    expect(bot.reply(makeAsk("xyzzy"))).not.toHaveProperty("wave");
    expect(bot.reply(makeAsk("EXPELLED", "germany")).wave).toBe("2018-salisbury");
  });

  it.each(["&lt;", "&lt;b&gt;", "<!channel> &lt;"])("name no speaker in markup: %s", (typed) => {
    expect(bot.reply(makeAsk("quote", typed))).toMatchObject({ outcome: "unknown", subjects: [] });
  });
});
