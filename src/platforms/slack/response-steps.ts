/** Types of a response as a list of steps: acknowledge, call a method, upload a picture. The sender does not inspect messages and views. */
import type { WorkspaceSettings } from "../../store/store.ts";
import type { EventMeta } from "../event-log-entry.ts";
import type { PictureRequest } from "../picture-renderer.ts";
import type { Home, Message, Modal, SelectOption, SlackBlock } from "./rendering/block-kit.ts";
import type { PictureSource } from "./rendering/picture-source.ts";

/** A message to a channel. The method that posts it says who sees it. */
export interface ChannelMessage extends Omit<Message, "response_type"> {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** A message to the `response_url` of an interaction or a command. */
export interface ResponseUrlMessage extends Message {
  /** Never left out: Slack would replace the message. */
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

export type MessageUpdate = Omit<Message, "response_type">;

/** A step after the acknowledgement. */
export type ResponseStep =
  | CallStep
  /** Uploads a picture into the workspace; the steps that follow depend on how that went. */
  | {
      readonly kind: "attach-picture";
      readonly request: PictureRequest;
      readonly stepsAfterUpload: (source: PictureSource) => readonly ResponseStep[];
    };

/** One call, and the steps to run instead where it is refused. */
export type CallStep =
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  | (CallOptions & {
      readonly kind: "respond";
      readonly url: string;
      readonly body: ResponseUrlMessage;
    })
  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  | (CallOptions & { readonly kind: "post-message"; readonly body: ChannelMessage })
  /** Updates the message that was posted before it. https://docs.slack.dev/reference/methods/chat.update */
  | (CallOptions & { readonly kind: "update-message"; readonly body: MessageUpdate })
  /** https://docs.slack.dev/reference/methods/chat.postEphemeral */
  | (CallOptions & {
      readonly kind: "post-ephemeral";
      readonly body: ChannelMessage & { readonly user: string };
    })
  /** https://docs.slack.dev/reference/methods/views.open; a trigger works once, within 3 seconds */
  | (CallOptions & {
      readonly kind: "open-view";
      readonly trigger: string;
      readonly view: Modal;
    })
  | (CallOptions & {
      readonly kind: "update-view";
      readonly id: string;
      readonly view: Modal;
    })
  /** https://docs.slack.dev/reference/methods/views.publish */
  | (CallOptions & {
      readonly kind: "publish-home";
      readonly user: string;
      readonly view: Home;
    })
  /** Saves preferences of the workspace. */
  | (CallOptions & { readonly kind: "save-preferences"; readonly settings: WorkspaceSettings });

interface CallOptions {
  /** Run where the call is refused; the steps after it are then left out. */
  readonly fallback?: readonly ResponseStep[];
  /** Id of the workspace's file that it shows: Slack refuses the call until it has processed the file. */
  readonly file?: string | undefined;
}

/** The body of an acknowledgement: of a command, of a menu that asks for options, of a form. */
export type Acknowledgement =
  | Message
  | { readonly options: readonly SelectOption[] }
  | { readonly response_action: "update"; readonly view: Modal };

/** The messages of a direct message, or of a thread in it, before a message. */
export interface HistoryRequest {
  readonly channel: string;
  /** The time of that message, which is its id. */
  readonly before: string;
  /** The thread's first message, where it is one. */
  readonly thread: string | undefined;
}

export interface SlackResponse {
  /** The body of the acknowledgement, where it has one. */
  readonly acknowledge?: Acknowledgement;
  /** Run in this order, once the request is acknowledged. */
  readonly steps: readonly ResponseStep[];
  /** Run last; the answer is complete without them: a picture that follows. */
  readonly followUpSteps?: readonly ResponseStep[];
  /** The message continues earlier ones, and should be answered again with them. */
  readonly needs?: HistoryRequest;
  readonly meta: EventMeta;
}

/** A message as an update of a posted one: without the field that only a response takes. */
export function toMessageUpdate({ response_type: _, ...message }: Message): MessageUpdate {
  return message;
}

export function toChannelMessage(
  { response_type: _, ...message }: Message,
  channel: string,
  thread?: string | undefined,
): ChannelMessage {
  return { channel, ...(thread !== undefined && { thread_ts: thread }), ...message };
}

/** A private message with one text. */
export function textMessage(text: string, blocks: readonly SlackBlock[]): Message {
  return { response_type: "ephemeral", text, blocks, unfurl_links: false, unfurl_media: false };
}
