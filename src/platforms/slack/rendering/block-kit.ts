/** Types of the Block Kit blocks, views and messages that we send: those of Slack's, unchangeable. https://docs.slack.dev/reference/block-kit */
import type { types } from "@slack/bolt";
import type { ChartBlock } from "./chart.ts";

type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value;

export type PlainText = Immutable<types.PlainTextElement>;
export type Mrkdwn = Immutable<types.MrkdwnElement>;

export type RichElement = Immutable<types.RichTextText | types.RichTextLink | types.RichTextEmoji>;

export interface RichSection {
  readonly type: "rich_text_section";
  readonly elements: readonly RichElement[];
}

export type RichPart =
  | RichSection
  | { readonly type: "rich_text_quote"; readonly elements: readonly RichElement[] }
  | {
      readonly type: "rich_text_list";
      readonly style: "bullet";
      readonly elements: readonly RichSection[];
    };

export interface RichText {
  readonly type: "rich_text";
  readonly elements: readonly RichPart[];
}

export type SelectOption = Immutable<types.PlainTextOption>;
export type ButtonElement = Immutable<types.Button>;
export type StaticSelect = Immutable<types.StaticSelect>;
export type ActionElement = Immutable<types.ActionsBlock["elements"][number]>;
export type InputBlock = Immutable<types.InputBlock>;

export type SlackBlock =
  | Immutable<types.HeaderBlock | types.DividerBlock | types.SectionBlock | types.ContextBlock>
  | Immutable<types.ActionsBlock | types.TableBlock>
  | ChartBlock
  | ImageBlock
  | InputBlock
  | RichText;

export interface Modal extends Immutable<Omit<types.ModalView, "blocks">> {
  readonly blocks: readonly SlackBlock[];
}

export interface Home extends Immutable<Omit<types.HomeView, "blocks">> {
  readonly blocks: readonly SlackBlock[];
}

/** An image from an address, or from a file of the workspace. https://docs.slack.dev/reference/block-kit/blocks/image-block */
export type ImageBlock = {
  readonly type: "image";
  readonly alt_text: string;
} & (
  | { readonly image_url: string }
  /** https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
  | { readonly slack_file: { readonly id: string } }
);

/** https://docs.slack.dev/reference/messaging/payload; `response_type` is for responses alone */
export interface Message {
  readonly response_type: "ephemeral" | "in_channel";
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** Sources are links to read, not previews to look at. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}
