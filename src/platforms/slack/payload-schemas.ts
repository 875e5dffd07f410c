/** Zod schemas of the payloads that Slack sends. Code behind them may rely on the types. */
import * as z from "zod";

const id = z.string();

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const commandSchema = z.object({
  command: z.string(),
  text: z.string().optional(),
  user_id: id,
  channel_id: id.optional(),
  response_url: z.string().optional(),
});

export type SlashCommand = z.output<typeof commandSchema>;

const selectedOption = z.object({ value: z.string() });

/** The value of a form's field. */
const field = z.object({
  selected_option: selectedOption.nullish(),
  selected_date: z.string().nullish(),
  selected_conversation: z.string().nullish(),
});

/** https://docs.slack.dev/reference/views */
const view = z.object({
  id,
  type: z.string(),
  callback_id: z.string().optional(),
  private_metadata: z.string().optional(),
  /** By block id and action id. */
  state: z.object({ values: z.record(z.string(), z.record(z.string(), field)) }).optional(),
});

/** What stands in a message beside its text, in any form: a message of another app may hold what we don't know. */
const content = {
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  files: z.unknown().optional(),
};

/** https://docs.slack.dev/reference/interaction-payloads */
export const interactionSchema = z.object({
  /** `block_actions`, `block_suggestion`, `view_submission`, `view_closed`, `message_action`, `shortcut` … */
  type: z.string(),
  user: z.object({ id, name: z.string().optional(), username: z.string().optional() }).optional(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.object({ id }).nullish(),
  container: z
    .object({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() })
    .optional(),
  message: z
    .object({
      ts: z.string().optional(),
      thread_ts: z.string().optional(),
      text: z.string().optional(),
      ...content,
    })
    .optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        type: z.string(),
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: selectedOption.nullish(),
      }),
    )
    .optional(),
  callback_id: z.string().optional(),
  /** Id of a menu that asks for options, and the text that was typed into it. */
  action_id: z.string().optional(),
  value: z.string().optional(),
  /** Addresses that the answer to a form may be posted to. */
  response_urls: z.array(z.object({ response_url: z.string() })).optional(),
});

export type Interaction = z.output<typeof interactionSchema>;

/** https://docs.slack.dev/apis/events-api#callback-field */
export const eventSchema = z.object({
  event: z.object({
    type: z.string(),
    user: id.optional(),
    bot_id: id.optional(),
    /** An ordinary message has none. */
    subtype: z.string().optional(),
    text: z.string().optional(),
    blocks: z.unknown().optional(),
    channel: id.optional(),
    channel_type: z.string().optional(),
    ts: z.string().optional(),
    thread_ts: z.string().optional(),
    tab: z.string().optional(),
  }),
});

export type SentEvent = z.output<typeof eventSchema>["event"];
