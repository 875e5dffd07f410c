/** Zod schemas of the payloads that Discord sends. Code behind them may rely on the types. */
import * as z from "zod";

const id = z.string();

/** https://discord.com/developers/docs/resources/user#user-object */
const user = z.object({
  id,
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
});

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-data */
const payload = z.object({
  /** Type of the command: slash, on a user, on a message. */
  type: z.number().optional(),
  name: z.string().optional(),
  options: z.array(option).optional(),
  custom_id: z.string().optional(),
  values: z.array(z.string()).optional(),
  target_id: id.optional(),
  resolved: z.object({ messages: z.record(z.string(), z.looseObject({})).optional() }).optional(),
});

/** The buttons are ours: the code of each is enough. */
const row = z.object({
  components: z.array(z.object({ custom_id: z.string().optional() })).optional(),
});

/** The message that a message replies to. */
const reference = z.object({ message_id: id.optional() });

const pressedMessage = z.object({
  id: id.optional(),
  flags: z.number().optional(),
  interaction_metadata: z.object({ id: id.optional(), user: z.object({ id }) }).nullish(),
  /** The message that it is a reply to. */
  message_reference: reference.nullish(),
  components: z.array(row).optional(),
});

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
export const interactionSchema = z.object({
  type: z.number(),
  locale: z.string().optional(),
  data: payload.optional(),
  guild_id: id.optional(),
  channel: z.object({ type: z.number() }).optional(),
  /** In a server. */
  member: z
    .object({ user, nick: z.string().nullish(), permissions: z.string().optional() })
    .optional(),
  /** Outside a server. */
  user: user.optional(),
  app_permissions: z.string().optional(),
  /** By kind of installation: 0 is in a server. */
  authorizing_integration_owners: z.object({ "0": z.unknown().optional() }).optional(),
  message: pressedMessage.optional(),
});

export type Interaction = z.output<typeof interactionSchema>;

/** https://discord.com/developers/docs/resources/message#message-object */
export const messageSchema = z.object({
  id,
  channel_id: id,
  guild_id: id.optional(),
  /** 0 is an ordinary message, 19 a reply. */
  type: z.number(),
  content: z.string(),
  /** Read by message-text.ts. */
  embeds: z.unknown().optional(),
  components: z.unknown().optional(),
  poll: z.unknown().optional(),
  attachments: z.unknown().optional(),
  message_snapshots: z.unknown().optional(),
  author: user,
  webhook_id: id.optional(),
  mention_roles: z.array(id).nullish(),
  /** Of a reply to a command: who used it. */
  interaction_metadata: z.object({ user: z.object({ id }) }).nullish(),
  referenced_message: z.object({ author: user, message_reference: reference.nullish() }).nullish(),
});

export type SentMessage = z.output<typeof messageSchema>;
