/** Types of the Block Kit blocks, views and messages that we send. https://docs.slack.dev/reference/block-kit */
import type { ChartBlock } from "./chart.ts";

export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  /** Are `:names:` in it shown as emoji? */
  readonly emoji: boolean;
}

export interface Mrkdwn {
  readonly type: "mrkdwn";
  readonly text: string;
  /** Addresses and names in it stay as they are. */
  readonly verbatim: true;
}

interface Style {
  readonly bold?: true;
}

export type RichElement =
  | { readonly type: "text"; readonly text: string; readonly style?: Style }
  | { readonly type: "link"; readonly url: string; readonly text?: string; readonly style?: Style }
  | { readonly type: "emoji"; readonly name: string };

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

export interface TableBlock {
  readonly type: "table";
  readonly column_settings: readonly {
    readonly align: "left" | "right";
    readonly is_wrapped: boolean;
  }[];
  readonly rows: readonly (readonly RichText[])[];
}

export interface SelectOption {
  readonly text: PlainText;
  readonly value: string;
  readonly description?: PlainText;
}

export interface ButtonElement {
  readonly type: "button";
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: "primary";
}

interface SelectBase {
  readonly action_id: string;
  readonly placeholder: PlainText;
}

export interface StaticSelect extends SelectBase {
  readonly type: "static_select";
  readonly options: readonly SelectOption[];
  readonly initial_option?: SelectOption;
}

export interface ExternalSelect extends SelectBase {
  readonly type: "external_select";
  /** 0 asks for options before the first letter. */
  readonly min_query_length: number;
}

export interface DatePicker extends SelectBase {
  readonly type: "datepicker";
}

/** A conversation to post in; with it comes an address that may be posted to. */
export interface ConversationsSelect extends SelectBase {
  readonly type: "conversations_select";
  readonly response_url_enabled: true;
}

export type ActionElement = ButtonElement | StaticSelect | ExternalSelect;

export interface InputBlock {
  readonly type: "input";
  readonly block_id: string;
  readonly label: PlainText;
  readonly optional: boolean;
  readonly element: StaticSelect | ExternalSelect | DatePicker | ConversationsSelect;
}

export type SlackBlock =
  | { readonly type: "header"; readonly text: PlainText }
  | { readonly type: "divider" }
  | {
      readonly type: "section";
      readonly text?: PlainText;
      readonly fields?: readonly Mrkdwn[];
      readonly accessory?: ButtonElement;
    }
  | { readonly type: "context"; readonly elements: readonly (PlainText | Mrkdwn)[] }
  | { readonly type: "actions"; readonly elements: readonly ActionElement[] }
  | ChartBlock
  | ImageBlock
  | InputBlock
  | RichText
  | TableBlock;

export interface Modal {
  readonly type: "modal";
  readonly callback_id: string;
  readonly title: PlainText;
  readonly submit?: PlainText;
  readonly close: PlainText;
  readonly private_metadata?: string;
  readonly blocks: readonly SlackBlock[];
}

export interface Home {
  readonly type: "home";
  readonly blocks: readonly SlackBlock[];
}

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
/** An image from an address, or from a file of the workspace. */
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
