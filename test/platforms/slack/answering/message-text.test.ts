/** What a person sees in a message is what is looked up in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpCommand, makeAsk } from "../../../../src/answer/ask.ts";
import {
  readBlocks,
  readMessageText,
} from "../../../../src/platforms/slack/answering/message-text.ts";
import { bot } from "../../../real-book.ts";

const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const plain = (text: string) => ({ type: "plain_text", text });
const raw = (text: string) => ({ type: "raw_text", text });
const word = (text: string) => ({ type: "text", text });
const part = (type: string, ...elements: readonly object[]) => ({ type, elements });
const rich = (...elements: readonly object[]) => part("rich_text", ...elements);

const shown: readonly (readonly [string, object, string])[] = [
  [
    "a section",
    { type: "section", text: mrkdwn("Germany &amp; <https://a.example|NATO>") },
    "Germany & NATO",
  ],
  ["fields", { type: "section", fields: [mrkdwn("*Who*"), plain("Poland")] }, "*Who*\nPoland"],
  [
    "an image beside a section",
    {
      type: "section",
      text: plain("Look"),
      accessory: {
        type: "image",
        image_url: "https://a.example/france.png",
        alt_text: "A map of Spain",
      },
    },
    "Look\nA map of Spain",
  ],
  ["a header", { type: "header", text: plain("Britain") }, "Britain"],
  ["markdown", { type: "markdown", text: "**Canada** expelled 4" }, "**Canada** expelled 4"],
  [
    "small print",
    part(
      "context",
      { type: "image", image_url: "https://a.example", alt_text: "the flag of Italy" },
      mrkdwn("from Rome"),
    ),
    "the flag of Italy\nfrom Rome",
  ],
  [
    "an image",
    {
      type: "image",
      image_url: "https://a.example",
      title: plain("Who expelled"),
      alt_text: "Ukraine: 13",
    },
    "Who expelled\nUkraine: 13",
  ],
  [
    "a table",
    {
      type: "table",
      rows: [
        [raw("Country"), raw("Expelled")],
        [rich(part("rich_text_section", word("Norway"))), raw("1")],
      ],
    },
    "Country\nExpelled\nNorway\n1",
  ],
  [
    "rich text",
    rich(
      part(
        "rich_text_section",
        word("Ger"),
        { ...word("many"), style: { bold: true } },
        { type: "user", user_id: "U1" },
        word("said"),
      ),
      part(
        "rich_text_list",
        part("rich_text_section", word("Latvia")),
        part("rich_text_section", word("Estonia")),
      ),
      part("rich_text_quote", word("as Sweden did")),
      part("rich_text_preformatted", word("FI <@U2> &amp;")),
    ),
    "Germany said\nLatvia\nEstonia\nas Sweden did\nFI <@U2> &amp;",
  ],
  [
    "links and dates",
    rich(
      part(
        "rich_text_section",
        { type: "link", url: "https://a.example", text: "Denmark" },
        word(", "),
        { type: "date", timestamp: 1, format: "{date}", fallback: "26 March" },
      ),
    ),
    "Denmark, 26 March",
  ],
  [
    "a container with a card",
    {
      type: "container",
      title: plain("Today"),
      child_blocks: [
        {
          type: "card",
          title: mrkdwn("Norway"),
          body: mrkdwn("expelled 1"),
          actions: [{ type: "button", text: plain("Turkey") }],
        },
      ],
    },
    "Today\nNorway\nexpelled 1",
  ],
  [
    "a table of data",
    {
      type: "data_table",
      caption: "Expelled",
      rows: [[raw("Poland"), { type: "raw_number", value: 4, text: "4" }]],
    },
    "Expelled\nPoland\n4",
  ],
  [
    "a chart",
    {
      type: "data_visualization",
      title: "Expelled",
      chart: {
        type: "bar",
        series: [{ name: "x", data: [] }],
        axis_config: { categories: ["Italy", "Spain"] },
      },
    },
    "Expelled\nItaly\nSpain",
  ],
  [
    "a video",
    {
      type: "video",
      title: plain("The speech"),
      description: plain("by Tusk"),
      alt_text: "x",
      video_url: "https://a.example/france",
    },
    "The speech\nby Tusk\nx",
  ],
  [
    "emoji",
    rich(
      part(
        "rich_text_section",
        { type: "emoji", name: "flag-de", unicode: "1f1e9-1f1ea" },
        { type: "emoji", name: "flag-pl" },
        { type: "emoji", name: "odd", unicode: "what" },
      ),
    ),
    "🇩🇪:flag-pl::odd:",
  ],
];

describe("what stands in a message", () => {
  it.each(shown)("is read in %s", (_, block, text) => {
    expect(readMessageText({ text: "Notice", blocks: [block] })).toBe(text);
    expect(readMessageText({ text: "", attachments: [{ blocks: [block] }] })).toBe(text);
    const shared = {
      is_share: true,
      text: "Notice",
      message_blocks: [{ message: { blocks: [block] } }],
    };
    expect(readMessageText({ attachments: [shared] })).toBe(text);
  });

  it("is its text where it has no blocks that say anything", () => {
    for (const blocks of [undefined, null, [], "x", [{ type: "divider" }], [{ type: "new" }]])
      expect(readMessageText({ text: "Germany", blocks })).toBe("Germany");
  });

  it("is what others were shown of an attachment, from top to bottom", () => {
    const attachment = {
      fallback: "Spain",
      color: "#2eb886",
      pretext: "Today",
      author_name: "Georgia",
      title: "Germany &lt;4&gt;",
      title_link: "https://a.example/france",
      text: "<https://a.example|Poland> followed",
      fields: [{ title: "Also", value: "Italy", short: true }],
      footer: "Wire",
      ts: 1,
      actions: [{ type: "button", text: "Turkey" }],
    };
    expect(readMessageText({ text: "Look", attachments: [attachment] })).toBe(
      "Look\nToday\nGermany <4>\nPoland followed\nAlso\nItaly\nWire",
    );
  });

  it("is an attachment's fallback where there is nothing else, and titles of files", () => {
    expect(readMessageText({ attachments: [{ fallback: "Spain did" }] })).toBe("Spain did");
    const files = [
      { title: "Expulsions by Norway", name: "f.pdf", permalink: "https://a.example" },
    ];
    expect(readMessageText({ text: "Read", files })).toBe("Read\nExpulsions by Norway");
  });

  it("is not what its buttons and menus say", () => {
    const button = { type: "button", text: plain("Turkey"), value: "Turkey", action_id: "a" };
    const blocks = [
      { type: "section", block_id: "Malta", text: plain("Poland"), accessory: button },
      { type: "actions", elements: [button] },
      { type: "input", label: plain("Greece") },
    ];
    expect(readMessageText({ blocks })).toBe("Poland");
  });

  it.each([
    ["_Germany_ and *Poland*, ~Italy~", ["DE", "PL", "IT"]],
    [":flag-de: :flag-pl:", ["DE", "PL"]],
  ])("is found whatever its format: %s", (text, codes) => {
    const blocks = [{ type: "section", text: mrkdwn(text) }];
    const { subjects } = bot.reply(makeAsk(lookUpCommand, readMessageText({ blocks })));
    expect(subjects.map(({ code }) => code)).toEqual(codes);
  });

  it("is read in any form without a fault", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (blocks, attachments) => {
        expect(readMessageText({ blocks, attachments, files: blocks })).toBeTypeOf("string");
        expect(readBlocks([blocks])).toBeTypeOf("string");
      }),
    );
  });
});
