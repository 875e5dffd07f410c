/** What goes out to Slack, as far as whoever carries it has to know: in a message, a view, it does not look. */
import type { WorkspaceSettings } from "../../store/store.ts";
import type { EventMeta } from "../event-log-entry.ts";
import type { PictureRequest } from "../picture-renderer.ts";
import type { Home, Modal, SelectOption, SlackBlock } from "./rendering/block-kit.ts";
import type { PictureSource, UploadedFiles } from "./rendering/picture-source.ts";
import type { Message } from "./rendering/to-slack.ts";
import type { WorkspacePreferences } from "./workspaces.ts";

/** A message as it is posted by name of channel: there, who sees it is said by the method. */
export interface ChannelMessage extends Omit<Message, "response_type"> {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** What is said through the address that an event brings with it. */
export interface ResponseUrlMessage extends Message {
  /** Always said: Slack replaces by itself otherwise. */
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

export type MessageUpdate = Omit<Message, "response_type">;

/** What is done after the acknowledgement. */
export type ResponseStep =
  | CallStep
  /** A picture is uploaded into the workspace; what comes then depends on how that went. */
  | {
      readonly kind: "illustrate";
      readonly wanted: PictureRequest;
      readonly following: (source: PictureSource) => readonly ResponseStep[];
    };

/** One call, and what is done instead where it is refused. */
export type CallStep =
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  | (Failing & {
      readonly kind: "respond";
      readonly url: string;
      readonly body: ResponseUrlMessage;
    })
  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  | (Failing & { readonly kind: "post-message"; readonly body: ChannelMessage })
  /** Of what was posted before it. https://docs.slack.dev/reference/methods/chat.update */
  | (Failing & { readonly kind: "update-message"; readonly body: MessageUpdate })
  /** https://docs.slack.dev/reference/methods/chat.postEphemeral */
  | (Failing & {
      readonly kind: "post-ephemeral";
      readonly body: ChannelMessage & { readonly user: string };
    })
  /** https://docs.slack.dev/reference/methods/views.open; a trigger works once, within 3 seconds */
  | (Failing & {
      readonly kind: "open-view";
      readonly trigger: string;
      readonly view: Modal;
    })
  | (Failing & {
      readonly kind: "update-view";
      readonly id: string;
      readonly view: Modal;
    })
  /** https://docs.slack.dev/reference/methods/views.publish */
  | (Failing & {
      readonly kind: "publish-home";
      readonly user: string;
      readonly view: Home;
    })
  /** What the workspace wants from now on. */
  | (Failing & { readonly kind: "keep"; readonly settings: WorkspaceSettings });

interface Failing {
  /** What would come after it is then left out. */
  readonly fallback?: readonly ResponseStep[];
  /** What of the workspace's it shows: Slack refuses that until it has looked at it. */
  readonly file?: string | undefined;
}

/** The body of an acknowledgement: of a command, of a menu that wants options, of a form. */
export type Acknowledgement =
  | Message
  | { readonly options: readonly SelectOption[] }
  | { readonly response_action: "update"; readonly view: Modal };

export interface SlackResponse {
  /** The body of the acknowledgement, where it carries something: an answer, options, a view. */
  readonly acknowledge?: Acknowledgement;
  /** In this order, once it is acknowledged. */
  readonly steps: readonly ResponseStep[];
  /** What the answer is complete without: a picture that follows. */
  readonly followUpSteps?: readonly ResponseStep[];
  readonly meta: EventMeta;
}

/** Says what is to go out for what came in. */
export interface Responder {
  /** For a slash command as Slack sends it, over either way in. Never throws. */
  readonly toCommand: (
    raw: unknown,
    wishes?: WorkspacePreferences,
    files?: UploadedFiles,
  ) => SlackResponse;
  /** For a press, a choice, a form, a shortcut, a menu that wants options. Never throws. */
  readonly toInteraction: (
    raw: unknown,
    wishes?: WorkspacePreferences,
    files?: UploadedFiles,
  ) => SlackResponse;
  /** For an event with its envelope; nothing where it isn't for the bot. Never throws. */
  readonly toEvent: (
    raw: unknown,
    wishes?: WorkspacePreferences,
    files?: UploadedFiles,
  ) => SlackResponse | undefined;
  /** What to do instead, when a response to an interaction was refused as too late. Never throws. */
  readonly expired: (raw: unknown) => readonly ResponseStep[];
  /** The same three for what comes while the bot is ending. */
  readonly shuttingDown: Pick<Responder, "toCommand" | "toInteraction" | "toEvent">;
}

/** As it stands there from now on: without what only a new message is told. */
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

/** A message that says one thing. */
export function textMessage(text: string, blocks: readonly SlackBlock[]): Message {
  return { response_type: "ephemeral", text, blocks, unfurl_links: false, unfurl_media: false };
}
