/** From a question to its finished answer. */
import type { Ask } from "../../src/answer/ask.ts";
import { makeAsk } from "../../src/answer/ask.ts";
import type { Outcome } from "../../src/answer/reply.ts";
import { mentionsInMessage } from "../../src/book/names/mentions-in-message.ts";
import { makeBot } from "../../src/bot.ts";
import type { Chapter, Figure } from "./figure.ts";
import { atMost } from "./figure.ts";
import { book } from "./record.ts";
import { timeBeside } from "./time-beside.ts";

interface Question {
  readonly kind: string;
  readonly words: string;
  readonly outcome: Outcome;
  readonly max: number;
}

const asked: readonly Question[] = [
  { kind: "an exact name", words: "germany", outcome: "answered", max: 5 },
  { kind: "two letters swapped", words: "germnay", outcome: "answered", max: 50 },
  { kind: "a wrong letter", words: "lithuanua", outcome: "answered", max: 50 },
  { kind: "an unknown word", words: "xylophone", outcome: "unknown", max: 100 },
  { kind: "ten letters of nonsense", words: "qzxwvkjhgf", outcome: "unknown", max: 100 },
];

export const questions: Chapter = {
  title: "Questions",
  how:
    "`bot.reply` of a freshly made ask, beside `JSON.stringify` of that same reply's `answer`.\n" +
    "The control is one `JSON.stringify` beside another. Of what is looked up in a message, ten times as long a one is read:\n" +
    "10 would be as many times as long.",
  measure: () => [
    ...asked.map(measure),
    plainQuestion(),
    control(),
    ...messages.map(growth),
    ...checkedText(),
  ],
};

/** What takes longest to read. */
const messages = ["Washington and London, ", "德国驱逐外交官"];

const bot = makeBot(book);
const askAbout = (words: string): Ask => makeAsk("expelled", words);

function measure({ kind, words, outcome, max }: Question): Figure {
  const { answer, outcome: got } = bot.reply(askAbout(words));
  if (got !== outcome) throw new Error(`${words}: ${got} where ${outcome} was expected`);
  const ratios = timeBeside(
    () => bot.reply(askAbout(words)),
    () => JSON.stringify(answer),
  );
  return {
    what: `\`/expelled ${words}\`, ${kind}`,
    beside: "its answer as JSON",
    ratios,
    bound: atMost(max),
  };
}

function control(): Figure {
  const { answer } = bot.reply(askAbout("germany"));
  const ratios = timeBeside(
    () => JSON.stringify(answer),
    () => JSON.stringify(answer),
  );
  return { what: "an answer as JSON", beside: "the same", ratios };
}

function growth(unit: string): Figure {
  const [short = "", long = ""] = [400, 4_000].map((length) =>
    unit.repeat(length).slice(0, length),
  );
  const ratios = timeBeside(
    () => mentionsInMessage(book, long),
    () => mentionsInMessage(book, short),
  );
  return {
    what: `4,000 characters of \`${unit.trim()}\` in a message`,
    beside: "400 of them",
    ratios,
    bound: atMost(20),
  };
}

const twelveWords = "how many russian diplomats did the united kingdom expel in march 2018";

/** Nothing is remembered: each time the question is read anew. */
function plainQuestion(): Figure {
  const ask: Ask = { command: "ask", typed: [{ option: "", text: twelveWords }] };
  if (bot.reply(ask).outcome !== "answered") throw new Error(`not answered: ${twelveWords}`);
  return {
    what: "a plain question of twelve words",
    beside: "`/expelled germany`",
    ratios: timeBeside(
      () => bot.reply(ask),
      () => bot.reply(askAbout("germany")),
    ),
    bound: atMost(3),
  };
}

const sentences =
  "Germany expelled four Russian diplomats in March 2018. Poland expelled 45 Russians in 2022. Nobody knows why the weather was bad. ";

/** A text that is held against the record, beside its answer and beside a tenth of it. */
function checkedText(): readonly Figure[] {
  const text = sentences.repeat(40).slice(0, 4000);
  const check =
    (typed: string): (() => unknown) =>
    () =>
      bot.reply(makeAsk("verify", typed));
  const { answer } = bot.reply(makeAsk("verify", text));
  return [
    {
      what: "4,000 characters checked by `/verify`",
      beside: "its answer as JSON",
      ratios: timeBeside(check(text), () => JSON.stringify(answer)),
      bound: atMost(150),
    },
    {
      what: "4,000 characters checked by `/verify`",
      beside: "400 of them",
      ratios: timeBeside(check(text), check(text.slice(0, 400))),
      bound: atMost(20),
    },
  ];
}
