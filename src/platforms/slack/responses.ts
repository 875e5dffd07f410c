/** What goes back to Slack for what came from it: values, which each of the two ways in carries out. */
import type { Block, Home, Modal } from "./rendering/block-kit.ts";
import type { Message } from "./rendering/to-slack.ts";
import type { OutgoingOf, SentStepOf, StepOf } from "./response-steps.ts";

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

export type Updated = Omit<Message, "response_type">;

interface AsWritten {
  readonly message: Posted;
  readonly update: Updated;
  readonly response: Response;
  readonly modal: Modal;
  readonly home: Home;
}

export type Step = StepOf<AsWritten>;
export type SentStep = SentStepOf<AsWritten>;
export type Responded = OutgoingOf<AsWritten>;

/** As it stands there from now on: without what only a new message is told. */
export function updated({ response_type: _, ...message }: Message): Updated {
  return message;
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
