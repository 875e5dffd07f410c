/** Types of Discord's and Slack's messages, as far as the page draws them. */

export interface DiscordField {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

export interface DiscordEmbed {
  readonly description?: string;
  readonly color?: number;
  readonly fields?: readonly DiscordField[];
  readonly image?: { readonly url: string };
  readonly footer?: { readonly text: string };
}

export interface DiscordControl {
  /** 2 is a button, 3 a menu. */
  readonly type: number;
  /** 1 is the primary one. */
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

export interface DiscordMessage {
  readonly content?: string;
  readonly flags?: number;
  readonly embeds?: readonly DiscordEmbed[];
  readonly components?: readonly { readonly components: readonly DiscordControl[] }[];
  readonly attachments?: readonly {
    readonly filename: string;
    readonly description?: string;
  }[];
}

export interface DiscordCallback {
  readonly data: DiscordMessage;
}

export interface SlackElement {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly placeholder?: { readonly text: string };
  readonly options?: readonly {
    readonly text: { readonly text: string };
    readonly value: string;
  }[];
  readonly [key: string]: unknown;
}

export interface SlackPreviewBlock {
  readonly type: string;
  readonly elements?: readonly SlackElement[];
  readonly [key: string]: unknown;
}

export interface SlackMessage {
  readonly response_type?: "ephemeral" | "in_channel";
  readonly text: string;
  readonly blocks?: readonly SlackPreviewBlock[];
}
