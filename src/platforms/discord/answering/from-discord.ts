/** From what Discord sends to what is asked. */
import type { Ask, TypedOption } from "../../../answer/ask.ts";
import { lookUpCommand, unnamed } from "../../../answer/ask.ts";
import { parseAskText } from "../../ask-text.ts";
import { decodeChoiceValue } from "../../compress-text.ts";
import { applicationCommandType, interactionType, messageFlag } from "../api-constants.ts";
import type { ButtonAction } from "../custom-id.ts";
import { decodeCustomId, isDelete } from "../custom-id.ts";
import type { Interaction, SentMessage } from "../payload-schemas.ts";

export type IncomingInteraction =
  | { readonly kind: "command"; readonly asked: Ask }
  /** A message was chosen, to look up whom it names. */
  | { readonly kind: "look-up"; readonly asked: Ask }
  | { readonly kind: "completion"; readonly asked: Ask; readonly option: string }
  /** No press: a code that is damaged, or of another version. */
  | {
      readonly kind: "press";
      readonly press: ButtonAction | undefined;
      readonly on: PressedMessage;
    }
  | { readonly kind: "unknown" };

/** The answer that the pressed button stands under. */
export interface PressedMessage {
  /** By what caused it: the interaction that posted it, or the message that it is a reply to. */
  readonly message: string | undefined;
  /** Does only one person see it? */
  readonly ephemeral: boolean;
  /** Whoever asked, where that can be known. */
  readonly asker: string | undefined;
  /** Did they share a private answer? */
  readonly shared: boolean;
}

export interface Sender {
  readonly id: string;
  /** As others see it in that place. */
  readonly name: string;
}

export function fromInteraction(interaction: Interaction): IncomingInteraction {
  const { type, data } = interaction;
  switch (type) {
    case interactionType.command:
      return commandIn(interaction);
    case interactionType.component:
      return {
        kind: "press",
        press: pressIn(data?.custom_id, data?.values),
        on: pressedOn(interaction),
      };
    case interactionType.autocomplete:
      return completionIn(interaction);
  }
  return { kind: "unknown" };
}

export function senderOf({ member, user }: Interaction): Sender {
  const person = member?.user ?? user;
  const name = member?.nick ?? person?.global_name ?? person?.username;
  return { id: person?.id ?? "", name: name ?? "" };
}

function commandIn({ data = {}, locale }: Interaction): IncomingInteraction {
  if (data.type === applicationCommandType.message) {
    const text = data.resolved?.messages?.[data.target_id ?? ""]?.content ?? "";
    return { kind: "look-up", asked: spoken(lookUpCommand, [{ option: unnamed, text }], locale) };
  }
  if (data.type !== applicationCommandType.chatInput) return { kind: "unknown" };
  return { kind: "command", asked: spoken(data.name ?? "", typedIn(data), locale) };
}

function completionIn({ data = {}, locale }: Interaction): IncomingInteraction {
  const option = data.options?.find(({ focused }) => focused)?.name ?? "";
  return { kind: "completion", option, asked: spoken(data.name ?? "", typedIn(data), locale) };
}

/** A command of its own kind of option: what was switched on is "yes", a number its digits. */
function typedIn({ options = [] }: NonNullable<Interaction["data"]>): readonly TypedOption[] {
  return options
    .filter(({ value }) => value !== undefined)
    .map(({ name, value = "" }) => ({ option: name, text: textOf(value) }));
}

function textOf(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return decodeChoiceValue(String(value));
}

const spoken = (command: string, typed: readonly TypedOption[], locale: string | undefined): Ask =>
  locale === undefined ? { command, typed } : { command, typed, locale };

/** Of a menu, what was chosen in it is a button's code. */
function pressIn(code = "", values: readonly string[] = []): ButtonAction | undefined {
  const press = decodeCustomId(code);
  return press?.kind === "menu" ? decodeCustomId(values[0] ?? "") : press;
}

/** An answer to a mention names nobody who asked, but its button for deleting does. */
function pressedOn({ message }: Interaction): PressedMessage {
  const buttons = message?.components?.flatMap(({ components = [] }) => components) ?? [];
  const codes = buttons.map(({ custom_id = "" }) => custom_id);
  const owner = decodeCustomId(codes.find(isDelete) ?? "");
  const isOwned = owner?.kind === "delete";
  return {
    message: causeOf(message),
    ephemeral: ((message?.flags ?? 0) & messageFlag.ephemeral) !== 0,
    asker: isOwned ? owner.asker : message?.interaction_metadata?.user.id,
    shared: isOwned && owner.shared,
  };
}

/** It is known before the message has an id of its own. */
function causeOf(message: Interaction["message"]): string | undefined {
  const { interaction_metadata: interaction, message_reference: reference, id } = message ?? {};
  return interaction?.id ?? reference?.message_id ?? id;
}

/** 0 is an ordinary message, 19 a reply; others are the platform's own. */
const written = [0, 19];

/** @returns nothing where nobody asks us: not addressed, or a bot's, our own among them */
export function fromMessage(message: SentMessage, self: string, locale: string): Ask | undefined {
  const { author, webhook_id: webhook, guild_id: guild, content, type } = message;
  if (author.bot || author.id === self || webhook !== undefined || !written.includes(type)) {
    return undefined;
  }
  const named = new RegExp(`<@!?${self}>`, "g");
  if (guild !== undefined && !named.test(content)) return undefined;
  return parseAskText(readable(content.replace(named, " ")).trim(), locale);
}

/** Other people's mentions are numbers, and no words; of a server's own emoji, the name is. */
function readable(content: string): string {
  return content.replace(/<[@#][!&]?\d+>/g, " ").replace(/<a?(:\w+:)\d+>/g, " $1 ");
}
