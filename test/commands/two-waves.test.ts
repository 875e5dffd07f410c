/** The record with a second, made-up wave that no article lists: what the real record has no case of. */
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../src/answer/ask.ts";
import { waveAsOf } from "../../src/book/make-wave.ts";
import type { Expulsion, Wave } from "../../src/book/wave.ts";
import { makeBot } from "../../src/bot.ts";
import { toJson } from "../../src/platforms/terminal/to-json.ts";
import { book } from "../real-book.ts";

const [like] = book.wave.expulsions;
if (like === undefined) throw new Error("the wave is empty");
const {
  place: _place,
  days: _days,
  conflicts: _conflicts,
  note: _note,
  ...usual
} = {
  days: 0,
  conflicts: [],
  note: "",
  ...like,
};

function row(by: string, count: number, on: string, more: Partial<Expulsion> = {}): Expulsion {
  return {
    ...usual,
    by: [by],
    count,
    on,
    verb: "expelled",
    confidence: "high",
    sources: ["ap-list"],
    ...more,
  };
}

const { article: _article, ...head } = book.wave;
const later: Wave = waveAsOf(
  {
    ...head,

    id: "2022-ukraine",
    name: "Ukraine, 2022",
    from: "2022-02-24",
    to: "2022-06-30",

    membership: "2022-04-01",
    asOf: { article: "2022-06-30", record: "2022-06-30" },

    complete: "both",
    quotes: [],
    statements: [],
    acts: [
      row("DE", 40, "2022-04-04", { note: "Made up." }),
      row("FR", 35, "2022-04-04"),
      row("FR", 6, "2022-04-11"),
      row("MK", 5, "2022-03-28"),
      row("GB", 1, "2022-05-01"),
      row("NATO", 2, "2022-04-01"),
    ],
  },
  "2022-12-31",
);
const both = { ...book, waves: [later, book.wave] };
const bot = makeBot(both);

const reply = (command: string, words = "", options: Readonly<Record<string, string>> = {}) =>
  bot.reply(makeAsk(command, words, { wave: "2022", ...options }));

/** What is read of it, in lines. */
function read(command: string, words = "", options: Readonly<Record<string, string>> = {}) {
  const printed: unknown = toJson("", reply(command, words, options));
  const text =
    typeof printed === "object" && printed !== null && "text" in printed ? printed.text : "";
  return String(text);
}

describe("a wave that no article lists", () => {
  it.each([
    ["expelled", "germany", [["expelled", "DE", 40]]],
    [
      "expelled",
      "france",
      [
        ["expelled", "FR", 35],
        ["expelled", "FR", 6],
      ],
    ],
    ["expelled", "nato", [["expelled", "NATO", 2]]],
    ["total", "eu", [["members-expelled", "EU", 81]]],
    ["total", "nato", [["members-expelled", "NATO", 87]]],
    ["total", "", [["total", "all", 87]]],
    ["total", "outside eu", [["members-expelled", "outside-eu", 6]]],
  ])("has figures of the record alone: /%s %s", (command, words, expected) => {
    const { figures, outcome } = reply(command, words);
    expect(outcome).toBe("answered");
    const told = figures.map(({ key, of, value }) => [key, of, value]);
    for (const each of expected) expect(told).toContainEqual(each);
    for (const { scope, asOf, sources } of figures) {
      expect([scope, asOf, sources]).toEqual(["record", "2022-06-30", ["ap-list"]]);
    }
  });

  it.each([
    ["expelled", "germany", ["40 Russian diplomats", "Made up."]],
    ["expelled", "france", ["35, then 6 Russian diplomats"]],
    ["total", "eu", ["Together 81, by 2 states"]],
    ["total", "", ["87 Russian diplomats", "NATO"]],
    ["expelled", "germany and france", ["Together 81, by 2 states"]],
    ["expelled", "russia", ["40", "35"]],
  ])("is told without a word of an article: /%s %s", (command, words, expected) => {
    const message = read(command, words);
    for (const part of expected) expect(message).toContain(part);
    expect(message).not.toMatch(/AFP|undefined|NaN|not in|later/);
  });

  it("uses the names of its days", () => {
    expect(read("expelled", "macedonia")).toContain("expelled by North Macedonia");
    expect(read("expelled", "north macedonia", { wave: "2018" })).toMatch(/expelled by Macedonia/);
  });
});

describe("one of several waves", () => {
  it.each(["2022", "ukraine", "2022-ukraine", "Ukraine, 2022", "UKRAINE"])(
    "is meant by %s",
    (wave) => {
      expect(reply("expelled", "germany", { wave }).wave).toBe("2022-ukraine");
    },
  );

  it.each([
    ["2022-ukrane", "2022-ukraine"],
    ["2018-salisbry", "2018-salisbury"],
  ])("is the nearest to %s", (wave, expected) => {
    const { outcome, answer } = reply("expelled", "germany", { wave });
    expect(outcome).toBe("unknown");
    expect(JSON.stringify(answer.blocks)).toMatch(new RegExp(`Did you mean .*${expected}`));
  });

  it("is not suggested for what is near none", () => {
    const { answer } = reply("expelled", "germany", { wave: "zzz" });
    expect(JSON.stringify(answer.blocks)).not.toContain("Did you mean");
  });

  it("is told with the others that bear the same name", () => {
    const same = makeBot({ ...book, waves: [later, { ...later, id: "2021-ukraine" }, book.wave] });
    const answer = same.reply(makeAsk("expelled", "", { wave: "ukraine" }));
    expect(answer.waves?.map(({ id }) => id)).toEqual(["2022-ukraine", "2021-ukraine"]);
    expect(answer.figures).toEqual([]);
  });

  it("is the frame of no question about the default wave", () => {
    const usualNext = bot.reply(makeAsk("expelled", "germany")).answer.followUps;
    const framed = usualNext.filter((each) =>
      each.ask.typed.some(({ option }) => option === "wave"),
    );
    expect(framed.map(({ label }) => label)).toEqual(["Other waves"]);
    const quoted = usualNext.find((each) => each.ask.command === "quote");
    expect(quoted?.ask.typed).toEqual([{ option: "", text: "Germany" }]);
  });

  it("is named in the help, and offered for completion", () => {
    expect(read("help", "", {})).toBeTypeOf("string");
    const help = toJson("", bot.reply(makeAsk("help")));
    expect(JSON.stringify(help)).toContain("from 2018 to June 2022");
    const offered = (text: string) =>
      bot
        .suggest({ command: "expelled", typed: [{ option: "wave", text }] }, "wave")
        .map((each) => each.text);
    expect(offered("")).toEqual(["2018-salisbury", "2022-ukraine"]);
    expect(offered("UKR")).toEqual(["2022-ukraine"]);
    expect(offered("2018-s")).toEqual(["2018-salisbury"]);
  });

  it("is told as it stood on a day", () => {
    expect(
      reply("expelled", "france", { "as-of": "2022-04-05" }).figures.map(({ value }) => value),
    ).toEqual([35]);
    expect(reply("expelled", "germany", { "as-of": "2022-03-01" }).outcome).toBe("not-listed");
  });
});
