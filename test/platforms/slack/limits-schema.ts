/** Slack's limits on messages and views, as its documentation states them, written apart from the code that keeps them. */
import * as z from "zod";

/** Slack refuses a text of nothing but white space. */
const text = (least: number, max: number) =>
  z.string().refine((value) => [...value].length >= least && [...value].length <= max, {
    message: `has ${least} to ${max} characters`,
  });

/** What is no entity would be read as markup, or as half of one. */
const noControl = (value: string): boolean =>
  !/[<>]/.test(value) && !/&(?!(?:amp|lt|gt);)/.test(value);

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
const plain = (max: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: text(1, max).refine((value) => value.trim() !== "" && noControl(value)),
    emoji: z.boolean(),
  });

/** Links are the only things in angle brackets. */
const withoutOurs = (value: string): string => value.replace(/<https?:[^<>|\s]+\|[^<>|]+>/g, "");

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: text(1, max).refine((value) => noControl(withoutOurs(value))),
    verbatim: z.literal(true),
  });

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const style = z.strictObject({ bold: z.literal(true) }).optional();
const element = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: text(1, 3000), style }),
  z.strictObject({
    type: z.literal("link"),
    url: z.url({ protocol: /^https?$/ }).max(3000),
    text: text(1, 3000).optional(),
    style,
  }),
  z.strictObject({ type: z.literal("emoji"), name: z.string().regex(/^flag-[a-z]{2}$/) }),
]);
const elements = z.array(element).min(1);
const richSection = z.strictObject({ type: z.literal("rich_text_section"), elements });
const richText = z.strictObject({
  type: z.literal("rich_text"),
  elements: z
    .array(
      z.discriminatedUnion("type", [
        richSection,
        z.strictObject({ type: z.literal("rich_text_quote"), elements }),
        z.strictObject({
          type: z.literal("rich_text_list"),
          style: z.literal("bullet"),
          elements: z.array(richSection).min(1),
        }),
      ]),
    )
    .min(1),
});

const id = text(1, 255);

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const optionSchema = z.strictObject({
  text: plain(75),
  value: text(1, 150),
  description: plain(75).optional(),
});
const options = z.array(optionSchema).min(1).max(100);

/** https://docs.slack.dev/reference/block-kit/block-elements */
const button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plain(75),
  value: text(1, 2000),
  style: z.literal("primary").optional(),
});
const placeholder = plain(150);
const staticSelect = z.strictObject({
  type: z.literal("static_select"),
  action_id: id,
  placeholder,
  options,
  initial_option: optionSchema.optional(),
});
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  action_id: id,
  placeholder,
  min_query_length: z.int().min(0),
});

const header = z.strictObject({ type: z.literal("header"), text: plain(150) });
const divider = z.strictObject({ type: z.literal("divider") });
const section = z
  .strictObject({
    type: z.literal("section"),
    text: plain(3000).optional(),
    fields: z.array(mrkdwn(2000)).min(1).max(10).optional(),
    accessory: button.optional(),
  })
  .refine(({ text: own, fields }) => own ?? fields);
const context = z.strictObject({
  type: z.literal("context"),
  elements: z
    .array(z.union([plain(3000), mrkdwn(3000)]))
    .min(1)
    .max(10),
});
const actions = z.strictObject({
  type: z.literal("actions"),
  elements: z
    .array(z.discriminatedUnion("type", [button, staticSelect, externalSelect]))
    .min(1)
    .max(25),
});
const input = z.strictObject({
  type: z.literal("input"),
  block_id: id,
  label: plain(2000),
  optional: z.boolean(),
  element: z.discriminatedUnion("type", [
    staticSelect,
    externalSelect,
    z.strictObject({ type: z.literal("datepicker"), action_id: id, placeholder }),
    z.strictObject({
      type: z.literal("conversations_select"),
      action_id: id,
      placeholder,
      response_url_enabled: z.literal(true),
    }),
  ]),
});

