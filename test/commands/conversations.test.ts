import fc from "fast-check";
import { expect, it } from "vitest";
import { makeBot } from "../../src/bot.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { toPlainText } from "../../src/platforms/plain-text.ts";
import { book } from "../real-book.ts";

const bot = makeBot(book);

const ask = (typed: string) => parseAskText(typed);

/** The reply to the last of several questions, asked one after the other. */
function replyIn(...questions: readonly string[]) {
  const asks = questions.map(ask);
  const last = ask(questions.at(-1) ?? "");
  return bot.reply(bot.continueAsk(last, asks.slice(0, -1)));
}

const titleIn = (...questions: readonly string[]): string =>
  toPlainText(replyIn(...questions).answer.title, "en-GB");

it.each([
  [["how many did germany expel", "and France?"], "/expelled France"],
  [["how many did germany expel in 2022", "and France?"], "/expelled France wave:2022"],
  [["how many did germany expel in 2022", "what about poland"], "/expelled poland wave:2022"],
  [["/expelled germany wave:2022", "and Poland?"], "/expelled Poland wave:2022"],
  [["germany", "and in 2022?"], "/expelled germany wave:2022"],
  [["germany", "in 2022?"], "/expelled germany wave:2022"],
  [["/expelled germany wave:2022", "and in 2018?"], "/expelled germany wave:2018"],
  [["how many did germany expel", "and france in 2022?"], "/expelled france wave:2022"],
  [["how many did germany expel", "and Austria?"], "/expelled Austria wave:2018-salisbury"],
  [["how many did NATO expel", "and the EU?", "and without Britain?"], "/total EU without:Britain"],
  [["what did tusk say", "and stoltenberg?"], "/quote stoltenberg"],
  [["which countries expelled more than 10 in 2022", "and in the EU?"], "/expelled EU wave:2022"],
  [["which countries expelled more than 10", "in 2022?"], "/expelled wave:2022"],
  [["how many did poland expel in 2022", "in return?"], "/expelled from:poland wave:2022"],
  [["how many did germany expel", "sources?"], "/sources germany"],
  [["how many did nato expel in 2022", "and on a map?"], "/map nato wave:2022"],
  [
    ["how many did poland expel in 2022", "when did they announce it?"],
    "/expelled poland wave:2022",
  ],
  [["what did tusk say", "what did he say about sanctions?"], "/quote tusk about sanctions"],
  [["wie viele hat Deutschland ausgewiesen", "und Frankreich?"], "/expelled Frankreich"],
  [["how many did germany expel", "et la France ?"], "/expelled France"],
  [["what did Russia do to Germany", "and to Britain?"], "/expelled Russia from:Britain"],
  [["what did Russia do to Germany", "and Britain?"], "/expelled Russia from:Britain"],
  [
    ["how many Iranians did Canada expel in 2012", "and Syrians?"],
    "/expelled Canada from:Syrians wave:2012",
  ],
  [["compare Germany and France", "and Poland?"], "/expelled Germany, France, Poland"],
  [["how many did Canada expel in 2024", "and India?", "and the US?"], "/expelled US wave:2024"],
  [["which NATO members did not expel", "and the EU?", "why?"], "/total EU"],
  [
    ["how many did germany expel in 2022", "how many goals?", "and Poland?"],
    "/expelled Poland wave:2022",
  ],
  [
    ["how many did germany expel in 2022", "and after?", "and Poland?"],
    "/expelled Poland wave:2022",
  ],
])("continues %j as %s", (questions, command) => {
  expect(replyIn(...questions).understoodAs).toBe(command);
});

it.each([
  [["did austria expel anyone", "and germany?"], "Yes: 4 Russian diplomats on 26 March 2018"],
  [["how many did poland expel in 2022", "when?"], "Poland announced it on 23 March 2022"],
  [["how many did germany expel", "how long?"], "Germany gave them seven days to leave"],
  [["how many did austria expel in 2022", "why?"], "Russia invaded Ukraine on 24 February 2022"],
])("answers the last of %j first", (questions, title) => {
  expect(titleIn(...questions)).toContain(title);
});

it("names the others, and leaves out who was asked about", () => {
  const reply = replyIn("how many did austria expel in 2022", "who else?");
  expect(reply.understoodAs).toBe("/expelled all without:austria wave:2022-ukraine");
  expect(reply.subjects.map(({ code }) => code)).not.toContain("AT");
});

it("shows the next page, and then what else is on record", () => {
  expect(replyIn("/waves", "more").ask).toMatchObject({
    command: "waves",
    typed: [{ option: "page", text: "2" }],
  });
  expect(replyIn("/waves", "more", "more").ask).toMatchObject({
    typed: [{ option: "page", text: "3" }],
  });
  expect(replyIn("/expelled germany", "more").ask).toMatchObject({
    typed: [{ text: "Germany" }, { option: "wave", text: "all" }],
  });
});

it.each([
  "how many did germany expel",
  "germany",
  "/expelled germany",
  "timeline",
  "show the map",
  "who was first in 2018",
  "how many goals did germany score",
  "hello",
])("takes %j as a question of its own", (typed) => {
  expect(bot.isContinuing(ask(typed))).toBe(false);
  expect(bot.continueAsk(ask(typed), [ask("how many did france expel in 2022")])).toEqual(
    ask(typed),
  );
});

it("answers nothing where nothing came before, or nothing that can be continued", () => {
  expect(replyIn("why?").outcome).toBe("unknown");
  expect(replyIn("how many goals did germany score", "why?").outcome).toBe("unknown");
  expect(replyIn("hello", "when?").outcome).toBe("unknown");
});

it("never throws, whatever is asked after whatever", () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom("and France?", "why?", "more", "in 2022", "who else?", "/waves", "@#:", "they"),
  );
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), (questions) => {
      expect(replyIn(...questions).answer.title.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
