/** What goes back to Slack for what came from it: values, which each of the two ways in carries out. */
import type { Settings } from "../../store/store.ts";
import type { Told } from "../told.ts";
import type { Block, Home, Modal } from "./block-kit.ts";
import type { Message } from "./to-slack.ts";

/** A message as it is posted by name of channel: there, who sees it is said by the method. */
export interface Posted extends Omit<Message, "response_type"> {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** What is said through the address that an event brings with it. */
export interface Response extends Message {
  /** Always said: Slack replaces by itself otherwise. */
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

export type Step =
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  | (Failing & { readonly kind: "respond"; readonly url: string; readonly body: Response })
  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  | (Failing & { readonly kind: "post-message"; readonly body: Posted })
  /** https://docs.slack.dev/reference/methods/chat.postEphemeral */
  | (Failing & {
      readonly kind: "post-ephemeral";
      readonly body: Posted & { readonly user: string };
    })
  /** https://docs.slack.dev/reference/methods/views.open; a trigger works once, within 3 seconds */
  | (Failing & { readonly kind: "open-view"; readonly trigger: string; readonly view: Modal })
  | (Failing & { readonly kind: "update-view"; readonly id: string; readonly view: Modal })
  /** https://docs.slack.dev/reference/methods/views.publish */
  | (Failing & { readonly kind: "publish-home"; readonly user: string; readonly view: Home })
  /** What the workspace wants from now on. */
  | (Failing & { readonly kind: "keep"; readonly settings: Settings });

interface Failing {
  /** What to do when it is refused; what would come after it is then left out. */
  readonly otherwise?: readonly Step[];
}

export interface Responded {
  /** The body of the acknowledgement, where it carries something: an answer, options, a view. */
  readonly acknowledge?: object;
  /** In this order, once it is acknowledged. */
  readonly steps: readonly Step[];
  readonly told: Told;
}

export function posted(
  { response_type: _, ...message }: Message,
  channel: string,
  thread?: string | undefined,
): Posted {
  return { channel, ...(thread !== undefined && { thread_ts: thread }), ...message };
}

/** A message that says one thing. */
export function saying(text: string, blocks: readonly Block[]): Message {
  return { response_type: "ephemeral", text, blocks, unfurl_links: false, unfurl_media: false };
}