/** What is seen of cells: texts, addresses, names of emoji. */
const textIn = (cells: readonly unknown[]): string =>
  [...JSON.stringify(cells).matchAll(/"(?:text|name)":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, seen]) => String(JSON.parse(`"${seen}"`)))
    .join("");

/** https://docs.slack.dev/reference/block-kit/blocks/table-block */
const table = z.strictObject({
  type: z.literal("table"),
  column_settings: z
    .array(z.strictObject({ align: z.enum(["left", "right"]), is_wrapped: z.boolean() }))
    .max(20),
  rows: z
    .array(z.array(richText).min(1).max(20))
    .min(1)
    .max(100)
    .refine((rows) => new Set(rows.map((row) => row.length)).size === 1, "is a rectangle")
    .refine((rows) => textIn(rows).length <= 10_000, "has 10,000 characters in all its cells"),
});

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
const image = z
  .strictObject({
    type: z.literal("image"),
    image_url: z.url().max(3000).optional(),
    slack_file: z.strictObject({ id: z.string().regex(/^F[A-Z\d]{8,}$/) }).optional(),
    alt_text: z.string().min(1).max(2000),
  })
  .refine(({ image_url: url, slack_file: file }) => (url === undefined) !== (file === undefined));

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
const label = z.string().min(1).max(20);
const chart = z
  .strictObject({
    type: z.literal("data_visualization"),
    title: z.string().min(1).max(50),
    chart: z.strictObject({
      type: z.literal("bar"),
      series: z
        .array(
          z.strictObject({
            name: label,
            data: z
              .array(z.strictObject({ label, value: z.number() }))
              .min(1)
              .max(20),
          }),
        )
        .min(1)
        .max(6),
      axis_config: z.strictObject({
        categories: z.array(label).min(1).max(20),
        x_label: z.string().min(1).max(50).optional(),
        y_label: z.string().min(1).max(50).optional(),
      }),
    }),
  })
  .refine(
    ({ chart: { series, axis_config: axis } }) =>
      series.every(({ data }) => data.every((point, at) => point.label === axis.categories[at])),
    "has a point for each category, in their order",
  );

const readable = [header, divider, section, context, actions, richText, image] as const;

const actionIds = (blocks: readonly object[]): readonly string[] =>
  [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]*)"/g)].map(([, name = ""]) => name);
const noIdTwice = (blocks: readonly object[]): boolean =>
  new Set(actionIds(blocks)).size === actionIds(blocks).length;

/** https://docs.slack.dev/reference/messaging/payload */
export const messageSchema = z.strictObject({
  response_type: z.enum(["ephemeral", "in_channel"]),
  text: text(1, 4000).refine(noControl),
  blocks: z
    .array(z.discriminatedUnion("type", [...readable, table, chart]))
    .min(1)
    .max(50)
    .refine(
      (all) => all.filter(({ type }) => type === "table").length <= 1,
      "has one table at most",
    )
    .refine(
      (all) => all.filter(({ type }) => type === "data_visualization").length <= 2,
      "has two charts at most",
    )
    .refine(noIdTwice, "no action_id twice")
    .refine((all) => JSON.stringify(all).length < 100_000),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
});

const viewBlocks = z
  .array(z.discriminatedUnion("type", [...readable, input]))
  .min(1)
  .max(100)
  .refine(noIdTwice, "no action_id twice");

/** https://docs.slack.dev/reference/views/modal-views */
export const modalSchema = z
  .strictObject({
    type: z.literal("modal"),
    callback_id: id,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24),
    private_metadata: text(1, 3000).optional(),
    blocks: viewBlocks,
  })
  .refine(({ submit, blocks }) => submit ?? blocks.every(({ type }) => type !== "input"));

/** https://docs.slack.dev/reference/views/home-tab-views */
export const homeSchema = z.strictObject({ type: z.literal("home"), blocks: viewBlocks });
