/** Converts interactions and messages of Discord to questions. */
import type { Ask, TypedOption } from "../../../answer/ask.ts";
import { lookUpCommand, unnamed, verifyCommand } from "../../../answer/ask.ts";
import { wordsFor } from "../../../words/words.ts";
import { parseAskText } from "../../ask-text.ts";
import { decodeChoiceValue } from "../../compress-text.ts";
import { applicationCommandType, interactionType, messageFlag } from "../api-constants.ts";
import type { ButtonAction } from "../custom-id.ts";
import { decodeCustomId, isDelete } from "../custom-id.ts";
import type { Interaction, SentMessage } from "../payload-schemas.ts";
import { readMessageParts, readMessageText } from "./message-text.ts";

export type IncomingInteraction =
  | { readonly kind: "command"; readonly question: Ask }
  /** A message was chosen, to look up whom it names. */
  | { readonly kind: "look-up"; readonly question: Ask }
  /** A message was chosen, to check what it claims. */
  | { readonly kind: "verify"; readonly question: Ask }
  | { readonly kind: "completion"; readonly question: Ask; readonly option: string }
  /** Without an action: a code that is damaged, or of another version. */
  | {
      readonly kind: "button";
      readonly action: ButtonAction | undefined;
      readonly on: PressedMessage;
    }
  | { readonly kind: "unknown" };

/** The message with the pressed button. */
export interface PressedMessage {
  /** Id of its cause: the interaction that posted it, or the message that it is a reply to. */
  readonly message: string | undefined;
  /** Does only one person see it? */
  readonly isEphemeral: boolean;
  /** Id of the user who asked, where it is known. */
  readonly asker: string | undefined;
  /** Did that person share a private answer? */
  readonly isShared: boolean;
}

export interface Sender {
  readonly id: string;
  /** As it is shown in that server. */
  readonly name: string;
}

export function fromInteraction(interaction: Interaction): IncomingInteraction {
  const { type, data } = interaction;
  switch (type) {
    case interactionType.command:
      return fromCommand(interaction);
    case interactionType.component:
      return {
        kind: "button",
        action: actionOf(data?.custom_id, data?.values),
        on: pressedMessageOf(interaction),
      };
    case interactionType.autocomplete:
      return fromAutocomplete(interaction);
  }
  return { kind: "unknown" };
}

export function senderOf({ member, user }: Interaction): Sender {
  const person = member?.user ?? user;
  const name = member?.nick ?? person?.global_name ?? person?.username;
  return { id: person?.id ?? "", name: name ?? "" };
}

function fromCommand({ data = {}, locale }: Interaction): IncomingInteraction {
  if (data.type === applicationCommandType.message) {
    const text = readMessageText(data.resolved?.messages?.[data.target_id ?? ""] ?? {});
    const kind = messageCommandOf(data.name);
    return { kind, question: askOf(kind, [{ option: unnamed, text }], locale) };
  }
  if (data.type !== applicationCommandType.chatInput) return { kind: "unknown" };
  return { kind: "command", question: askOf(data.name ?? "", typedOptions(data), locale) };
}

/** Discord sends the name as it was registered, whatever language shows it. */
const messageCommandOf = (name: string | undefined): typeof lookUpCommand | typeof verifyCommand =>
  name === wordsFor(undefined).discord.verify.command ? verifyCommand : lookUpCommand;

function fromAutocomplete({ data = {}, locale }: Interaction): IncomingInteraction {
  const option = data.options?.find(({ focused }) => focused)?.name ?? "";
  return {
    kind: "completion",
    option,
    question: askOf(data.name ?? "", typedOptions(data), locale),
  };
}

/** A boolean option becomes "yes" or "no", a number its digits. */
function typedOptions({ options = [] }: NonNullable<Interaction["data"]>): readonly TypedOption[] {
  return options
    .filter(({ value }) => value !== undefined)
    .map(({ name, value = "" }) => ({ option: name, text: optionText(value) }));
}

function optionText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return decodeChoiceValue(String(value));
}

const askOf = (command: string, typed: readonly TypedOption[], locale: string | undefined): Ask =>
  locale === undefined ? { command, typed } : { command, typed, locale };

/** The option that was chosen in a menu has a button's code. */
function actionOf(code = "", values: readonly string[] = []): ButtonAction | undefined {
  const action = decodeCustomId(code);
  return action?.kind === "menu" ? decodeCustomId(values[0] ?? "") : action;
}

/** An answer to a mention does not name the asker; the custom_id of its delete button does. */
function pressedMessageOf({ message }: Interaction): PressedMessage {
  const buttons = message?.components?.flatMap(({ components = [] }) => components) ?? [];
  const codes = buttons.map(({ custom_id = "" }) => custom_id);
  const owner = decodeCustomId(codes.find(isDelete) ?? "");
  const isOwned = owner?.kind === "delete";
  return {
    message: causeIdOf(message),
    isEphemeral: ((message?.flags ?? 0) & messageFlag.ephemeral) !== 0,
    asker: isOwned ? owner.asker : message?.interaction_metadata?.user.id,
    isShared: isOwned && owner.isShared,
  };
}

/** Known before the message has an id of its own. */
function causeIdOf(message: Interaction["message"]): string | undefined {
  const { interaction_metadata: interaction, message_reference: reference, id } = message ?? {};
  return interaction?.id ?? reference?.message_id ?? id;
}

/** Types of messages that people write: 0 is an ordinary message, 19 a reply. */
const writtenTypes = [0, 19];

/** The bot in one server, or in a direct message. */
export interface BotIdentity {
  /** Id of its user. */
  readonly user: string;
  /** Id of the role that Discord made for it, where it is known. */
  readonly role?: string | undefined;
}

export type IncomingMessage =
  | { readonly kind: "question"; readonly question: Ask }
  /** It mentions the bot's role, and Discord keeps its text back: https://discord.com/developers/docs/events/gateway#message-content-intent */
  | { readonly kind: "role-mention" };

/** @returns undefined where the message does not mention the bot, or is from a bot, our own among them */
export function fromMessage(
  message: SentMessage,
  self: BotIdentity,
  locale: string,
): IncomingMessage | undefined {
  const { author, webhook_id: webhook, guild_id: guild, content, type } = message;
  if (author.bot || author.id === self.user || webhook !== undefined) return undefined;
  if (!writtenTypes.includes(type)) return undefined;
  const mention = mentionPattern(self);
  if (guild !== undefined && !mention.test(content)) {
    const isRole = message.mention_roles?.some((role) => role === self.role);
    return isRole && content === "" ? { kind: "role-mention" } : undefined;
  }
  const typed = withoutMarkup(content.replace(mention, " ")).trim();
  return { kind: "question", question: parseAskText(typed || readMessageParts(message), locale) };
}

/** Matches every mention of the bot: of its user, and of its role where that is known. */
function mentionPattern({ user, role }: BotIdentity): RegExp {
  const mentioned = role === undefined ? `!?${user}` : `!?${user}|&${role}`;
  return new RegExp(`<@(?:${mentioned})>`, "g");
}

/** Mentions of others are numbers, and no words, but where one stands for somebody; of a server's own emoji, the name is. */
function withoutMarkup(content: string): string {
  return content.replace(/(?<!\p{L} )<[@#][!&]?\d+>/gu, " ").replace(/<a?(:\w+:)\d+>/g, " $1 ");
}
