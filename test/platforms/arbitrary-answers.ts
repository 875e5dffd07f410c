/** Answers of every shape, for whoever renders them. */
import fc from "fast-check";
import type { Answer, Block, Inline, Line, Source } from "../../src/answer/answer.ts";
import type { Ask } from "../../src/answer/ask.ts";
import { toPlainText } from "../../src/platforms/plain-text.ts";

/** Words that fit into the narrowest column, with spaces between them. */
export const words = fc
  .array(
    fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzäé"),
      minLength: 1,
      maxLength: 6,
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((each) => each.join(" "));

/** What nobody should be able to send through us: escapes, bidi, markup, mentions, broken characters. */
export const hostile = fc.string({
  minLength: 1,
  maxLength: 60,
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.constantFrom(..."*_~`|<>@#[]()\\/&\"'{}:!-") },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...["\u001b[31m", "\u001b]8;;http://x\u0007", "\u009b2J", "\u0000", "\u0007", "\r", "\n"],
        ...["\u202e", "\u2066", "\u200f", "\ufeff", "\u200d", "\u2028", "\ud800", "\udc00"],
        ...[
          "@everyone",
          "<@1>",
          "<!channel>",
          "https://x.example/",
          "```",
          "🇩🇪",
          "👩‍👩‍👧",
          "한국",
          "e\u0301\u0301",
        ],
      ),
    },
    { weight: 3, arbitrary: fc.constant(" ") },
  ),
});

const day = fc
  .tuple(
    fc.integer({ min: 1971, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")));

/** As exact as it happens to be known. */
const date = fc.oneof(
  day.map((parts) => parts.join("-")),
  day.map(([year, month]) => `${year}-${month}`),
  day.map(([year]) => `${year}`),
);

const url = fc
  .tuple(
    fc.constantFrom("https://news.example/", "http://news.example/a?b=", "https://n.example/ö(1)#"),
    fc.nat(),
  )
  .map(([server, id]) => `${server}${id}`);

function lineOf(text: fc.Arbitrary<string>): fc.Arbitrary<Line> {
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    text.map((value) => ({ kind: "text" as const, text: value })),
    text.map((value) => ({ kind: "strong" as const, text: value })),
    fc.record({ kind: fc.constant("link" as const), text, url }),
    fc.record({ kind: fc.constant("date" as const), date }),
    fc.record({ kind: fc.constant("count" as const), value: fc.nat(5000) }),
    fc.record({
      kind: fc.constant("share" as const),
      value: fc.float({ min: 0, max: 1, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant("country" as const),
      code: fc.constantFrom("DE", "XK"),
      name: text,
    }),
    fc.record({
      kind: fc.constant("citation" as const),
      numbers: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    }),
  );
  return fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((inlines) => inlines.flatMap((each) => [each, { kind: "text" as const, text: " " }]));
}

function blockOf(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const line = lineOf(text);
  const fact = fc.record({ label: text, value: line });
  return fc.oneof(
    fc.record({ kind: fc.constant("paragraph" as const), line }),
    fc.record({ kind: fc.constant("facts" as const), facts: fc.array(fact, { maxLength: 4 }) }),
    tableOf(text),
    fc.record({ kind: fc.constant("list" as const), lines: fc.array(line, { maxLength: 30 }) }),
    fc.record({
      kind: fc.constant("quote" as const),
      text,
      language: fc.constantFrom("en", "nl"),
      isSpoken: fc.boolean(),
      credit: line,
    }),
    pictureOf(text),
  );
}

/** What it shows is for whoever draws; what every platform can show stands in its place. */
function pictureOf(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const line = lineOf(text);
  const captions = { title: line, subtitle: line, source: line };
  const bar = fc.record(
    { label: line, value: fc.nat(200), remark: line, isApart: fc.boolean() },
    { requiredKeys: ["label", "remark", "isApart"] },
  );
  return fc.record({
    kind: fc.constant("picture" as const),
    picture: fc.record({
      kind: fc.constant("bars" as const),
      ...captions,
      bars: fc.array(bar, { maxLength: 12 }),
    }),
    alt: fc.record({ what: line, figures: fc.array(line, { maxLength: 100 }) }),
    instead: fc.array(
      fc.oneof(fc.record({ kind: fc.constant("paragraph" as const), line }), tableOf(text)),
      {
        maxLength: 2,
      },
    ),
  });
}

function tableOf(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const column = fc.record(
    {
      heading: text,
      align: fc.constantFrom("left" as const, "right" as const),
      bars: fc.constant(true as const),
    },
    { requiredKeys: ["heading", "align"] },
  );
  return fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      kind: fc.constant("table" as const),
      columns: fc.array(column, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(lineOf(text), { minLength: width, maxLength: width }), {
        maxLength: 5,
      }),
    }),
  );
}

function sourceOf(text: fc.Arbitrary<string>): fc.Arbitrary<Source> {
  const number = fc.integer({ min: 1, max: 40 });
  const optional = { number, title: text, date, url, place: text, remark: text };
  return fc.record(
    { id: fc.constant("x"), publisher: text, ...optional },
    { requiredKeys: ["id", "publisher"] },
  );
}

function askOf(text: fc.Arbitrary<string>): fc.Arbitrary<Ask> {
  const option = fc.constantFrom("wave", "as-of", "page", "detail");
  const typed = fc.tuple(text, fc.uniqueArray(option, { maxLength: 2 }), text);
  return fc.record({
    command: fc.constantFrom("expelled", "total", "quote", "help"),
    typed: typed.map(([own, options, value]) => [
      { option: "", text: own },
      ...options.map((each) => ({ option: each, text: value })),
    ]),
  });
}

/** @param text what every text in the answer is made of */
export function answersOf(text: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  return fc.record({
    // A title says something: no answer has one of blanks alone.
    title: lineOf(text).filter((line) => toPlainText(line, "en").trim() !== ""),
    tone: fc.constantFrom("plain" as const, "nothing" as const, "trouble" as const),
    blocks: fc.array(blockOf(text), { maxLength: 4 }),
    sources: fc.array(sourceOf(text), { maxLength: 4 }),
    followUps: fc.array(fc.record({ label: text, ask: askOf(text) }), { maxLength: 5 }),
    audience: fc.constantFrom("everyone" as const, "asker" as const),
  });
}
