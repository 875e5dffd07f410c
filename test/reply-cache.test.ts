import { describe, expect, it } from "vitest";
import type { Ask } from "../src/answer/ask.ts";
import { makeAsk } from "../src/answer/ask.ts";
import { withReplyCache } from "../src/reply-cache.ts";
import { bot } from "./real-book.ts";

/** A bot that counts how often it has to think. */
function counting() {
  const asked: Ask[] = [];
  const thinking = {
    ...bot,
    reply(each: Ask) {
      asked.push(each);
      return bot.reply(each);
    },
  };
  return { asked, remembering: withReplyCache(thinking) };
}

describe("a bot that remembers", () => {
  it("thinks once about the same question, and says the same", () => {
    const { asked, remembering } = counting();
    const first = remembering.reply(makeAsk("expelled", "germany"));
    expect(remembering.reply(makeAsk("expelled", "germany"))).toBe(first);
    expect(first).toEqual(bot.reply(makeAsk("expelled", "germany")));
    expect(asked).toHaveLength(1);
  });

  it("takes no two questions for one", () => {
    const { asked, remembering } = counting();
    const questions: readonly Ask[] = [
      makeAsk("expelled", "germany"),
      makeAsk("total", "germany"),
      { ...makeAsk("expelled", "germany"), locale: "de" },
      makeAsk("expelled", "germany", { private: "yes" }),
      makeAsk("expelled", "", { germany: "" }),
      {
        command: "expelled",
        typed: [
          { option: "germany", text: "" },
          { option: "", text: "" },
        ],
      },
    ];
    for (const question of questions)
      expect(remembering.reply(question)).toEqual(bot.reply(question));
    expect(asked).toHaveLength(questions.length);
  });

  it("keeps nothing of what people write in their own words", () => {
    const { asked, remembering } = counting();
    for (const command of ["ask", "ask", "look-up", "look-up"])
      remembering.reply(makeAsk(command, "what did my friend in Berlin say"));
    expect(asked).toHaveLength(4);
  });

  it("forgets what was asked long ago, not what is asked often", () => {
    const { asked, remembering } = counting();
    for (let at = 0; at < 300; at += 1) {
      remembering.reply(makeAsk("expelled", "germany"));
      remembering.reply(makeAsk("expelled", `nobody ${at}`));
    }
    remembering.reply(makeAsk("expelled", "nobody 0"));
    expect(asked.filter(({ typed }) => typed[0]?.text === "germany")).toHaveLength(1);
    expect(asked).toHaveLength(302);
  });
});
